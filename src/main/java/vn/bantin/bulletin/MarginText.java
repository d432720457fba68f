package vn.bantin.bulletin;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.NumberText;
import vn.bantin.scoring.Fraction;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;
import vn.bantin.scoring.Shortfall;
import vn.bantin.scoring.Standing;

/** Words how sure a rank is, and how much a target behind lacks. */
final class MarginText {

    /** The largest distance in points at which neighbours in the ranking are named as close. */
    static final BigDecimal NEAR = new BigDecimal("0.25");

    /** The number of close pairs that are named. */
    private static final int PAIRS = 3;

    /** Those of a printed score. */
    private static final int DECIMALS = 2;

    private MarginText() {}

    /** "dao động từ 2 đến 5". */
    static String swing(RankRange swing) {
        return swing.still() ? "không dao động" : "dao động từ %s đến %s".formatted(swing.best(), swing.worst());
    }

    /**
     * The amount that a target lacks, ", còn thiếu 7,65 tỷ đồng so với tiến độ": what is due less what is printed;
     * empty for a ceiling that still holds.
     */
    static String missing(Shortfall shortfall, Indicator indicator) {
        String amount = (shortfall.nearly() ? "gần " : "") + amount(shortfall.amount(), indicator);
        boolean flow = indicator.measure() == Measure.FLOW;
        String apart = shortfall.sense() == Direction.HIGHER ? "thấp hơn" : "cao hơn";
        return switch (shortfall.aim()) {
            case PACE -> ", còn thiếu " + amount + " so với tiến độ";
            case PLAN -> flow ? ", còn thiếu " + amount : ", %s kế hoạch %s".formatted(apart, amount);
            case ALLOWED -> "";
            case CEILING -> ", vượt " + amount;
        };
    }

    /**
     * The amount in a cell on what is lacking: "7,7 tỷ đồng", "2,0 điểm %", "vượt 02 vụ". It has the decimals of the
     * indicator, or as many as it takes not to be 0; of a unit of measure too wide for the column what it is per is left to the
     * cell beside it.
     *
     * @param base whether the cell says that it is lacking of the plan, because others are lacking of what is due by now
     */
    static String lacking(Shortfall shortfall, Indicator indicator, boolean base) {
        int decimals = indicator.decimals();
        while (shortfall.amount().setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            decimals++;
        }
        String unit = indicator.unitOfMeasure();
        String amount =
                Phrase.amount(shortfall.amount(), decimals, unit.equals("%") ? "điểm %" : PageOneRoom.lacking(unit));
        String said = shortfall.sense() == Direction.HIGHER ? amount : "vượt " + amount;
        boolean plan = shortfall.aim() == Shortfall.Aim.PLAN || shortfall.aim() == Shortfall.Aim.CEILING;
        return plan && base ? said + " so với kế hoạch" : said;
    }

    /** "12,4 tỷ đồng" with no digit cut; a difference of percentages is in points. */
    static String amount(BigDecimal amount, Indicator indicator) {
        int decimals =
                Math.max(indicator.decimals(), amount.stripTrailingZeros().scale());
        return Phrase.amount(amount, decimals, differenceUnit(indicator));
    }

    /** The unit of a difference of two values of the indicator: for "%" it is percentage points. */
    static String differenceUnit(Indicator indicator) {
        String unit = indicator.unitOfMeasure();
        return unit.equals("%") ? "điểm phần trăm" : unit;
    }

    /**
     * "Điểm sát nhau: A và B chỉ chênh 0,12 điểm.", the closest first; where more than a fourth are so near "16/26 cặp hạng
     * liền nhau chênh không quá 0,25 điểm" with the closest; empty where none are.
     */
    static List<String> near(List<Standing> standings, UnitNames names) {
        List<Standing> ranked = standings.stream()
                .filter(s -> s.overall() != null && s.total() != null)
                .sorted(Comparator.comparing((Standing s) -> s.unit().level())
                        .thenComparing(s -> Objects.requireNonNull(s.total()), Comparator.reverseOrder())
                        .thenComparing(s -> s.unit().code()))
                .toList();
        List<Pair> neighbours = new ArrayList<>();
        for (int i = 1; i < ranked.size(); i++) {
            Pair pair = new Pair(ranked.get(i - 1), ranked.get(i));
            if (pair.ranked()) {
                neighbours.add(pair);
            }
        }
        List<Pair> pairs = neighbours.stream()
                .filter(Pair::near)
                .sorted(Comparator.comparing(Pair::apart))
                .toList();
        if (pairs.isEmpty()) {
            return List.of();
        }
        if (pairs.size() > PAIRS && 4 * pairs.size() > ranked.size()) {
            return List.of("Điểm sát nhau: %s cặp hạng liền nhau chênh không quá %s điểm, sát nhất: %s."
                    .formatted(
                            Phrase.count(pairs.size(), neighbours.size()),
                            NumberText.of(NEAR),
                            pairs.get(0).words(names)));
        }
        String rest = pairs.size() > PAIRS
                ? " và %s cặp khác chênh không quá %s điểm"
                        .formatted(Phrase.count(pairs.size() - PAIRS), NumberText.of(NEAR))
                : "";
        return List.of("Điểm sát nhau: "
                + pairs.stream().limit(PAIRS).map(pair -> pair.words(names)).collect(Collectors.joining("; "))
                + rest
                + ".");
    }

    /** Two neighbours of one level. */
    private record Pair(Standing ahead, Standing behind) {

        Fraction apart() {
            return Objects.requireNonNull(ahead.total()).minus(Objects.requireNonNull(behind.total()));
        }

        /** Whether one stands before the other: equal ones are tied. */
        boolean ranked() {
            return ahead.unit().level() == behind.unit().level() && apart().signum() > 0;
        }

        boolean near() {
            return apart().compareTo(Fraction.of(NEAR)) <= 0;
        }

        String words(UnitNames names) {
            return "%s (hạng %s) và %s (hạng %s) chỉ chênh %s điểm"
                    .formatted(
                            names.of(ahead.unit()), rank(ahead), names.of(behind.unit()), rank(behind), printedApart());
        }

        /** The difference of the scores as they are printed, with two decimals: "0,12", "dưới 0,01". */
        private String printedApart() {
            BigDecimal apart = printed(ahead).subtract(printed(behind));
            return apart.signum() == 0 ? "dưới 0,01" : NumberText.of(apart, DECIMALS);
        }

        private static BigDecimal printed(Standing standing) {
            return Objects.requireNonNull(standing.total()).rounded(DECIMALS);
        }

        private static int rank(Standing standing) {
            Rank place = Objects.requireNonNull(standing.overall());
            return place.rank();
        }
    }
}
