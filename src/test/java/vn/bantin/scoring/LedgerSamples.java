package vn.bantin.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Ledgers by chance, the same for the same seed: small numbers that tie often, and now and then a monstrous one. */
public final class LedgerSamples {

    static final int MANY = 400;

    private static final List<String> MONSTERS = List.of(
            "0",
            "-0.000000000001",
            "0.000000000001",
            "999999999999999999.999999999999",
            "-999999999999999999",
            "1E+17",
            "33.333333333333");

    private final Random random;

    private LedgerSamples(long seed) {
        random = new Random(seed);
    }

    static LongStream seeds() {
        return LongStream.range(0, MANY);
    }

    /** Tries a law on all of them; the one that breaks it is named. */
    static void forEverySeed(LongConsumer law) {
        seeds().forEach(seed -> {
            try {
                law.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("ledger by chance, seed " + seed + ": " + e.getMessage(), e);
            }
        });
    }

    public static Ledger of(long seed) {
        return new LedgerSamples(seed).ledger();
    }

    /** Rules by chance, mostly the standard ones. */
    public static Rulebook rules(long seed) {
        Random random = new Random(~seed);
        if (random.nextInt(3) > 0) {
            return Rulebook.STANDARD;
        }
        return new Rulebook(
                random.nextBoolean() ? Basis.OWN : Basis.ASSIGNED,
                new BigDecimal(random.nextInt(3)).movePointLeft(1),
                new BigDecimal(10 + random.nextInt(6)).movePointLeft(1),
                new BigDecimal(random.nextInt(11)).movePointLeft(1),
                Rulebook.STANDARD.pace(),
                List.of(),
                random.nextInt(5) == 0 ? RankingRules.STANDARD : ranking(random));
    }

    /** Weights of both groups by chance, or the indicators in common, or both. */
    private static RankingRules ranking(Random random) {
        List<RankingRules.GroupWeight> weights = List.of(
                new RankingRules.GroupWeight("Kinh tế", new BigDecimal(1 + random.nextInt(4))),
                new RankingRules.GroupWeight("Xã hội", new BigDecimal(random.nextInt(3))));
        return new RankingRules(
                random.nextBoolean() ? weights : List.of(),
                random.nextBoolean(),
                new AdjustmentLimits(new BigDecimal(random.nextInt(4)), new BigDecimal(random.nextInt(4))),
                false);
    }

    /** The same ledger with every list in another order, but for the indicators, whose order is that of print. */
    static Ledger shuffled(Ledger ledger, long seed) {
        Random random = new Random(seed);
        return new Ledger(
                ledger.programme(),
                ledger.period(),
                shuffled(ledger.units(), random),
                ledger.indicators(),
                shuffled(ledger.targets(), random),
                shuffled(ledger.progress(), random),
                shuffled(ledger.former(), random),
                shuffled(ledger.successions(), random),
                shuffled(ledger.adjustments(), random),
                shuffled(ledger.remarks(), random));
    }

    static Ledger with(Ledger ledger, List<Indicator> indicators, List<Progress> progress) {
        return new Ledger(
                ledger.programme(),
                ledger.period(),
                ledger.units(),
                indicators,
                ledger.targets(),
                progress,
                ledger.former(),
                ledger.successions(),
                ledger.adjustments(),
                ledger.remarks());
    }

    /** The same with those points in place of all that are given and taken. */
    static Ledger with(Ledger ledger, List<Adjustment> adjustments) {
        return new Ledger(
                ledger.programme(),
                ledger.period(),
                ledger.units(),
                ledger.indicators(),
                ledger.targets(),
                ledger.progress(),
                ledger.former(),
                ledger.successions(),
                adjustments,
                ledger.remarks());
    }

