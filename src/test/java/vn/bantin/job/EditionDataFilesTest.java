package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.EditionStore;
import vn.bantin.store.InputHashes;
import vn.bantin.store.TestDatabase;

/** The data files of a frozen edition, of which that of the remarks is there only where something was written. */
class EditionDataFilesTest {

    private static final String LEDGER = """
            # units
            code,name,kind
            395,Thọ Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure
            THU,Thu ngân sách,FLOW
            # targets
            programme,unit,indicator,comparator,low
            P,395,THU,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,395,THU,2024-Q1,26
            """;

    @Test
    void remarks_are_a_file_in_the_order_of_print_and_no_formula_of_an_office_program() {
        try (TestDatabase database = TestDatabase.fresh()) {
            EditionStore editions = new EditionStore(database.dataSource());
            Map<String, byte[]> silent = files(editions, LEDGER, 1);
            Map<String, byte[]> spoken = files(editions, LEDGER + """
                    # remarks
                    programme,unit,period,section,position,indicator,text,body,due_on,source
                    P,395,2024-Q1,TASK,1,,=Thu nợ thuế,Chi cục Thuế,2024-06-30,Báo cáo 5
                    P,395,2024-Q1,CAUSE,1,THU,"Nợ thuế, chậm nộp"
                    """, 2);

            assertThat(silent.keySet())
                    .containsExactly("data/assessments.csv", "data/findings.csv", "data/standings.csv");
            assertThat(spoken.keySet()).contains("data/remarks.csv").hasSize(5);
            assertThat(new String(spoken.get("data/remarks.csv"), StandardCharsets.UTF_8))
                    .isEqualTo("""
                    programme,period,unit,section,position,indicator,text,body,due_on,source
                    P,2024-Q1,395,CAUSE,1,THU,"Nợ thuế, chậm nộp",,,
                    P,2024-Q1,395,TASK,1,,'=Thu nợ thuế,Chi cục Thuế,2024-06-30,Báo cáo 5
                    """);
        }
    }

    private static Map<String, byte[]> files(EditionStore editions, String ledger, int number) {
        Edition edition = Edition.of(
                LedgerFile.of(ledger).at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                number,
                LocalDate.of(2024, 4, 3));
        InputHashes hashes = new InputHashes("a".repeat(64), "b".repeat(64), "c".repeat(64), "1.0.0");
        editions.put(edition, hashes, Instant.EPOCH);
        return EditionDataFiles.of(
                editions, editions.find("P", edition.period(), number).orElseThrow());
    }
}
