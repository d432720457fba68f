package vn.bantin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.bantin.store.SampleRows.PLAN;
import static vn.bantin.store.SampleRows.Q1;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ReflectionUtils;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.LedgerChecks;
import vn.bantin.checks.Location;
import vn.bantin.correction.Revision;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;

@Tag("database")
class EditionStoreTest {

    private static final LocalDate ISSUED = LocalDate.of(2024, 4, 3);
    private static final Instant SCORED = Instant.parse("2024-04-02T23:59:59.999999Z");
    private static final Instant PRINTED = Instant.parse("2024-04-03T00:00:00Z");
    private static final InputHashes HASHES = new InputHashes("1".repeat(64), "2".repeat(64), "3".repeat(64), "1.0.0");

    private static TestDatabase database;
    private static LedgerStore ledgers;
    private static EditionStore store;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
        ledgers = new LedgerStore(database.dataSource());
        store = new EditionStore(database.dataSource());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void clear() {
        database.clear();
        ledgers.put(SampleRows.small());
    }

    @Test
    void an_edition_comes_back_word_for_word() {
        Edition edition = small(1);
        long id = store.put(edition, HASHES, SCORED);

        assertThat(store.summary(id)).isEqualTo(edition.summary());
        assertThat(edition.bulletins())
                .hasSize(2)
                .allSatisfy(bulletin ->
                        assertThat(store.bulletin(id, bulletin.number())).isEqualTo(bulletin));
        assertThat(store.find(PLAN.code(), Q1, 1))
                .contains(new StoredEdition(
                        id,
                        PLAN.code(),
                        Q1,
                        1,
                        ISSUED,
                        PLAN.title(),
                        "KTXH-2024/2024-Q1/edition-1",
                        HASHES,
                        SCORED,
                        null));
    }

    @Test
    void the_whole_sample_comes_back_word_for_word_and_gives_the_same_bytes() {
        ledgers.put(SampleRows.shipped());
        Ledger ledger = ledgers.findLedger(PLAN.code(), Q1).orElseThrow();
        List<Finding> findings = LedgerChecks.of(ledger, text -> Optional.empty());
        Edition one = Edition.of(ledger, findings, Rulebook.STANDARD, Wording.STANDARD, 1, ISSUED);
        Edition two = Edition.of(ledger, findings, Rulebook.STANDARD, Wording.STANDARD, 2, ISSUED);
        long first = store.put(one, HASHES, SCORED);
        long second = store.put(two, HASHES, PRINTED);

        assertThat(store.missing(first)).hasSize(28);
        for (Bulletin bulletin : one.bulletins()) {
            assertThat(store.bulletin(first, bulletin.number())).isEqualTo(bulletin);
        }
        assertThat(store.summary(first)).isEqualTo(one.summary());
        assertThat(store.sheets(first)).isNotEmpty().isEqualTo(one.sheets());
        assertThat(store.sheets(second)).isEqualTo(one.sheets());
        assertThat(contents(second)).isEqualTo(contents(first));
        assertThat(store.assessments(first)).hasSameSizeAs(one.scoreboard().assessments());
        assertThat(store.standings(first)).hasSize(27);
        assertThat(store.findings(first))
                .extracting(FindingRow::message)
                .containsExactlyElementsOf(
                        findings.stream().map(Finding::message).toList());
        assertThat(store.findLatest(PLAN.code(), Q1)).map(StoredEdition::number).contains(2);
    }

    @Test
    void numbers_in_a_bulletin_are_exact_and_plain() {
        ledgers.put(SampleRows.of(
                SampleRows.progress("395", "KT05", Q1, "123456789012345.123456789012"),
                SampleRows.progress("402", "KT05", Q1, "0.000000000001")));
        Edition edition = small(1);
        long id = store.put(edition, HASHES, SCORED);
        assertThat(store.assessments(id))
                .extracting(AssessmentRow::value)
                .contains(new BigDecimal("123456789012345.123456789012"), new BigDecimal("0.000000000001"));
        assertThat(contents(id)).noneMatch(page -> page.contains("123456789012345.123456789012"));
        assertThat(store.bulletin(id, 1)).isEqualTo(edition.bulletins().get(0));
        assertThat(store.bulletin(id, 2)).isEqualTo(edition.bulletins().get(1));
    }

