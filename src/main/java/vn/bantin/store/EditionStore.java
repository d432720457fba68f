package vn.bantin.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;
import vn.bantin.correction.Revision;
import vn.bantin.progress.Period;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rank;

/** Stores editions: frozen results, and the state of printing of their pages. */
public final class EditionStore {

    private static final String KEEP = "insert into kept (edition, number, former) values (:edition, :number, :former)";

    private final SqlClient sql;
    private final PageTable pages;
    private final PageSeals seals;

    /** Opens the store on a database whose tables exist. */
    public EditionStore(DataSource dataSource) {
        sql = new SqlClient(dataSource);
        pages = new PageTable(sql);
        seals = new PageSeals(sql, pages);
    }

    /**
     * Stores the whole edition or nothing of it, and returns its number in the database; a second time it only returns
     * that number.
     *
     * @throws IllegalStateException if there is such an edition, made from something else: it is frozen
     */
    public long put(Edition edition, InputHashes hashes, Instant scoredAt) {
        return put(Revision.first(edition), hashes, scoredAt);
    }

    /**
     * Stores a correction as a whole or not at all, and returns its number in the database; a second call only returns
     * that number.
     */
    public long put(Revision revision, InputHashes hashes, Instant scoredAt) {
        return put(() -> revision, hashes, scoredAt);
    }

    /** The same of one that is composed only to be stored: it is no longer held when its pages are read to be sealed. */
    public long put(Supplier<Revision> composed, InputHashes hashes, Instant scoredAt) {
        long[] id = new long[1];
        sql.together(() -> id[0] = sealedIfNew(placed(composed.get(), hashes, scoredAt)));
        return id[0];
    }

    /** An edition in the tables, by its number there. */
    private record Placed(long id, boolean isNew) {}

    private Placed placed(Revision revision, InputHashes hashes, Instant scoredAt) {
        Edition edition = revision.edition();
        return find(edition.programme().code(), edition.period(), edition.number())
                .map(found -> new Placed(same(found, edition, hashes), false))
                .orElseGet(() -> new Placed(insert(revision, 1, hashes, scoredAt), true));
    }

    private long sealedIfNew(Placed edition) {
        if (edition.isNew()) {
            seals.put(edition.id());
        }
        return edition.id();
    }

    /**
     * Stores an edition in place of one that was frozen and never issued; the old one is no longer read.
     *
     * @param unissued the number in the database of the one whose place it takes
     * @throws IllegalStateException if that one was issued, or another has its place already
     */
    public long putInstead(long unissued, Supplier<Revision> composed, InputHashes hashes, Instant scoredAt) {
        long[] id = new long[1];
        sql.together(() -> id[0] = sealedIfNew(placedInstead(unissued, composed.get(), hashes, scoredAt)));
        return id[0];
    }

    private Placed placedInstead(long unissued, Revision revision, InputHashes hashes, Instant scoredAt) {
        Edition edition = revision.edition();
        String programme = edition.programme().code();
        StoredEdition former = find(programme, edition.period(), edition.number())
                .filter(found -> found.id() == unissued && found.publishedAt() == null)
                .orElseThrow(() -> new IllegalStateException("edition " + unissued + " keeps its place"));
        int attempts = sql.find(
                        StoredEdition.ATTEMPTS,
                        of(programme, edition.period()).and("number", former.number()),
                        row -> row.count("attempts"))
                .orElse(0);
        return new Placed(insert(revision, attempts + 1, hashes, scoredAt), true);
    }

    private static long same(StoredEdition found, Edition edition, InputHashes hashes) {
        if (!found.hashes().equals(hashes) || !found.issuedOn().equals(edition.issuedOn())) {
            throw new IllegalStateException(
                    "edition " + found.folder() + " is frozen; what has changed needs a new one");
        }
        return found.id();
    }

    private long insert(Revision revision, int attempt, InputHashes hashes, Instant scoredAt) {
        Edition edition = revision.edition();
        long id = sql.insert(StoredEdition.INSERT, StoredEdition.values(edition, attempt, hashes, scoredAt));
        List<AssessmentRow> assessments = edition.scoreboard().assessments().stream()
                .map(row -> AssessmentRow.of(edition, row))
                .toList();
        List<StandingRow> standings = StandingRow.all(edition);
        pages.put(id, edition, assessments, standings);
        inOrder(AssessmentRow.INSERT, assessments, (position, row) -> row.values(id, position));
        inOrder(StandingRow.INSERT, standings, (position, row) -> row.values(id, position));
        sql.each(
                StandingRow.INSERT_SWING,
                standings.stream().filter(row -> row.rankLow() != null).toList(),
                row -> row.swing(id));
        inOrder(FindingRow.INSERT, edition.findings(), (position, row) -> FindingRow.values(id, position, row));
        inOrder(
                FigureChangeRow.INSERT,
                revision.changes(),
                (position, change) -> FigureChangeRow.values(id, position, change));
        sql.each(RemarkTable.FREEZE, edition.remarks(), remark -> RemarkTable.frozen(id, remark));
        sql.each(
                KEEP,
                revision.kept().entrySet(),
                kept -> SqlParameters.of("edition", id)
                        .and("number", kept.getKey())
                        .and("former", kept.getValue()));
        return id;
    }

