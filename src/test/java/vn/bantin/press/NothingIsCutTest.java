package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.page.PlanColumns;
import vn.bantin.page.PlanRows;
import vn.bantin.page.SheetVolume;
import vn.bantin.page.VerificationCode;
import vn.bantin.plan.Plan;
import vn.bantin.plan.UnitPlan;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rulebook;

/** No text of any page ends where its cell ends, and no heading, rank or status is broken inside a word. */
class NothingIsCutTest {

    private static final LocalDate ISSUED_ON = SampleEdition.ISSUED_ON;

    @Test
    void in_the_first_quarter_of_27_districts() {
        assertThat(faults(prints(SampleEdition.EDITION))).isEmpty();
    }

    @Test
    @Tag("slow")
    void at_the_end_of_a_year() {
        assertThat(faults(prints(SampleEdition.of(new Period(2023, 4))))).isEmpty();
    }

    @Test
    void in_a_term_whose_plans_are_those_of_its_last_year() {
        Ledger term = SampleEdition.ledger(Path.of("src/test/resources/vn/bantin/term"), new Period(2024, 2));

        List<JasperPrint> prints = prints(edition(term));

        assertThat(texts(prints)).contains("Mục tiêu đến năm\u00a02025", "Cấp trên giao");
        assertThat(faults(prints)).isEmpty();
    }

    @Test
    void of_135_communes_with_six_targets() {
        Edition communes = Meetings.communes(135, 6);

        assertThat(faults(prints(communes))).isEmpty();
        assertThat(texts(prints(communes))).contains("Kế hoạch năm", "115/116*");
    }

    @Test
    void of_a_plan() {
        Plan plan = Plan.of(SampleEdition.ledger(new Period(2024, 1)), List.of(), IssuerSettings.STANDARD, ISSUED_ON);
        PageFiller filler = SampleEdition.FILLER;
        List<JasperPrint> prints = new ArrayList<>();
        prints.add(filler.fill(
                "plans",
                PlanRows.units(plan.summary(), filler.texts()),
                "",
                1,
                Map.of(),
                PlanRows.leftOut(plan.summary())));
        for (UnitPlan unit : plan.units().subList(0, 4)) {
            prints.add(filler.fill(
                    "plan",
                    PlanRows.targets(unit, filler.texts()),
                    "",
                    1,
                    Map.of("plans", unit.plans(), "lastYear", unit.lastYear()),
                    PlanColumns.leftOut(unit, filler.texts())));
        }

        assertThat(faults(prints)).isEmpty();
        assertThat(texts(prints)).contains("Cấp trên giao", "Đơn vị đề ra");
    }

    private static Edition edition(Ledger ledger) {
        return Edition.of(
                ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, IssuerSettings.STANDARD, 1, ISSUED_ON);
    }

    /** The summary, some bulletins and all sheets. */
    private static List<JasperPrint> prints(Edition edition) {
        List<JasperPrint> prints = new ArrayList<>(SampleEdition.FILLER.prints(edition.summary(), 0));
        edition.bulletins().stream().limit(6).forEach(b -> prints.addAll(SampleEdition.BULLETINS.prints(b, 0)));
        SampleEdition.FILLER
                .sheets(SheetVolume.whole(edition.sheets()), VerificationCode.of(edition.sheets()), edition.summary())
                .forEach(part -> prints.add(part.apply(1)));
        return prints;
    }

    private static List<String> texts(List<JasperPrint> prints) {
        return all(prints).map(JRPrintText::getFullText).distinct().toList();
    }

    private static List<String> faults(List<JasperPrint> prints) {
        return all(prints)
                .flatMap(text -> Stream.concat(cut(text), broken(text)))
                .distinct()
                .toList();
    }

    private static Stream<String> cut(JRPrintText text) {
        return text.getTextTruncateIndex() == null
                ? Stream.empty()
                : Stream.of("cut: " + text.getFullText().substring(0, text.getTextTruncateIndex()) + "|"
                        + text.getFullText().substring(text.getTextTruncateIndex()));
    }

    private static Stream<String> broken(JRPrintText text) {
        if (text.getLineBreakOffsets() == null) {
            return Stream.empty();
        }
        String full = text.getFullText();
        int at = 0;
        for (short length : text.getLineBreakOffsets()) {
            at += length;
            if (at > 0 && at < full.length() && inside(full, at)) {
                return Stream.of("broken: " + full.substring(0, at) + "|" + full.substring(at));
            }
        }
        return Stream.empty();
    }

    /** Whether what stands before and behind is one word or one figure. */
    private static boolean inside(String text, int at) {
        char before = text.charAt(at - 1);
        char behind = text.charAt(at);
        return Character.isLetterOrDigit(before) && (Character.isLetterOrDigit(behind) || behind == '*');
    }

    private static Stream<JRPrintText> all(List<JasperPrint> prints) {
        return prints.stream().flatMap(print -> print.getPages().stream()).flatMap(page -> all(page.getElements()));
    }

    private static Stream<JRPrintText> all(Collection<JRPrintElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof JRPrintFrame frame
                        ? all(frame.getElements())
                        : element instanceof JRPrintText text ? Stream.of(text) : Stream.empty());
    }
}
