package vn.bantin.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;

/**
 * Stores and reads the frozen pages of editions: the summary, the bulletins, the sheets. The start of each text tells
 * its form; a text of the second form is read together with the rows of the tables that hold its figures, and sealed
 * with them.
 */
final class PageTable {

    private static final String SECOND = "{\"" + PagePart.FORMAT + "\":2,";
    private static final String LATER = "{\"" + PagePart.FORMAT + "\":";

    private static final String INSERT = """
        insert into bulletins (edition, number, unit, content)
        values (:edition, :number, :unit, :content)
        """;

    private static final String FROZEN = """
        select b.number, b.unit as subject, b.content, s.sha256 as seal from bulletins b
        left join seals s on s.edition = b.edition and s.part = concat('bulletins ', b.number)
        where b.edition = :edition
        """;

    /** The next few of the pages that a query selects. */
    private static final String NEXT = " and b.number > :last order by b.number limit 50";

    private static final String ONE = FROZEN + " and b.number = :number";

    private static final String COUNT = "select count(*) as pages from bulletins where edition = :edition";

    private static final String ALL = FROZEN + " order by b.number";

    private static final String INSERT_SHEET = """
        insert into sheets (edition, number, indicator, content)
        values (:edition, :number, :indicator, :content)
        """;

    private static final String SHEETS = """
        select b.number, b.indicator as subject, b.content, s.sha256 as seal from sheets b
        left join seals s on s.edition = b.edition and s.part = concat('sheets ', b.number)
        where b.edition = :edition
        """;

    private static final String ALL_SHEETS = SHEETS + " order by b.number";

    private static final int SUMMARY = 0;

    private final SqlClient sql;

    PageTable(SqlClient sql) {
        this.sql = sql;
    }

    /** Stores all pages of an edition in the second form, beside the rows that are stored with them. */
    void put(long edition, Edition pages, List<AssessmentRow> assessments, List<StandingRow> standings) {
        sql.update(
                INSERT,
                SqlParameters.of("edition", edition)
                        .and("number", SUMMARY)
                        .and("unit", null)
                        .and("content", SummaryFormat.written(pages.summary(), standings)));
        Map<String, List<AssessmentRow>> ofUnit = by(AssessmentRow::unit, assessments);
        sql.eachLarge(
                INSERT,
                pages.bulletins(),
                bulletin -> SqlParameters.of("edition", edition)
                        .and("number", bulletin.number())
                        .and("unit", bulletin.unit())
                        .and("content", BulletinFormat.written(bulletin, of(bulletin.unit(), ofUnit))));
        Map<String, List<AssessmentRow>> ofIndicator = by(AssessmentRow::indicator, assessments);
        sql.eachLarge(
                INSERT_SHEET,
                pages.sheets(),
                sheet -> SqlParameters.of("edition", edition)
                        .and("number", sheet.number())
                        .and("indicator", sheet.indicator())
                        .and("content", SheetFormat.written(sheet, of(sheet.indicator(), ofIndicator))));
    }

    /** The summary of an edition. */
    Summary summary(long edition) {
        Stored page = page(edition, SUMMARY);
        return summary(edition, page, page.alone() ? List.of() : standings(edition));
    }

    /** The bulletin of that number. */
    Bulletin bulletin(long edition, int number) {
        Stored page = page(edition, number);
        return bulletin(
                edition,
                page,
                page.alone()
                        ? List.of()
                        : sql.list(
                                AssessmentRow.OF_UNIT,
                                SqlParameters.of("edition", edition).and("unit", page.subject()),
                                AssessmentRow::read));
    }

    /** All bulletins of an edition, in order. */
    List<Bulletin> bulletins(long edition) {
        List<Stored> pages =
                pages(edition).stream().filter(page -> page.number() != SUMMARY).toList();
        return each(AssessmentRow::unit, edition, pages, (page, rows) -> bulletin(edition, page, rows));
    }

