package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Place;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;
import vn.bantin.scoring.Swing;

/** How sure a rank is, and what a target behind lacks, in words. */
final class Fairness {

    /** Neighbours in the ranking that lie no further apart, in points, are named. */
    static final BigDecimal NEAR = new BigDecimal("0.25");

    /** How many such pairs are named. */
    private static final int PAIRS = 3;

    private Fairness() {}

    /** " (dao động 2-5)". */
    static String swing(@Nullable Swing swing) {
        if (swing == null) {
            return "";
        }
        return swing.still() ? " (không dao động)" : " (dao động %s-%s)".formatted(swing.best(), swing.worst());
    }

    /** ", còn thiếu 12,4 tỷ đồng", behind the words that say what is to be reached. */
    static String missing(Shortfall shortfall, Indicator indicator, Programme programme) {
        String amount = amount(shortfall.amount(), indicator);
        boolean higher = shortfall.sense() == Direction.HIGHER;
        return switch (shortfall.aim()) {
            case PACE, PLAN -> (higher ? ", còn thiếu " : ", còn cao hơn ") + amount;
            case ALLOWED ->
                ", quá %s, cả %s còn %s"
                        .formatted(
                                amount,
                                programme.kind() == Programme.Kind.TERM ? "kỳ" : "năm",
                                amount(Objects.requireNonNull(shortfall.left()), indicator));
            case CEILING -> ", vượt " + amount;
        };
    }

    /** "12,4 tỷ đồng"; a difference of percentages is in points. */
    private static String amount(BigDecimal amount, Indicator indicator) {
        String unit = indicator.unitOfMeasure();
        return Phrase.measured(Phrase.number(amount, indicator.decimals()), unit.equals("%") ? "điểm %" : unit);
    }

    /** "Sát điểm nhau: A và B chỉ chênh 0,12 điểm.", the closest first; empty where no neighbours are so near. */
    static List<String> near(List<Standing> standings) {
        List<Standing> ranked = standings.stream()
                .filter(s -> s.overall() != null && s.total() != null)
                .sorted(Comparator.comparing((Standing s) -> s.unit().level())
                        .thenComparing(s -> Objects.requireNonNull(s.total()), Comparator.reverseOrder())
                        .thenComparing(s -> s.unit().code()))
                .toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 1; i < ranked.size(); i++) {
            Pair pair = new Pair(ranked.get(i - 1), ranked.get(i));
            if (pair.near()) {
                pairs.add(pair);
            }
        }
        if (pairs.isEmpty()) {
            return List.of();
        }
        String rest = pairs.size() > PAIRS
                ? "; và %s cặp khác không quá %s điểm"
                        .formatted(Phrase.count(pairs.size() - PAIRS), Phrase.number(NEAR))
                : "";
        return List.of("Sát điểm nhau: "
                + pairs.stream()
                        .sorted(Comparator.comparing(Pair::apart))
                        .limit(PAIRS)
                        .map(Pair::words)
                        .collect(Collectors.joining("; "))
                + rest
                + ".");
    }

    /** Two neighbours of one level. */
    private record Pair(Standing ahead, Standing behind) {

        Fraction apart() {
            return Objects.requireNonNull(ahead.total()).minus(Objects.requireNonNull(behind.total()));
        }

        /** Equal ones are not near, they are tied. */
        boolean near() {
            return ahead.unit().level() == behind.unit().level()
                    && apart().signum() > 0
                    && apart().compareTo(Fraction.of(NEAR)) <= 0;
        }

        String words() {
            int decimals = 2;
            while (apart().rounded(decimals).signum() == 0) {
                decimals++;
            }
            return "%s (hạng %s) và %s (hạng %s) chỉ chênh %s điểm"
                    .formatted(
                            Phrase.unit(ahead.unit()),
                            rank(ahead),
                            Phrase.unit(behind.unit()),
                            rank(behind),
                            Phrase.number(apart().rounded(decimals), decimals));
        }

        private static int rank(Standing standing) {
            Place place = Objects.requireNonNull(standing.overall());
            return place.rank();
        }
    }
}
