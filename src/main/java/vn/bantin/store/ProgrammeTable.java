package vn.bantin.store;

import java.sql.SQLException;
import vn.bantin.progress.Programme;

/** The table of programmes. */
final class ProgrammeTable {

    static final Upsert PUT = Upsert.into("programmes", "code")
            .sets("title", "kind", "first_year", "last_year", "issued_by", "secret", "theme", "goal", "base_year");

    static final String ALL = "select * from programmes order by code";

    static final String ONE = "select * from programmes where code = :programme";

    static final String IN_FORCE = """
        select * from programmes p
        where p.first_year <= :year and :year <= p.last_year
            and exists (
                select 1 from targets t
                where t.programme = p.code
                    and t.valid_from <= :period and (t.valid_to is null or :period <= t.valid_to))
        order by p.code
        """;

    /** Before the thirteenth migration there was no column {@code secret}, and no secret. */
    static final String ALL_AS_THEY_ARE = "select * from programmes";

    private ProgrammeTable() {}

    static SqlParameters values(Programme programme) {
        return SqlParameters.of("code", programme.code())
                .and("title", programme.title())
                .and("kind", programme.kind())
                .and("first_year", programme.firstYear())
                .and("last_year", programme.lastYear())
                .and("issued_by", programme.issuedBy())
                .and("secret", programme.secret())
                .and("theme", programme.theme())
                .and("goal", programme.goal())
                .and("base_year", programme.baseYear());
    }

    static Programme read(ResultRow row) throws SQLException {
        return new Programme(
                row.text("code"),
                row.text("title"),
                row.word("kind", Programme.Kind.class),
                row.count("first_year"),
                row.count("last_year"),
                row.textOrNull("issued_by"),
                row.flag("secret"),
                row.textOrNull("theme"),
                row.textOrNull("goal"),
                row.countOrNull("base_year"));
    }

    static String key(Programme programme) {
        return programme.code();
    }
}
