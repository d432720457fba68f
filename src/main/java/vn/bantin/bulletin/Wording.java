package vn.bantin.bulletin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import vn.bantin.progress.Status;

/**
 * The words of statuses and of the count sentence; an office may set its own.
 *
 * @param labels what is printed for each status, {@link Status#words()} where nothing is said
 * @param done pattern with one %s, the count "03/38", of the targets completed and exceeded
 * @param none said instead where there are none of them
 * @param onPace pattern with the count and the share expected ("25%")
 * @param behind the same for targets behind
 * @param missed pattern with the count, for the last period
 * @param notAssessed pattern with the count
 */
public record Wording(
        Map<Status, String> labels,
        String done,
        String none,
        String onPace,
        String behind,
        String missed,
        String notAssessed) {

    /** The sentence of Huyện ủy Thọ Xuân's report on quý I/2024. */
    public static final Wording STANDARD = new Wording(
            Map.of(),
            "có %s chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch",
            "chưa có chỉ tiêu nào hoàn thành kế hoạch",
            "%s chỉ tiêu đạt trên %s kế hoạch",
            "%s chỉ tiêu dưới %s kế hoạch",
            "%s chỉ tiêu không hoàn thành kế hoạch",
            "còn %s chỉ tiêu chưa đánh giá");

    public Wording {
        Map<Status, String> all = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            all.put(status, labels.getOrDefault(status, status.words()));
        }
        labels = Collections.unmodifiableMap(all);
    }

    public String label(Status status) {
        return labels.getOrDefault(status, status.words());
    }
}
