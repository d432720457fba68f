package vn.bantin.bulletin;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Status;

/**
 * The words of statuses and of the count sentence; an office may set its own.
 *
 * <p>The three patterns with a share are used where they are literally true of every target that they count ({@link
 * CountSentence}); elsewhere the labels of the statuses stand in their place.
 *
 * @param labels words printed for each status, {@link Status#words()} where an office sets none
 * @param done pattern with one %s, the count "03/38", of the targets completed and exceeded
 * @param none said instead where there are none of them
 * @param onPace pattern with the count and the share expected ("25%")
 * @param behind pattern with the count and the share expected, for targets behind
 * @param missed pattern with the count, for the last period
 * @param notAssessed pattern with the count
 * @param atLeast pattern with the count and the share, for {@code onPace} where some stand just at the share
 * @param period how titles and sentences name the period of a year's programme
 */
public record Wording(
        Map<Status, String> labels,
        String done,
        String none,
        String onPace,
        String behind,
        String missed,
        String notAssessed,
        @Nullable String atLeast,
        @Nullable PeriodNames period) {

    private static final String AT_LEAST = "%s chỉ tiêu đạt từ %s kế hoạch trở lên";

    /** The default: the words of Huyện ủy Thọ Xuân's report on quý I/2024. */
    public static final Wording STANDARD = new Wording(
            Map.of(),
            "có %s chỉ tiêu hoàn thành và hoàn thành vượt kế hoạch",
            "chưa có chỉ tiêu nào hoàn thành kế hoạch",
            "%s chỉ tiêu đạt trên %s kế hoạch",
            "%s chỉ tiêu dưới %s kế hoạch",
            "%s chỉ tiêu không hoàn thành kế hoạch",
            "còn %s chỉ tiêu chưa đánh giá",
            AT_LEAST,
            PeriodNames.CUMULATIVE);

    public Wording {
        Map<Status, String> all = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            all.put(status, labels.getOrDefault(status, status.words()));
        }
        labels = Collections.unmodifiableMap(all);
        atLeast = atLeast == null ? AT_LEAST : atLeast; // left out of the settings
        period = period == null ? PeriodNames.CUMULATIVE : period;
    }

    /** The names of the periods of that programme. */
    public PeriodNames periods(Programme programme) {
        return Objects.requireNonNull(period).in(programme);
    }

    /** The words printed for a status. */
    public String label(Status status) {
        return labels.getOrDefault(status, status.words());
    }
}
