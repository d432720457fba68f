package vn.bantin.store;

import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;

/** The tables of bulletins and sheets, as far as they hold words: each a record as JSON, the same record the same bytes. */
final class Pages {

    static final String INSERT = """
        insert into bulletins (edition, number, unit, content)
        values (:edition, :number, :unit, :content)
        """;

    private static final String FROZEN = """
        select b.number, b.unit as subject, b.content, s.sha256 as seal from bulletins b
        left join seals s on s.edition = b.edition and s.part = concat('bulletins ', b.number)
        where b.edition = :edition
        """;

    static final String CONTENT = FROZEN + " and b.number = :number";

    static final String BULLETINS = FROZEN + " and b.number > 0 order by b.number";

    static final String ALL = FROZEN + " order by b.number";

    static final String INSERT_SHEET = """
        insert into sheets (edition, number, indicator, content)
        values (:edition, :number, :indicator, :content)
        """;

    static final String SHEETS = """
        select b.number, b.indicator as subject, b.content, s.sha256 as seal from sheets b
        left join seals s on s.edition = b.edition and s.part = concat('sheets ', b.number)
        where b.edition = :edition
        order by b.number
        """;

    /** The number of the summary. */
    static final int SUMMARY = 0;

    /** Components in the order of their record, decimals with every digit and no exponent. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Pages() {}

    static Values values(long edition, Summary summary) {
        return Values.of("edition", edition)
                .and("number", SUMMARY)
                .and("unit", null)
                .and("content", JSON.writeValueAsString(summary));
    }

    static Values values(long edition, Bulletin bulletin) {
        return Values.of("edition", edition)
                .and("number", bulletin.number())
                .and("unit", bulletin.unit())
                .and("content", JSON.writeValueAsString(bulletin));
    }

    static Values values(long edition, IndicatorSheet sheet) {
        return Values.of("edition", edition)
                .and("number", sheet.number())
                .and("indicator", sheet.indicator())
                .and("content", JSON.writeValueAsString(sheet));
    }

    /**
     * A page as it is stored.
     *
     * @param subject the unit's or the indicator's code, {@code null} for the summary
     * @param seal the hash with which it was frozen, {@code null} where none was kept
     */
    record Stored(
            int number,
            @Nullable String subject,
            String content,
            @Nullable String seal) {

        String sha256() {
            return Seals.hash(List.of(Seals.line(number, subject), content));
        }

        boolean changed() {
            return seal != null && !seal.equals(sha256());
        }
    }

    static Stored read(Cells row) throws SQLException {
        return new Stored(row.count("number"), row.textOrNull("subject"), row.text("content"), row.textOrNull("seal"));
    }

    static <T> T parsed(String content, Class<T> type) {
        return JSON.readValue(content, type);
    }

    /** The pages of an edition as they would be stored: the summary, then the bulletins, then the sheets. */
    static List<String> contents(Edition edition) {
        return Stream.of(Stream.of(edition.summary()), edition.bulletins().stream(), edition.sheets().stream())
                .flatMap(Function.identity())
                .map(JSON::writeValueAsString)
                .toList();
    }
}