    /**
     * Whether the stored pages are, word for word, those of a composed edition: of the bulletins, which do not fit into
     * the memory of a small machine together, one is read at a time.
     */
    boolean hold(long edition, Edition composed) {
        int stored = sql.list(COUNT, SqlParameters.of("edition", edition), row -> row.count("pages"))
                .get(0);
        return stored == composed.bulletins().size() + 1
                && composed.summary().equals(summary(edition))
                && composed.sheets().equals(sheets(edition))
                && composed.bulletins().stream()
                        .allMatch(bulletin -> bulletin.equals(bulletin(edition, bulletin.number())));
    }

    /** All sheets of an edition, in order; none of an edition that is older than these. */
    List<IndicatorSheet> sheets(long edition) {
        RepeatedValues repeated = new RepeatedValues();
        return each(
                AssessmentRow::indicator,
                edition,
                stored(ALL_SHEETS, edition),
                (page, rows) -> sheet(edition, page, rows, repeated));
    }

    private Summary summary(long edition, Stored page, List<StandingRow> rows) {
        String text = unchanged(edition, page, page(SUMMARY), sealed(StandingRow::sealed, rows));
        return page.alone() ? SummaryFormat.readFirst(text) : SummaryFormat.readSecond(text, rows);
    }

    private Bulletin bulletin(long edition, Stored page, List<AssessmentRow> rows) {
        String text = unchanged(edition, page, page(page.number()), sealed(AssessmentRow::sealed, rows));
        return page.alone()
                ? BulletinFormat.readFirst(text)
                : BulletinFormat.readSecond(text, page.number(), page.subjectOrThrow(), rows);
    }

    private IndicatorSheet sheet(long edition, Stored page, List<AssessmentRow> rows, RepeatedValues repeated) {
        String text = unchanged(edition, page, sheet(page.number()), sealed(AssessmentRow::sealed, rows));
        return page.alone()
                ? SheetFormat.readFirst(text, repeated)
                : SheetFormat.readSecond(text, page.number(), page.subjectOrThrow(), rows, repeated);
    }

    private <T> List<T> each(
            Function<AssessmentRow, String> subject,
            long edition,
            List<Stored> pages,
            BiFunction<Stored, List<AssessmentRow>, T> read) {
        boolean alone = pages.stream().allMatch(Stored::alone);
        Map<String, List<AssessmentRow>> rows = by(subject, alone ? List.of() : assessments(edition));
        return pages.stream()
                .map(page -> read.apply(page, page.alone() ? List.of() : of(page.subjectOrThrow(), rows)))
                .toList();
    }

    /**
     * The hash that each page of an edition has now, by the name of its part, and that of its assessments; neither pages
     * nor rows are held together.
     *
     * @param assessments the name of the part that the assessments are
     */
    Map<String, String> hashes(long edition, String assessments) {
        Map<String, SealedText.Running> parts = new TreeMap<>();
        Map<String, SealedText.Running> ofUnit = new HashMap<>();
        Map<String, SealedText.Running> ofIndicator = new HashMap<>();
        List<String> standings = sealed(StandingRow::sealed, standings(edition));
        eachPage(FROZEN, edition, page -> {
            SealedText.Running hash = page.begun();
            parts.put(page(page.number()), hash);
            if (page.number() == SUMMARY) {
                page.restsOn(standings).forEach(hash::add);
            } else if (!page.alone()) {
                ofUnit.put(page.subjectOrThrow(), hash);
            }
        });
        eachPage(SHEETS, edition, sheet -> {
            SealedText.Running hash = sheet.begun();
            parts.put(sheet(sheet.number()), hash);
            if (!sheet.alone()) {
                ofIndicator.put(sheet.subjectOrThrow(), hash);
            }
        });
        SealedText.Running rowsOfNoPage = new SealedText.Running();
        SealedText.Running rows = new SealedText.Running();
        parts.put(assessments, rows);
        sql.forEach(AssessmentRow.OF_EDITION, SqlParameters.of("edition", edition), row -> {
            AssessmentRow assessment = AssessmentRow.read(row);
            String sealed = assessment.sealed();
            rows.add(sealed);
            ofUnit.getOrDefault(assessment.unit(), rowsOfNoPage).add(sealed);
            ofIndicator.getOrDefault(assessment.indicator(), rowsOfNoPage).add(sealed);
        });
        Map<String, String> hashes = new TreeMap<>();
        parts.forEach((part, hash) -> hashes.put(part, hash.hash()));
        return hashes;
    }