    static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> other = new ArrayList<>(list);
        Collections.shuffle(other, random);
        return other;
    }

    private Ledger ledger() {
        int years = random.nextInt(3) == 0 ? 3 + random.nextInt(3) : 1;
        Programme programme = new Programme(
                "P", "Kế hoạch", years == 1 ? Programme.Kind.ANNUAL : Programme.Kind.TERM, 2021, 2020 + years, null);
        Period period = new Period(2021 + random.nextInt(years), 1 + random.nextInt(4));
        List<Unit> units = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            units.add(unit("U" + i, period));
        }
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(7); i++) {
            indicators.add(indicator("I" + i, i > 0 && chance(5) ? "I0" : null));
        }
        List<Target> targets = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        for (Unit unit : units) {
            for (Indicator indicator : indicators) {
                targets(unit, indicator, period, targets);
                if (!chance(6)) {
                    progress.add(report(unit, indicator, period));
                }
            }
        }
        return new Ledger(
                programme,
                period,
                units,
                indicators,
                targets,
                progress,
                List.of(),
                List.of(),
                merits(units, period),
                List.of());
    }

    /** Points for a third of the units of every second ledger, some of them above the ceiling, some withdrawn. */
    private List<Adjustment> merits(List<Unit> units, Period period) {
        List<Adjustment> merits = new ArrayList<>();
        if (random.nextBoolean()) {
            for (Unit unit : units) {
                for (int i = 0; i < random.nextInt(3); i++) {
                    merits.add(new Adjustment(
                            "P",
                            unit.code(),
                            period,
                            one(Adjustment.Kind.values()),
                            "K" + i,
                            new BigDecimal(random.nextInt(20)).multiply(new BigDecimal("0.25")),
                            "ý kiến",
                            null));
                }
            }
        }
        return merits;
    }

    private Unit unit(String code, Period period) {
        UnitKind kind = chance(4) ? UnitKind.PROVINCE : one(UnitKind.DISTRICT, UnitKind.TOWN);
        LocalDate end = period.end();
        boolean young = chance(10);
        return new Unit(
                code,
                "Đơn vị " + code,
                kind,
                null,
                one("ven biển", "miền núi", null),
                young ? end.plusDays(random.nextInt(2)) : null,
                !young && chance(6) ? end.plusDays(random.nextInt(3) - 1) : null,
                null,
                null,
                null,
                null);
    }

    private Indicator indicator(String code, String partOf) {
        return new Indicator(
                code,
                "Chỉ tiêu " + code,
                code.hashCode() % 3 == 0 ? "Xã hội" : "Kinh tế",
                "%",
                one(Measure.values()),
                one(Direction.values()),
                1,
                one(1, 1, 1, 2, 4),
                partOf,
                null,
                new BigDecimal(one("1", "1", "2", "0.5", "0", "1.25")));
    }

    /** None, one, one of each basis, or one that was changed within the year. */
    private void targets(Unit unit, Indicator indicator, Period period, List<Target> targets) {
        for (Basis basis : Basis.values()) {
            if (!chance(basis == Basis.ASSIGNED ? 6 : 2)) {
                targets.add(target(unit, indicator, basis, null, null));
                if (chance(5)) {
                    targets.add(target(unit, indicator, basis, one(period, period.previous()), null));
                }
                if (chance(5)) {
                    targets.add(target(unit, indicator, basis, new Period(2030, 1), null));
                }
                if (chance(5)) {
                    targets.add(target(unit, indicator, basis, new Period(2020, 1), period.previous()));
                }
            }
        }
    }

    private Target target(Unit unit, Indicator indicator, Basis basis, Period from, Period to) {
        return new Target(
                "P",
                unit.code(),
                indicator.code(),
                basis,
                goal(),
                null,
                chance(3) ? null : number(),
                chance(3) ? new Pace(share("0"), share("0.3"), null, share("1")) : Pace.UNSAID,
                chance(2) ? null : new Period(2021 + random.nextInt(3), 1 + random.nextInt(4)),
                from,
                to);
    }

    private Goal goal() {
        BigDecimal one = number();
        BigDecimal two = number();
        return switch (random.nextInt(10)) {
            case 0 -> null;
            case 1, 2 -> Goal.atMost(one);
            case 3, 4 -> Goal.between(one.min(two), one.max(two));
            case 5 -> Goal.about(one);
            case 6 -> Goal.exactly(one);
            case 7 -> random.nextBoolean() ? Goal.above(one) : Goal.below(one);
            default -> Goal.atLeast(one);
        };
    }

    private Progress report(Unit unit, Indicator indicator, Period period) {
        boolean milestone = indicator.measure() == Measure.MILESTONE;
        return new Progress(
                "P",
                unit.code(),
                indicator.code(),
                period,
                chance(8) ? null : milestone ? new BigDecimal(random.nextInt(2)) : number(),
                random.nextBoolean(),
                chance(8) ? one(Progress.State.DRAFT, Progress.State.SUBMITTED) : Progress.State.APPROVED,
                chance(12) ? new Progress.Ruling(one(Status.values()), "ý kiến") : null,
                null,
                null,
                null);
    }

    private BigDecimal number() {
        return chance(12)
                ? new BigDecimal(MONSTERS.get(random.nextInt(MONSTERS.size())))
                : new BigDecimal(random.nextInt(20) - (chance(6) ? 10 : 0)).movePointLeft(random.nextInt(2));
    }

    private BigDecimal share(String text) {
        return chance(3) ? null : new BigDecimal(text);
    }

    /** True once in so many times. */
    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    @SafeVarargs
    private <T> T one(T... of) {
        return Arrays.asList(of).get(random.nextInt(of.length));
    }
}
