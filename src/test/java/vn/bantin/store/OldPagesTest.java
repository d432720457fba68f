package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** What was frozen before papers had a kind and a closing can still be read; what is frozen now comes back whole. */
class OldPagesTest {

    private static final Edition EDITION = Edition.of(
            LedgerFile.sample().at("2024-Q1"),
            List.of(),
            Rulebook.STANDARD,
            Wording.STANDARD,
            new IssuerSettings(
                    IssuingAuthority.PARTY,
                    List.of(new Issuer(
                            "*",
                            Issuer.Kind.MEETING_DOCUMENT,
                            3,
                            "Hội nghị",
                            LocalDate.of(2024, 4, 5),
                            null,
                            null,
                            null,
                            null,
                            null,
                            "BÍ THƯ",
                            "Tên",
                            List.of("Như trên"),
                            null))),
            1,
            LocalDate.of(2024, 4, 3));

    @Test
    void the_papers_of_now_come_back_whole() {
        Bulletin bulletin = EDITION.bulletins().get(0);
        IndicatorSheet sheet = EDITION.sheets().get(0);
        List<AssessmentRow> assessments = EDITION.scoreboard().assessments().stream()
                .map(row -> AssessmentRow.of(EDITION, row))
                .toList();
        List<AssessmentRow> ofUnit = assessments.stream()
                .filter(row -> row.unit().equals(bulletin.unit()))
                .toList();
        List<AssessmentRow> ofIndicator = assessments.stream()
                .filter(row -> row.indicator().equals(sheet.indicator()))
                .toList();
        List<StandingRow> standings = StandingRow.all(EDITION);

        String text = BulletinFormat.written(bulletin, ofUnit);
        assertThat(text).startsWith("{\"format\":2,").doesNotContain("\"figures\"", "\"value\"", "\"status\"");
        assertThat(BulletinFormat.readSecond(text, 1, bulletin.unit(), ofUnit)).isEqualTo(bulletin);
        assertThat(SheetFormat.readSecond(
                        SheetFormat.written(sheet, ofIndicator),
                        1,
                        sheet.indicator(),
                        ofIndicator,
                        new RepeatedValues()))
                .isEqualTo(sheet);
        String summary = SummaryFormat.written(EDITION.summary(), standings);
        assertThat(summary).startsWith("{\"format\":2,").doesNotContain("\"figures\"", "\"rank\"");
        assertThat(SummaryFormat.readSecond(summary, standings)).isEqualTo(EDITION.summary());
    }

    @Test
    void the_papers_of_before_have_no_closing_and_are_reports() {
        Bulletin bulletin = BulletinFormat.readFirst(old(StoredPages.page(1, "bulletin-380")));
        assertThat(bulletin.closing()).isNull();
        assertThat(bulletin.letterhead())
                .extracting(Letterhead::kind, Letterhead::draftMark, Letterhead::meeting)
                .containsOnlyNulls();
        assertThat(bulletin.rows()).isNotEmpty().extracting(TargetRow::trend).containsOnlyNulls();
        assertThat(bulletin.groups()).extracting(Bulletin.Group::score).containsOnlyNulls();
        assertThat(SummaryFormat.readFirst(old(StoredPages.page(1, "summary"))).closing())
                .isNull();
    }

    @Test
    void the_papers_of_the_first_days_have_nothing_that_came_later() {
        String first = without(
                StoredPages.page(1, "bulletin-380"),
                List.of("closing", "correction", "merits", "standIns", "plans", "numbers", "trend", "former"));
        Bulletin bulletin = BulletinFormat.readFirst(first);

        assertThat(bulletin)
                .extracting(Bulletin::closing, Bulletin::correction, Bulletin::plans)
                .containsOnlyNulls();
        assertThat(bulletin.merits()).isEmpty();
        assertThat(bulletin.rows())
                .flatExtracting(TargetRow::numbers, TargetRow::trend, TargetRow::former)
                .containsOnlyNulls();
    }

    private static String old(String json) {
        String old = without(json, List.of("closing", "kind", "draftMark", "meeting", "trend", "score"));
        assertThat(old).doesNotContain("closing").doesNotContain("draftMark").doesNotContain("meeting");
        return old;
    }

    /** The text without these fields, wherever they stand. */
    private static String without(String json, List<String> fields) {
        JsonNode page = JsonMapper.shared().readTree(json);
        fields.forEach(field -> page.findParents(field).forEach(parent -> ((ObjectNode) parent).remove(field)));
        return page.toString();
    }
}