    @Test
    void the_data_files_read_their_rows_in_order() {
        ledgers.put(SampleRows.of(new Progress(
                PLAN.code(),
                "402",
                "KT05",
                Q1,
                null,
                false,
                Progress.State.APPROVED,
                new Progress.Ruling(Status.BEHIND, "Theo kết luận"),
                null,
                null,
                null)));
        long id = store.put(small(1), HASHES, SCORED);

        assertThat(text(store.assessments(id))).isEqualTo("""
            KTXH-2024,2024-Q1,395,KT05,ASSIGNED,,112.75,400,28.1875,25.0000,ON_PACE,,AT_PACE,false,1,2,false,
            KTXH-2024,2024-Q1,395,KT05A,ASSIGNED,,20,80,25.0000,25.0000,ON_PACE,,AT_PACE,false,,,false,
            KTXH-2024,2024-Q1,402,KT05,ASSIGNED,,,120.5,,,BEHIND,,OVERRIDDEN,true,2,2,false,Theo kết luận
            """);
        assertThat(text(store.standings(id))).isEqualTo("""
            KTXH-2024,2024-Q1,395,đồng bằng,112.7500,1.0000,1,false,1,,,,1,1,,
            KTXH-2024,2024-Q1,402,,0.0000,1.0000,2,false,,,,,2,2,,
            """);
        assertThat(text(store.findings(id))).isEqualTo("""
            WARNING,UNIT_SILENT,,,,402,,Như Xuân chưa báo cáo chỉ tiêu nào trong quý I/2024. Hãy đôn đốc báo cáo.
            INFO,ESTIMATE,progress.csv,5,estimate,395,KT05,"Thu" là số ước thực hiện.
            """);
    }

    @Test
    void a_unit_without_reports_has_no_rank_and_its_reason() {
        long id = store.put(small(1), HASHES, SCORED);
        assertThat(text(store.standings(id))).endsWith("\nKTXH-2024,2024-Q1,402,,,0.0000,,,,,,NO_REPORT,,,,\n");
        assertThat(text(store.assessments(id)))
                .endsWith(
                        "\n"
                                + "KTXH-2024,2024-Q1,402,KT05,ASSIGNED,,,120.5,,,NOT_ASSESSED,NO_REPORT,WITHOUT_REPORT,false,,,false,\n");
    }

    @Test
    void putting_twice_is_putting_once_and_a_frozen_edition_does_not_change() {
        long id = store.put(small(1), HASHES, SCORED);
        assertThat(store.put(small(1), HASHES, PRINTED)).isEqualTo(id);
        assertThat(store.find(PLAN.code(), Q1, 1)).map(StoredEdition::scoredAt).contains(SCORED);
        assertThat(store.missing(id)).hasSize(3);

        InputHashes others = new InputHashes("9".repeat(64), "2".repeat(64), "3".repeat(64), "1.0.0");
        assertThatThrownBy(() -> store.put(small(1), others, SCORED))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("KTXH-2024/2024-Q1/edition-1 is frozen");
        assertThat(store.put(small(2), others, SCORED)).isNotEqualTo(id);
    }

