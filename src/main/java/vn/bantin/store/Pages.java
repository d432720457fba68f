package vn.bantin.store;

import java.sql.SQLException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.bulletin.Summary;

/** The tables of bulletins and sheets, as far as they hold words: each a record as JSON, the same record the same bytes. */
final class Pages {

    static final String INSERT = """
            insert into bulletins (edition, number, unit, content)
            values (:edition, :number, :unit, :content)
            """;

    static final String CONTENT = "select content from bulletins where edition = :edition and number = :number";

    static final String BULLETINS =
            "select content from bulletins where edition = :edition and number > 0 order by number";

    static final String INSERT_SHEET = """
            insert into sheets (edition, number, indicator, content)
            values (:edition, :number, :indicator, :content)
            """;

    static final String SHEETS = "select content from sheets where edition = :edition order by number";

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

    static String read(Cells row) throws SQLException {
        return row.text("content");
    }

    static <T> T parsed(String content, Class<T> type) {
        return JSON.readValue(content, type);
    }
}
