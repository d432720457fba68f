package vn.bantin.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;

/** The stored rows to which an import compares its own: each table is read once, when somebody asks for it. */
public final class StoredRows {

    private final SqlClient sql;
    private final Map<List<Object>, Map<String, ?>> read = new HashMap<>();

    StoredRows(SqlClient sql) {
        this.sql = sql;
    }

    /** The target (also one that was taken back), report, succession, adjustment, remark or recipient that has the key of that one. */
    public <T> Optional<T> find(T like) {
        @SuppressWarnings("unchecked")
        Class<T> kind = (Class<T>) like.getClass();
        return Optional.ofNullable(row(like)).map(kind::cast);
    }

    private @Nullable Object row(Object like) {
        if (like instanceof Target target) {
            SqlParameters values = SqlParameters.of("programme", target.programme());
            return rows(
                            List.of("targets", target.programme()),
                            TargetTable.OF_PROGRAMME,
                            values,
                            TargetTable::read,
                            TargetTable::key)
                    .get(TargetTable.key(target));
        }
        if (like instanceof Progress report) {
            SqlParameters values =
                    SqlParameters.of("programme", report.programme()).and("period", report.period());
            List<Object> some = List.of("progress", report.programme(), report.period());
            return rows(some, ProgressTable.OF_PERIOD, values, ProgressTable::read, ProgressTable::key)
                    .get(ProgressTable.key(report));
        }
        if (like instanceof Adjustment given) {
            SqlParameters values =
                    SqlParameters.of("programme", given.programme()).and("period", given.period());
            List<Object> some = List.of("adjustments", given.programme(), given.period());
            return rows(some, AdjustmentTable.OF_PERIOD, values, AdjustmentTable::read, AdjustmentTable::key)
                    .get(AdjustmentTable.key(given));
        }
        if (like instanceof Remark remark) {
            SqlParameters values =
                    SqlParameters.of("programme", remark.programme()).and("period", remark.period());
            List<Object> some = List.of("remarks", remark.programme(), remark.period());
            return rows(some, RemarkTable.OF_PERIOD, values, RemarkTable::read, RemarkTable::key)
                    .get(RemarkTable.key(remark));
        }
        if (like instanceof Recipient recipient) {
            return rows(
                            List.of("recipients"),
                            RecipientTable.ALL,
                            new SqlParameters(),
                            RecipientTable::read,
                            RecipientTable::key)
                    .get(RecipientTable.key(recipient));
        }
        if (like instanceof Succession succession) {
            return rows(
                            List.of("successions"),
                            SuccessionTable.ALL,
                            new SqlParameters(),
                            SuccessionTable::read,
                            SuccessionTable::key)
                    .get(SuccessionTable.key(succession));
        }
        throw new IllegalArgumentException("no such rows: " + like);
    }

    private <R> Map<String, ?> rows(
            List<Object> some,
            String select,
            SqlParameters values,
            SqlClient.Reader<R> reader,
            Function<R, String> key) {
        return read.computeIfAbsent(
                some,
                any -> sql.list(select, values, reader).stream()
                        .collect(Collectors.toMap(key, Function.identity(), (one, other) -> one)));
    }
}
