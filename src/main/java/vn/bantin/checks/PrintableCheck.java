package vn.bantin.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/** Finds signs that the fonts lack in any text that a page may carry; each would leave a hole in print. */
final class PrintableCheck {

    private final Function<String, Optional<String>> unprintable;
    private final List<Finding> findings = new ArrayList<>();

    private PrintableCheck(Function<String, Optional<String>> unprintable) {
        this.unprintable = unprintable;
    }

    /** Finds every text with a character that the fonts of the pages cannot print. */
    static List<Finding> of(CheckContext context) {
        Ledger ledger = context.ledger();
        PrintableCheck glyphs = new PrintableCheck(context.unprintable());
        glyphs.sentence(Location.NOWHERE, ledger.programme().title());
        glyphs.sentence(Location.NOWHERE, ledger.programme().theme());
        glyphs.sentence(Location.NOWHERE, ledger.programme().goal());
        ledger.units().forEach(unit -> glyphs.unit(unit, context.settings().apply(unit.code())));
        ledger.indicators().forEach(glyphs::indicator);
        for (Target target : ledger.targets()) {
            Location place = Location.target(target.unit(), target.indicator());
            glyphs.sentence(place, target.wording());
            target.assignment().texts().forEach(text -> glyphs.sentence(place, text));
        }
        ledger.progress().forEach(glyphs::report);
        for (Adjustment given : ledger.adjustments()) {
            glyphs.sentence(Location.unit(given.unit()), given.reason());
            glyphs.sentence(Location.unit(given.unit()), given.source());
        }
        for (Remark remark : ledger.remarks()) {
            Location place = Location.NOWHERE.of(remark.unit(), remark.indicator());
            remark.texts().forEach(text -> glyphs.sentence(place, text));
        }
        return glyphs.findings;
    }

    /** The head of a paper prints names in capitals. */
    private void unit(Unit unit, List<String> settings) {
        Location place = Location.unit(unit.code());
        head(place, unit.name());
        head(place, unit.committee());
        head(place, unit.upperCommittee());
        settings.forEach(text -> head(place, text));
        sentence(place, unit.cluster());
        sentence(place, unit.symbol());
        sentence(place, unit.place());
    }

    private void indicator(Indicator indicator) {
        Location place = Location.NOWHERE.of(null, indicator.code());
        sentence(place, indicator.name());
        sentence(place, indicator.group());
        sentence(place, indicator.leadBody());
        asItIs(place, indicator.unitOfMeasure());
        indicator.assignment().texts().forEach(text -> sentence(place, text));
    }

    private void report(Progress report) {
        Location place = Location.target(report.unit(), report.indicator());
        sentence(place, report.note());
        sentence(place, report.source());
        sentence(place, report.override() == null ? null : report.override().reason());
    }

    private void head(Location place, @Nullable String text) {
        look(place, text, sign -> lacked(sign) || lacked(capital(sign)));
    }

    /** Checks a text that may begin a sentence, also with a capital first letter. */
    private void sentence(Location place, @Nullable String text) {
        if (text != null && !text.isEmpty() && lacked(capital(Character.toString(text.codePointAt(0))))) {
            tell(place, Character.toString(text.codePointAt(0)), text);
        } else {
            asItIs(place, text);
        }
    }

    private void asItIs(Location place, @Nullable String text) {
        look(place, text, this::lacked);
    }

    private void look(Location place, @Nullable String text, Predicate<String> lacking) {
        if (text != null) {
            text.codePoints()
                    .mapToObj(Character::toString)
                    .filter(lacking)
                    .findFirst()
                    .ifPresent(sign -> tell(place, sign, text));
        }
    }

    private boolean lacked(String sign) {
        return unprintable.apply(sign).isPresent();
    }

    private static String capital(String sign) {
        return sign.toUpperCase(Locale.ROOT);
    }

    private void tell(Location place, String sign, String text) {
        String code = "U+%04X".formatted(sign.codePointAt(0));
        boolean seen = isSeen(sign.codePointAt(0));
        findings.add(Finding.of(
                FindingCode.GLYPH_MISSING,
                place,
                seen ? sign : code,
                code,
                seen ? text : text.replace(sign, "[" + code + "]")));
    }

    /** Whether a reader of the message would see the sign by itself. */
    private static boolean isSeen(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }
}
