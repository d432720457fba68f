package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;

/** Tells which published figures of earlier periods have been corrected in the data since. */
final class Restatements {

    /** The words for a missing value. */
    static final String NONE = "không có số liệu";

    private static final int NAMES = 4;

    private Restatements() {}

    /** One sentence on the corrected figures; {@code null} if the data still agree with the published ones. */
    static @Nullable String of(String unit, ComparisonBase earlier, PeriodNames periods) {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.of(earlier.quarter(), earlier.year()).forEach(past -> {
            if (past != null) {
                past.of(unit).forEach((code, result) -> {
                    if (result.correction() != null) {
                        all.put(
                                past.period() + code,
                                said(periods.compared(past.period()), result.indicator(), result.correction()));
                    }
                });
            }
        });
        if (all.isEmpty()) {
            return null;
        }
        List<String> named = new ArrayList<>(all.values()).subList(0, Math.min(NAMES, all.size()));
        return "Số liệu kỳ trước lấy theo báo cáo đã phát hành; sau đó có %s số liệu được điều chỉnh: %s%s."
                .formatted(
                        Phrase.count(all.size()),
                        String.join("; ", named),
                        all.size() > NAMES ? " và %s số liệu khác".formatted(Phrase.count(all.size() - NAMES)) : "");
    }

    /**
     * The footnote on corrected figures with their present values: "theo báo cáo đã phát hành; số liệu sau đó đã điều
     * chỉnh: Thu ngân sách (TT 4) cùng kỳ nay 21,0."; {@code null} where nothing is marked.
     */
    static @Nullable String note(List<TargetRow> rows) {
        List<String> places = new ArrayList<>();
        for (TargetRow row : rows) {
            String said = row.restated();
            if (!said.isEmpty()) {
                places.add(row.named() + " " + said);
            }
        }
        return places.isEmpty()
                ? null
                : "theo báo cáo đã phát hành; số liệu sau đó đã điều chỉnh: " + String.join("; ", places) + ".";
    }

    private static String said(String then, PastResults.Indicated indicator, PastResults.Correction correction) {
        return "%s %s (phát hành %s, nay %s)"
                .formatted(
                        indicator.name(),
                        then,
                        figure(correction.published(), indicator),
                        figure(correction.now(), indicator));
    }

    private static String figure(@Nullable BigDecimal value, PastResults.Indicated indicator) {
        return value == null ? NONE : NumberText.of(value, indicator.decimals());
    }
}
