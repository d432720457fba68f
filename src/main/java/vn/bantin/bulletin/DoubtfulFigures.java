package vn.bantin.bulletin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;

/** Says below the table which of its figures contradict those of the quarter before, so that nobody quotes them unaware. */
final class DoubtfulFigures {

    private static final Set<FindingCode> FELL = Set.of(FindingCode.TOTAL_FELL, FindingCode.YEARLY_IN_TERM);

    private DoubtfulFigures() {}

    /**
     * "Số liệu cần kiểm tra: lũy kế thấp hơn kỳ trước ở Kết nạp đảng viên mới (TT 6)."; {@code null} for none.
     *
     * @param findings those of the unit
     */
    static @Nullable String said(List<Finding> findings, List<TargetRow> rows) {
        Set<String> fell = findings.stream()
                .filter(finding ->
                        FELL.contains(finding.code()) && finding.place().indicator() != null)
                .map(finding -> String.valueOf(finding.place().indicator()))
                .collect(Collectors.toSet());
        String named = rows.stream()
                .filter(row -> fell.contains(row.indicator()))
                .map(TargetRow::named)
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? null : "Số liệu cần kiểm tra: lũy kế thấp hơn kỳ trước ở " + named + ".";
    }
}
