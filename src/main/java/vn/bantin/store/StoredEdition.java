package vn.bantin.store;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Edition;
import vn.bantin.progress.Period;

/**
 * An edition as it is recorded in the database.
 *
 * @param title the programme's title
 * @param folder where its files go below the output folder: "KTXH-2024/2024-Q1/edition-1"
 * @param publishedAt when its manifest was written, {@code null} before that
 */
public record StoredEdition(
        long id,
        String programme,
        Period period,
        int number,
        LocalDate issuedOn,
        String title,
        String folder,
        InputHashes hashes,
        Instant scoredAt,
        @Nullable Instant publishedAt) {

    static final String INSERT = """
        insert into editions (
            programme, period, number, attempt, issued_on, title, folder, inputs_sha256, configuration_sha256,
            templates_sha256, program_version, scored_at)
        values (
            :programme, :period, :number, :attempt, :issued_on, :title, :folder, :inputs_sha256,
            :configuration_sha256, :templates_sha256, :program_version, :scored_at)
        """;

    /** Selects one attempt at an edition: the published one, else the last. */
    static final String ONE = """
        select * from editions
        where programme = :programme and period = :period and number = :number
        order by case when published_at is null then 1 else 0 end, attempt desc
        limit 1
        """;

    static final String LATEST = """
        select * from editions
        where programme = :programme and period = :period
        order by number desc, case when published_at is null then 1 else 0 end, attempt desc
        limit 1
        """;

    static final String PROGRAMMES_PUBLISHED = """
        select distinct programme from editions
        where period = :period and published_at is not null
        order by programme
        """;

    static final String BY_ID = "select * from editions where id = :edition";

    /** How many attempts there were at an edition. */
    static final String ATTEMPTS = """
        select coalesce(max(attempt), 0) as attempts from editions
        where programme = :programme and period = :period and number = :number
        """;

    static final String LATEST_PUBLISHED = """
        select * from editions
        where programme = :programme and period = :period and published_at is not null
        order by number desc
        limit 1
        """;

    static final String ALL_PUBLISHED = """
        select * from editions
        where programme = :programme and period = :period and published_at is not null
        order by number
        """;

    /** The first time stays: a manifest is written once. */
    static final String PUBLISHED =
            "update editions set published_at = :published_at where id = :id and published_at is null";

    static SqlParameters values(Edition edition, int attempt, InputHashes hashes, Instant scoredAt) {
        String programme = edition.programme().code();
        return SqlParameters.of("programme", programme)
                .and("period", edition.period())
                .and("number", edition.number())
                .and("attempt", attempt)
                .and("issued_on", edition.issuedOn())
                .and("title", edition.programme().title())
                .and("folder", programme + "/" + edition.period() + "/" + folder(edition.number()))
                .and("inputs_sha256", hashes.inputs())
                .and("configuration_sha256", hashes.configuration())
                .and("templates_sha256", hashes.templates())
                .and("program_version", hashes.programVersion())
                .and("scored_at", scoredAt);
    }

    /** Whether it is a draft: one that no transaction commits, so that nothing can ever release or deliver it. */
    public boolean draft() {
        return number == Edition.DRAFT;
    }

    /** The number of the edition that it corrects, 0 for none. */
    public int replaces() {
        return Math.max(0, number - 1);
    }

    private static String folder(int number) {
        return number == Edition.DRAFT ? "draft" : "edition-" + number;
    }

    /** The sealed text of the edition; columns that are added later must stay out of it. */
    String sealed() {
        return SealedText.line(
                programme,
                period,
                number,
                issuedOn,
                title,
                folder,
                hashes.inputs(),
                hashes.configuration(),
                hashes.templates(),
                hashes.programVersion());
    }

    static StoredEdition read(ResultRow row) throws SQLException {
        return new StoredEdition(
                row.size("id"),
                row.text("programme"),
                row.period("period"),
                row.count("number"),
                row.date("issued_on"),
                row.text("title"),
                row.text("folder"),
                InputHashes.read(row),
                row.instant("scored_at"),
                row.instantOrNull("published_at"));
    }
}