    /** Reads pages in the order of their numbers, few at a time: a driver holds all rows of a result. */
    private void eachPage(String select, long edition, Consumer<Stored> read) {
        int last = -1;
        List<Stored> some;
        do {
            some = sql.list(select + NEXT, SqlParameters.of("edition", edition).and("last", last), Stored::read);
            some.forEach(read);
            last = some.isEmpty() ? last : some.get(some.size() - 1).number();
        } while (!some.isEmpty());
    }

    private Stored page(long edition, int number) {
        return sql.find(ONE, SqlParameters.of("edition", edition).and("number", number), Stored::read)
                .orElseThrow(() -> new IllegalStateException("edition " + edition + " has no bulletin " + number));
    }

    private List<Stored> pages(long edition) {
        return stored(ALL, edition);
    }

    private List<Stored> stored(String select, long edition) {
        return sql.list(select, SqlParameters.of("edition", edition), Stored::read);
    }

    private List<AssessmentRow> assessments(long edition) {
        return sql.list(AssessmentRow.OF_EDITION, SqlParameters.of("edition", edition), AssessmentRow::read);
    }

    private List<StandingRow> standings(long edition) {
        return sql.list(StandingRow.OF_EDITION, SqlParameters.of("edition", edition), StandingRow::read);
    }

    private static Map<String, List<AssessmentRow>> by(
            Function<AssessmentRow, String> subject, List<AssessmentRow> rows) {
        return rows.stream().collect(Collectors.groupingBy(subject));
    }

    private static List<AssessmentRow> of(String subject, Map<String, List<AssessmentRow>> rows) {
        return rows.getOrDefault(subject, List.of());
    }

    private static <T> List<String> sealed(Function<T, String> sealed, List<T> rows) {
        return rows.stream().map(sealed).toList();
    }

    private static String page(int number) {
        return "bulletins " + number;
    }

    private static String sheet(int number) {
        return "sheets " + number;
    }

    /** The text of a page, refused where it or a row that it rests on was changed since it was frozen. */
    private String unchanged(long edition, Stored page, String part, List<String> rows) {
        if (page.seal() != null && !page.seal().equals(page.sha256(rows))) {
            throw FrozenChangedException.of(sql, edition, part);
        }
        return page.readable();
    }

    /**
     * A page as it is stored.
     *
     * @param subject the unit's or the indicator's code, {@code null} for the summary
     * @param seal the hash with which it was frozen, {@code null} where none was kept
     */
    private record Stored(
            int number,
            @Nullable String subject,
            String content,
            @Nullable String seal) {

        static Stored read(ResultRow row) throws SQLException {
            return new Stored(
                    row.count("number"), row.textOrNull("subject"), row.text("content"), row.textOrNull("seal"));
        }

        /** Whether it is of the first form, which says everything itself. */
        boolean alone() {
            return !content.startsWith(LATER);
        }

        /** The text, refused in a form that this program does not know. */
        String readable() {
            if (!alone() && !content.startsWith(SECOND)) {
                throw new IllegalStateException("a page is stored in a form that only a newer program reads: "
                        + content.substring(0, Math.min(content.length(), SECOND.length())));
            }
            return content;
        }

        String subjectOrThrow() {
            return Objects.requireNonNull(subject, "a page of no unit");
        }

        /** Its hash with the rows that it rests on. */
        String sha256(List<String> rows) {
            SealedText.Running hash = begun();
            restsOn(rows).forEach(hash::add);
            return hash.hash();
        }

        /** Its hash without the rows that it rests on. */
        SealedText.Running begun() {
            return new SealedText.Running()
                    .add(SealedText.line(number, subject))
                    .add(content);
        }

        /** Of those rows the ones that are its figures: the first form has none. */
        List<String> restsOn(List<String> rows) {
            return alone() ? List.of() : rows;
        }
    }
}
