package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Wording;
import vn.bantin.page.CanonicalText;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** A component of a record that gets another name changes nothing that is stored, hashed or printed as a code. */
class RenamedComponentsTest {

    private static final String BY_REFLECTION = "reflection";

    @Test
    void what_is_stored_and_hashed_is_the_same_when_every_component_has_another_name() throws Exception {
        Map<String, String> here = new Written().call();
        Map<?, ?> there = (Map<?, ?>) ((Callable<?>) new RenamedRecords(Written.class.getClassLoader())
                        .loadClass(Written.class.getName())
                        .getDeclaredConstructor()
                        .newInstance())
                .call();

        assertThat(there.get(BY_REFLECTION))
                .as("the components have other names there")
                .isNotEqualTo(here.get(BY_REFLECTION))
                .asString()
                .contains(RenamedRecords.renamed("letterhead"));
        assertThat(here.keySet()).hasSizeGreaterThan(50);
        here.forEach((name, text) -> {
            if (!name.equals(BY_REFLECTION)) {
                assertThat(there.get(name)).as(name).isEqualTo(text);
            }
        });
    }

    /** Everything that is stored or hashed of the sample, by its kind. */
    public static final class Written implements Callable<Map<String, String>> {

        public Written() {}

        @Override
        public Map<String, String> call() {
            Map<String, String> texts = new LinkedHashMap<>();
            Ledger ledger = LedgerFile.sample().at("2024-Q1");
            texts.put("fingerprint", Fingerprint.text(ledger));
            pages(ledger, texts);
            stored(texts);
            return texts;
        }

        private static void pages(Ledger ledger, Map<String, String> texts) {
            Edition edition =
                    Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
            List<AssessmentRow> assessments = edition.scoreboard().assessments().stream()
                    .map(row -> AssessmentRow.of(edition, row))
                    .toList();
            List<StandingRow> standings = StandingRow.all(edition);
            texts.put(BY_REFLECTION, JsonMapper.shared().writeValueAsString(edition.summary()));
            texts.put("summary", SummaryFormat.written(edition.summary(), standings));
            texts.put("summary alone", SummaryFormat.written(edition.summary(), List.of()));
            texts.put("summary hashed", CanonicalText.of(edition.summary()));
            texts.put("sheets hashed", CanonicalText.of(edition.sheets()));
            for (Bulletin bulletin : edition.bulletins()) {
                List<AssessmentRow> rows = assessments.stream()
                        .filter(row -> row.unit().equals(bulletin.unit()))
                        .toList();
                String text = BulletinFormat.written(bulletin, rows);
                texts.put("bulletin " + bulletin.unit(), text);
                texts.put("bulletin alone " + bulletin.unit(), BulletinFormat.written(bulletin, List.of()));
                texts.put(
                        "bulletin hashed " + bulletin.unit(),
                        CanonicalText.of(BulletinFormat.readSecond(text, bulletin.number(), bulletin.unit(), rows)));
            }
            for (IndicatorSheet sheet : edition.sheets()) {
                texts.put("sheet " + sheet.indicator(), SheetFormat.written(sheet, List.of()));
            }
            List<String> sealed = new ArrayList<>();
            assessments.forEach(row -> sealed.add(row.sealed()));
            standings.forEach(row -> sealed.add(row.sealed()));
            texts.put("sealed", String.join("\n", sealed));
        }

        /** Pages of the first form, read. */
        private static void stored(Map<String, String> texts) {
            Stream.of("bulletin-380", "bulletin-402")
                    .forEach(name ->
                            texts.put(name, CanonicalText.of(BulletinFormat.readFirst(StoredPages.page(1, name)))));
            texts.put("summary of before", CanonicalText.of(SummaryFormat.readFirst(StoredPages.page(1, "summary"))));
            texts.put(
                    "sheet of before",
                    CanonicalText.of(
                            List.of(SheetFormat.readFirst(StoredPages.page(1, "sheet-8"), new RepeatedValues()))));
        }
    }
}