    @Test
    void nothing_stays_of_an_edition_whose_transaction_fails() {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database.dataSource()));
        transaction.executeWithoutResult(status -> {
            store.put(small(1), HASHES, SCORED);
            status.setRollbackOnly();
        });
        assertThat(store.findLatest(PLAN.code(), Q1)).isEmpty();
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(*) from bulletins")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void what_is_not_printed_is_missing() {
        long id = store.put(small(1), HASHES, SCORED);
        assertThat(store.missing(id))
                .containsExactly(
                        new PendingBulletin(0, null, null),
                        new PendingBulletin(1, "395", null),
                        new PendingBulletin(2, "402", null));

        store.failed(id, 2, "Thiếu phông chữ");
        store.printed(id, 0, "bulletins/a.pdf", 5_000_000_000L, 3, "a".repeat(64), PRINTED);
        store.printed(id, 1, "bulletins/b.pdf", 10, 2, "b".repeat(64), PRINTED);
        store.printed(id, 1, "bulletins/b.pdf", 10, 2, "b".repeat(64), PRINTED);
        assertThat(store.missing(id)).containsExactly(new PendingBulletin(2, "402", "Thiếu phông chữ"));

        store.printed(id, 2, "bulletins/Thọ Xuân.pdf", 12, 4, "c".repeat(64), PRINTED);
        assertThat(store.missing(id)).isEmpty();
        assertThat(store.printed(id))
                .containsExactly(
                        new PrintedFile(0, null, "bulletins/a.pdf", 5_000_000_000L, 3, "a".repeat(64), PRINTED),
                        new PrintedFile(1, "395", "bulletins/b.pdf", 10, 2, "b".repeat(64), PRINTED),
                        new PrintedFile(2, "402", "bulletins/Thọ Xuân.pdf", 12, 4, "c".repeat(64), PRINTED));
    }

    @Test
    void there_is_no_bulletin_of_that_number() {
        long id = store.put(small(1), HASHES, SCORED);
        assertThatThrownBy(() -> store.bulletin(id, 3)).hasMessageContaining("has no bulletin 3");
        assertThatThrownBy(() -> store.printed(id, 3, "x", 1, 1, "x", PRINTED)).hasMessageContaining("no bulletin 3");
        assertThatThrownBy(() -> store.failed(id + 1, 1, "x")).hasMessageContaining("no bulletin 1");
    }

    @Test
    void an_edition_is_published_once_whatever_the_time_zone() {
        long first = store.put(small(1), HASHES, SCORED);
        assertThat(store.findLatestPublished(PLAN.code(), Q1)).isEmpty();
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
            new EditionStore(database.inTimeZone("+07:00")).published(first, List.of(), PRINTED);
            TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
            EditionStore there = new EditionStore(database.inTimeZone("-08:00"));
            there.published(first, List.of(), PRINTED.plusSeconds(60));
            store.put(small(2), HASHES, SCORED);
            StoredEdition published = there.findLatestPublished(PLAN.code(), Q1).orElseThrow();
            assertThat(published.number()).isEqualTo(1);
            assertThat(published.publishedAt()).isEqualTo(PRINTED);
            assertThat(published.scoredAt()).isEqualTo(SCORED);
            assertThat(published.issuedOn()).isEqualTo(ISSUED);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void a_correction_is_stored_with_what_it_changes_and_what_it_keeps_and_is_what_later_periods_are_compared_with() {
        long first = store.put(small(1), HASHES, SCORED);
        PublishedFile file = new PublishedFile("bulletins/Thọ Xuân.pdf", "a".repeat(64), "K7Q20M3X9TRA");
        store.published(first, List.of(file), PRINTED);
        JdbcClient.create(database.dataSource())
                .sql("update progress set `value` = 120 where unit = '395' and indicator = 'KT05'")
                .update();
        Revision revision = Revision.of(small(2), store.former(first));

        long second = store.put(revision, HASHES, SCORED);

        assertThat(store.put(revision, HASHES, SCORED)).isEqualTo(second);
        assertThat(store.kept(first)).isEmpty();
        assertThat(store.kept(second)).isEqualTo(Map.of(2, 2));
        assertThat(store.corrections(first)).isEmpty();
        assertThat(store.corrections(second))
                .hasSameSizeAs(revision.changes())
                .contains(new FigureChangeRow(PLAN.code(), "2024-Q1", 2, "395", "KT05", "VALUE", "112.75", "120"));
        assertThat(value(store.findPublished(PLAN.code(), Q1).orElseThrow())).isEqualByComparingTo("112.75");
        store.published(second, List.of(), PRINTED);
        assertThat(value(store.findPublished(PLAN.code(), Q1).orElseThrow())).isEqualByComparingTo("120");
        assertThat(store.published(PLAN.code(), Q1))
                .extracting(StoredEdition::number)
                .containsExactly(1, 2);
        assertThat(store.files(first)).containsExactly(file);
    }

    private static BigDecimal value(PastResults.Published published) {
        return published.figures().get("395").get("KT05").value();
    }

    @Test
    void editions_of_other_periods_and_programmes_are_others() {
        store.put(small(1), HASHES, SCORED);
        assertThat(store.findLatest(PLAN.code(), Period.of("2024-Q2"))).isEmpty();
        assertThat(store.findLatest("ktxh-2024", Q1)).isEmpty();
        assertThat(store.find(PLAN.code(), Q1, 2)).isEmpty();
    }

    private static Edition small(int number) {
        Ledger ledger = ledgers.findLedger(PLAN.code(), Q1).orElseThrow();
        List<Finding> findings = List.of(
                Finding.of(FindingCode.UNIT_SILENT, Location.unit("402"), "Như Xuân", Q1),
                Finding.of(
                        FindingCode.ESTIMATE,
                        Location.cell("progress.csv", 5, "estimate").of("395", "KT05"),
                        "Thu"));
        return Edition.of(ledger, findings, Rulebook.STANDARD, Wording.STANDARD, number, ISSUED);
    }

    /** Every component of every row, {@code null} as nothing. */
    private static String text(List<? extends Record> rows) {
        return rows.stream()
                .map(row -> Stream.of(row.getClass().getRecordComponents())
                        .map(component -> ReflectionUtils.invokeMethod(component.getAccessor(), row))
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }

    private static List<String> contents(long edition) {
        return JdbcClient.create(database.dataSource())
                .sql("select content from bulletins where edition = :edition order by number")
                .param("edition", edition)
                .query(String.class)
                .list();
    }
}
