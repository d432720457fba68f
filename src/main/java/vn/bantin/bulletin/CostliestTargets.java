package vn.bantin.bulletin;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.Assessment;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.RankingRules;
import vn.bantin.scoring.ScoreContribution;
import vn.bantin.scoring.Standing;

/** Says which targets cost a unit most points, beside its rank: what each lacks to the 100 points of a unit on pace. */
public final class CostliestTargets {

    private static final String OPENING = "Mất điểm nhiều nhất so với mức 100 điểm: ";
    private static final Pattern SEPARATOR = Pattern.compile("(?<=điểm\\)); ");

    private CostliestTargets() {}

    /**
     * "Mất điểm nhiều nhất so với mức 100 điểm: Tỷ lệ dân số tham gia bảo hiểm y tế (9,1 điểm, không được điểm); Giá trị xuất
     * khẩu (1,3 điểm)."; {@code null} for a unit without a rank, and where no target lacks a tenth of a point.
     *
     * @param most how many are named at most
     */
    static @Nullable String said(Standing standing, List<Assessment> counted, RankingRules ranking, int most) {
        if (standing.overall() == null || standing.overall().alone()) {
            return null;
        }
        Map<String, ScoreContribution> parts = ScoreContribution.alone(counted, ranking);
        String named = counted.stream()
                .filter(one -> parts.containsKey(one.indicator().code()))
                .map(one -> new Cost(
                        one,
                        Objects.requireNonNull(parts.get(one.indicator().code()))
                                .lacking()))
                .filter(cost -> cost.points.rounded(1).signum() > 0)
                .sorted(Comparator.comparing(Cost::points).reversed())
                .limit(most)
                .map(Cost::said)
                .collect(Collectors.joining("; "));
        return named.isEmpty() ? null : OPENING + named + ".";
    }

    /** How many targets a sentence of this kind names, 0 of any other. */
    public static int named(String sentence) {
        return sentence.startsWith(OPENING) ? SEPARATOR.split(sentence).length : 0;
    }

    /** A sentence of this kind with the first of its targets alone, empty for none; any other as it is. */
    public static String first(String sentence, int many) {
        return sentence.startsWith(OPENING)
                ? SEPARATOR
                        .splitAsStream(sentence.replaceFirst("\\.$", ""))
                        .limit(many)
                        .collect(Collectors.joining("; "))
                : sentence;
    }

    private record Cost(Assessment target, Fraction points) {

        String said() {
            Fraction score = target.verdict().score();
            return "%s (%s điểm%s)"
                    .formatted(
                            target.indicator().name(),
                            NumberText.of(points.rounded(1), 1),
                            score == null || score.signum() > 0 ? "" : ", không được điểm");
        }
    }
}