    /** Whether seals of the edition were kept; older programs kept none. */
    public boolean sealed(long edition) {
        return !seals.of(edition).isEmpty();
    }

    /** Throws {@link FrozenChangedException} where any part of the edition was changed after it was frozen. */
    public void requireUnchanged(StoredEdition edition) {
        seals.requireUnchanged(edition);
    }

    /** Whether the stored pages are, word for word, those of the composed edition. */
    public boolean holds(long edition, Edition composed) {
        return pages.hold(edition, composed);
    }

    /** Records editions found in the output folder whose figures this database has never held. */
    public void adopt(List<AdoptedEdition> unknown, Instant at) {
        sql.each(AdoptedEdition.INSERT, unknown, edition -> edition.values(at));
    }

    /** The editions of a period of which only the number is known, the first one first. */
    public List<AdoptedEdition> adopted(String programme, Period period) {
        return sql.list(AdoptedEdition.OF_PERIOD, of(programme, period), AdoptedEdition::read);
    }

    private interface Positioned<T> {
        SqlParameters values(int position, T row);
    }

    private <T> void inOrder(String insert, List<T> rows, Positioned<T> values) {
        List<Integer> positions = IntStream.range(0, rows.size()).boxed().toList();
        sql.each(insert, positions, position -> values.values(position + 1, rows.get(position)));
    }

    /** The edition of that number in a period; a published attempt is preferred to others. */
    public Optional<StoredEdition> find(String programme, Period period, int number) {
        return sql.find(StoredEdition.ONE, of(programme, period).and("number", number), StoredEdition::read);
    }

    /** The edition with the highest number, published or not. */
    public Optional<StoredEdition> findLatest(String programme, Period period) {
        return sql.find(StoredEdition.LATEST, of(programme, period), StoredEdition::read);
    }

    /** The edition with the highest number of those whose manifest is written. */
    public Optional<StoredEdition> findLatestPublished(String programme, Period period) {
        return sql.find(StoredEdition.LATEST_PUBLISHED, of(programme, period), StoredEdition::read);
    }

    /** The codes of the programmes that have a published edition in the period, in order. */
    public List<String> programmesPublished(Period period) {
        return sql.list(
                StoredEdition.PROGRAMMES_PUBLISHED, SqlParameters.of("period", period), row -> row.text("programme"));
    }

    /** Every edition whose manifest is written, the first one first. */
    public List<StoredEdition> published(String programme, Period period) {
        return sql.list(StoredEdition.ALL_PUBLISHED, of(programme, period), StoredEdition::read);
    }

    /** The published figures of the last edition of a period, for comparisons. */
    public Optional<PastResults.Published> findPublished(String programme, Period period) {
        return findLatestPublished(programme, period).map(edition -> {
            Map<String, Map<String, PastResults.Published.Figure>> figures = new HashMap<>();
            for (AssessmentRow row : assessments(edition.id())) {
                figures.computeIfAbsent(row.unit(), unit -> new HashMap<>())
                        .put(
                                row.indicator(),
                                new PastResults.Published.Figure(
                                        row.value(),
                                        Boolean.TRUE.equals(row.estimate()),
                                        Status.valueOf(row.status())));
            }
            Map<String, Rank> places = new HashMap<>();
            for (Summary.Line line : summary(edition.id()).ranking()) {
                places.put(line.unit(), Objects.requireNonNull(line.place()));
            }
            return new PastResults.Published(places, figures);
        });
    }

    /** The bulletins that are not printed yet, the summary first. */
    public List<PendingBulletin> missing(long edition) {
        return sql.list(PendingBulletin.MISSING, SqlParameters.of("edition", edition), PendingBulletin::read);
    }

    /** The pages of an edition for those who work on it: each is read when it is first asked for, and once. */
    public EditionPages pages(StoredEdition edition) {
        return new EditionPages(pages, edition);
    }

    /** The frozen bulletin of that number; refused if it was changed after it was frozen. */
    public Bulletin bulletin(long edition, int number) {
        return pages.bulletin(edition, number);
    }

    /** The frozen summary; refused if it was changed after it was frozen. */
    public Summary summary(long edition) {
        return pages.summary(edition);
    }

    /** The sheets of the indicators, in order; empty for an edition older than the sheets. */
    public List<IndicatorSheet> sheets(long edition) {
        return pages.sheets(edition);
    }

