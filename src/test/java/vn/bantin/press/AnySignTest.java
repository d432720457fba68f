package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Whatever sign passes the check is printed and found again, in each place where a name is drawn. */
class AnySignTest {

    @Test
    @Tag("slow")
    void every_sign_that_passes_the_check_is_printed_and_read_back() {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (int sign = ' ' + 1; sign <= Character.MAX_CODE_POINT; sign++) {
            String text = Character.toString(sign);
            if (passes("a" + text + "b")) {
                name.append("a").append(text).append("b").append(name.length() % 7 == 0 ? " " : "");
            }
            if (name.length() > 150) {
                names.add(name.toString().strip());
                name.setLength(0);
            }
        }
        names.add(name + "z");
        SmallLedger ledger = new SmallLedger().title(String.join(" ", names).substring(0, 900));
        for (int i = 0; i < names.size(); i++) {
            String said = names.get(i);
            ledger.unit(unit(i, said))
                    .indicator("I" + i, said, "Nhóm " + said, said)
                    .worded("U" + i, "I" + i, said, new Progress.Ruling(Status.BEHIND, said));
        }
        assertThat(LedgerChecks.of(ledger.ledger(SmallLedger.PERIOD), Fonts::firstUnprintable))
                .noneMatch(finding -> finding.code() == FindingCode.GLYPH_MISSING);

        ReadBack.all(ledger.edition());
    }

    /** In a head a name is drawn in capitals, and what may begin a sentence with a capital. */
    @ParameterizedTest
    @CsvSource({
        "µ, 'µ|U+00B5|Phú µ', 'µ|U+00B5|µ bụi'",
        "ß, , ",
        "ı, , ",
        "ﬁ, 'ﬁ|U+FB01|Phú ﬁ', 'ﬁ|U+FB01|ﬁ bụi'",
        "ǰ, 'ǰ|U+01F0|Phú ǰ', 'ǰ|U+01F0|ǰ bụi'",
        "ŉ, 'ŉ|U+0149|Phú ŉ', 'ŉ|U+0149|ŉ bụi'",
        "ΐ, 'ΐ|U+0390|Phú ΐ', 'ΐ|U+0390|ΐ bụi'",
        "\u200B, 'U+200B|U+200B|Phú [U+200B]', 'U+200B|U+200B|[U+200B] bụi'",
        "\u200C, 'U+200C|U+200C|Phú [U+200C]', 'U+200C|U+200C|[U+200C] bụi'",
        "\u200F, 'U+200F|U+200F|Phú [U+200F]', 'U+200F|U+200F|[U+200F] bụi'",
        "\u202A, 'U+202A|U+202A|Phú [U+202A]', 'U+202A|U+202A|[U+202A] bụi'",
        "\u202E, 'U+202E|U+202E|Phú [U+202E]', 'U+202E|U+202E|[U+202E] bụi'",
        "\u2066, 'U+2066|U+2066|Phú [U+2066]', 'U+2066|U+2066|[U+2066] bụi'",
        "\u00AD, 'U+00AD|U+00AD|Phú [U+00AD]', 'U+00AD|U+00AD|[U+00AD] bụi'",
        "\uFEFF, 'U+FEFF|U+FEFF|Phú [U+FEFF]', 'U+FEFF|U+FEFF|[U+FEFF] bụi'",
        "\u0301, 'U+0301|U+0301|Phú [U+0301]', 'U+0301|U+0301|[U+0301] bụi'"
    })
    void a_sign_that_is_not_drawn_as_it_stands_is_told_before_anything_is_frozen(
            String sign, String inUnit, String inIndicator) {
        SmallLedger ledger = new SmallLedger()
                .unit("1", "Phú " + sign)
                .indicator("A", sign + " bụi", "Kinh tế", "µg/m³")
                .target("1", "A", "100", "30");

        assertThat(LedgerChecks.of(ledger.ledger(SmallLedger.PERIOD), Fonts::firstUnprintable))
                .filteredOn(finding -> finding.code() == FindingCode.GLYPH_MISSING)
                .extracting(finding -> String.join("|", finding.inEnglish()))
                .containsExactlyElementsOf(
                        Stream.of(inIndicator, inUnit).filter(Objects::nonNull).toList());
    }

    private static Unit unit(int number, String said) {
        return new Unit(
                "U" + number,
                said,
                UnitKind.COMMUNE,
                null,
                "Cụm " + said,
                null,
                null,
                "Đảng ủy " + said,
                "Đảng bộ " + said,
                said,
                said);
    }

    /** In capitals too. */
    private static boolean passes(String text) {
        return Fonts.firstUnprintable(text).isEmpty()
                && Fonts.firstUnprintable(text.toUpperCase(Locale.ROOT)).isEmpty();
    }
}
