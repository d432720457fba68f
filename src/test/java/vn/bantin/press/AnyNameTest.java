package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Whatever name passes the check is printed whole in each place where it is drawn, and found there again. */
@Tag("slow")
class AnyNameTest {

    private static final String LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẳẵắặầẩẫấậèéẹềếệìíịòóọồốộờớợùúụừứựỳýỵ"
            + "ABCDĐEGHIKLMNOÔƠPQRSTUƯVXYÀÁẠẤẬẾỆỊỘỢỤỰßıçñøþžŁ0123456789";
    private static final String SIGNS = "--–/(),.;:'\"+%&<>«»…°²³§*=";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void every_name_that_passes_the_check_is_printed_and_read_back(long seed) {
        Random random = new Random(seed);
        SmallLedger ledger = new SmallLedger().title(name(random, 400));
        for (int i = 0; i < 12; i++) {
            ledger.indicator("I" + i, name(random, 400), i % 4 == 0 ? name(random, 200) : "Kinh tế", name(random, 60));
        }
        for (int i = 0; i < 4; i++) {
            ledger.unit(unit("U" + i, random));
            for (int j = 0; j < 12; j++) {
                ledger.worded("U" + i, "I" + j, name(random, 200), ruling(random));
            }
        }
        Ledger checked = ledger.ledger(SmallLedger.PERIOD);
        assertThat(LedgerChecks.of(checked, Fonts::firstUnprintable))
                .noneMatch(f -> f.code() == FindingCode.GLYPH_MISSING);

        Edition edition = ledger.edition();
        ReadBack.all(edition);
    }

    @Test
    void a_place_as_long_as_the_import_lets_it_be_stands_whole_on_the_cover() {
        String place = "Thành phố ven biển ".repeat(11).substring(0, 200).strip();
        Unit parent = new Unit("TH", "Thanh Hóa", UnitKind.PROVINCE, null, null, null, null, null, null, null, place);
        Edition edition = new SmallLedger()
                .unit(parent)
                .unit(SmallLedger.unit("1", "Thọ Xuân", UnitKind.DISTRICT, "TH"))
                .indicator("A", "Thu", "Kinh tế", "ha")
                .target("1", "A", "100", "30")
                .edition();

        ReadPdf pack = ReadPdf.of(Meetings.bound(Meetings.pack(edition)));

        assertThat(pack.squeezedPage(1)).contains(ReadPdf.squeezed(place + ", ngày 03 tháng 4 năm 2024"));
    }

    private static Progress.Ruling ruling(Random random) {
        return random.nextInt(3) > 0 ? null : new Progress.Ruling(Status.BEHIND, name(random, 400));
    }

    private static Unit unit(String code, Random random) {
        UnitKind[] kinds = UnitKind.values();
        return new Unit(
                code,
                name(random, 200),
                kinds[1 + random.nextInt(kinds.length - 1)],
                null,
                random.nextBoolean() ? name(random, 100) : null,
                null,
                null,
                random.nextBoolean() ? name(random, 200) : null,
                random.nextBoolean() ? name(random, 200) : null,
                random.nextBoolean() ? name(random, 60) : null,
                random.nextBoolean() ? name(random, 100) : null);
    }

    /** Words of one to eight letters, now and then one of seventy, with signs, up to so long. */
    private static String name(Random random, int longest) {
        int length = 1 + random.nextInt(random.nextInt(3) == 0 ? longest : Math.min(longest, 160));
        StringBuilder name = new StringBuilder();
        int word = 0;
        while (name.length() < length) {
            if (word == 0) {
                word = random.nextInt(12) == 0 ? 20 + random.nextInt(50) : 1 + random.nextInt(8);
                name.append(name.isEmpty() ? "" : " ");
            }
            boolean sign = random.nextInt(20) == 0;
            String of = sign ? SIGNS : LETTERS;
            name.append(of.charAt(random.nextInt(of.length())));
            word--;
        }
        String cut = name.substring(0, length).strip();
        return Normalizer.normalize(cut.isEmpty() ? "x" : cut, Normalizer.Form.NFC);
    }
}