    /** Records a printed bulletin; a second print replaces the first. */
    public void printed(long edition, int number, String file, long size, int pages, String sha256, Instant at) {
        updateOne(
                PrintedFile.PRINTED,
                edition,
                number,
                values -> values.and("file", file)
                        .and("size_bytes", size)
                        .and("pages", pages)
                        .and("sha256", sha256)
                        .and("printed_at", at));
    }

    /** Records why the last try to print the bulletin failed. */
    public void failed(long edition, int number, String failure) {
        updateOne(PrintedFile.FAILED, edition, number, values -> values.and("failure", failure));
    }

    private void updateOne(String update, long edition, int number, Function<SqlParameters, SqlParameters> more) {
        int rows = sql.update(
                update, more.apply(SqlParameters.of("edition", edition).and("number", number)));
        if (rows == 0) {
            throw new IllegalStateException("edition " + edition + " has no bulletin " + number);
        }
    }

    /** The printed bulletins in the output folder, the summary first. */
    public List<PrintedFile> printed(long edition) {
        return sql.list(PrintedFile.ALL, SqlParameters.of("edition", edition), PrintedFile::read);
    }

    /** All pages of an edition, for comparison with the next one. */
    public Revision.Former former(long edition) {
        return new Revision.Former(summary(edition), pages.bulletins(edition), remarks(edition));
    }

    /** The bulletins that stay as they were published: each number, and the number in the edition before. */
    public Map<Integer, Integer> kept(long edition) {
        Map<Integer, Integer> kept = new HashMap<>();
        sql.list(
                PageSeals.KEPT_ROWS,
                SqlParameters.of("edition", edition),
                row -> kept.put(row.count("number"), row.count("former")));
        return kept;
    }

    /** Records that the manifest is written, with every file; only the first call counts. */
    public void published(long edition, List<PublishedFile> files, Instant at) {
        sql.together(() -> {
            if (sql.update(
                            StoredEdition.PUBLISHED,
                            SqlParameters.of("id", edition).and("published_at", at))
                    > 0) {
                inOrder(PublishedFile.INSERT, files, (position, file) -> PublishedFile.values(edition, position, file));
            }
        });
    }

    /** Every file of a published edition; empty for an edition from before files were recorded. */
    public List<PublishedFile> files(long edition) {
        return sql.list(PublishedFile.OF_EDITION, SqlParameters.of("edition", edition), PublishedFile::read);
    }

    /** The figures that the edition changes, in its order. */
    public List<FigureChangeRow> corrections(long edition) {
        return seals.unchanged(
                edition,
                PageSeals.CORRECTIONS,
                sql.list(FigureChangeRow.OF_EDITION, SqlParameters.of("edition", edition), FigureChangeRow::read),
                FigureChangeRow::sealed);
    }

    /** The published files with those very bytes, the latest edition first. */
    public List<IssuedFile> issuedWithSha256(String sha256) {
        return sql.list(IssuedFile.WITH_SHA256, SqlParameters.of("sha256", sha256), IssuedFile::read);
    }

    /** The published files with that check code, the latest edition first. */
    public List<IssuedFile> issuedWithCode(String code) {
        return sql.list(IssuedFile.WITH_CODE, SqlParameters.of("code", code), IssuedFile::read);
    }

    /** The rows of {@code data/assessments.csv}, by unit code and then in the order of the indicators. */
    public List<AssessmentRow> assessments(long edition) {
        return seals.unchanged(
                edition,
                PageSeals.ASSESSMENTS,
                sql.list(AssessmentRow.OF_EDITION, SqlParameters.of("edition", edition), AssessmentRow::read),
                AssessmentRow::sealed);
    }

    /** The rows of {@code data/standings.csv}, by unit code. */
    public List<StandingRow> standings(long edition) {
        return seals.unchanged(
                edition,
                PageSeals.STANDINGS,
                sql.list(StandingRow.OF_EDITION, SqlParameters.of("edition", edition), StandingRow::read),
                StandingRow::sealed);
    }

    /** The rows of {@code data/findings.csv}, in the order of the edition. */
    public List<FindingRow> findings(long edition) {
        return seals.unchanged(
                edition,
                PageSeals.FINDINGS,
                sql.list(FindingRow.OF_EDITION, SqlParameters.of("edition", edition), FindingRow::read),
                FindingRow::sealed);
    }

    /** The rows of {@code data/remarks.csv}, in the order of print; empty for an edition of before there were any. */
    public List<Remark> remarks(long edition) {
        return seals.unchanged(edition, PageSeals.REMARKS, RemarkTable.ofEdition(sql, edition), RemarkTable::sealed);
    }

    private static SqlParameters of(String programme, Period period) {
        return SqlParameters.of("programme", programme).and("period", period);
    }
}
