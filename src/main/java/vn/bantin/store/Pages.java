package vn.bantin.store;

import java.sql.SQLException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Summary;

/** The table of bulletins, as far as it holds their words: each a record as JSON, the same record the same bytes. */
final class Pages {

    static final String INSERT = """
            insert into bulletins (edition, number, unit, content)
            values (:edition, :number, :unit, :content)
            """;

    static final String CONTENT = "select content from bulletins where edition = :edition and number = :number";

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

    static String read(Cells row) throws SQLException {
        return row.text("content");
    }

    static <T> T parsed(String content, Class<T> type) {
        return JSON.readValue(content, type);
    }
}
