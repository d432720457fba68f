package vn.bantin.press;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
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
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.progress.Target;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.PastResults;
import vn.bantin.scoring.Rulebook;
import vn.bantin.scoring.Scoreboard;

/**
 * Years by chance of 27 units with 38 targets each, their names, bodies and units of measure those of the demonstration
 * in any order: any number of groups, of "trong đó" items, of own plans, of targets assessed, behind, missed or ruled on.
 */
final class RandomLedgers {

    static final int UNITS = 27;
    static final int TARGETS = 38;

    private static final List<String> WORDS = List.of("mức %s", "khoảng %s", "%s trở lên", "không quá %s", "trên %s");
    /** What makes some names of some ledgers long. */
    static final String LONG =
            " và các đơn vị, địa phương có liên quan theo chương trình phối hợp đã được ký kết trong kỳ";

    private static final String SENTENCE =
            "Lãnh đạo, chỉ đạo chuẩn bị tốt các điều kiện để Nhân dân đón Tết Nguyên đán Giáp Thìn 2024 trong không khí"
                    + " vui tươi, phấn khởi, an toàn và tiết kiệm, quan tâm gia đình chính sách, người có công";
    private static final List<String> GROUPS = List.of(
            "Kinh tế",
            "Văn hóa - xã hội",
            "Môi trường",
            "Quốc phòng - an ninh",
            "Xây dựng Đảng và hệ thống chính trị",
            "Cải cách hành chính, chuyển đổi số",
            "Xây dựng nông thôn mới");

    private final Random random;
    private final List<Indicator> named =
            SampleEdition.ledger(new Period(2024, 1)).indicators();
    private final List<Indicator> indicators = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Progress> progress = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final int behind; // of a hundred reports
    private final boolean wild; // long names
    private final boolean told; // what people wrote
    private final boolean large; // figures of four to nine digits

    private RandomLedgers(long seed) {
        this(seed, false);
    }

    private RandomLedgers(long seed, boolean large) {
        this.large = large;
        random = new Random(seed);
        behind = random.nextInt(60);
        wild = seed % 5 == 2;
        told = seed % 2 == 1;
    }

    /** The edition of a quarter of such a year, the fourth for most seeds, compared with the one before. */
    static Edition edition(long seed) {
        return new RandomLedgers(seed).edition(new Period(2024, seed % 3 == 0 ? 1 + (int) (seed / 3 % 4) : 4));
    }

    /** The edition of a second quarter with figures of four to nine digits, compared with the same one of last year. */
    static Edition large(long seed) {
        return new RandomLedgers(seed, true).edition(new Period(2024, 2));
    }

    private Edition edition(Period period) {
        int groups = 1 + random.nextInt(GROUPS.size());
        for (int i = 0; i < TARGETS; i++) {
            String group = GROUPS.get(i * groups / TARGETS);
            indicators.add(indicator("I" + i, group, null));
            if (chance(15)) {
                indicators.add(indicator("I" + i + "A", group, "I" + i));
            }
        }
        SmallLedger units = new SmallLedger();
        for (int i = 1; i <= UNITS; i++) {
            String name = (i % 7 == 0 ? "Nông Cống và các xã vùng đệm Bến En " : "Thọ Xuân ") + i;
            units.unit(SmallLedger.unit("" + i, name, UnitKind.DISTRICT, null));
            for (Indicator indicator : indicators) {
                row("" + i, indicator);
            }
            if (told) {
                remarks("" + i, period);
            }
        }
        Ledger empty = units.ledger(period);
        Ledger now = ledger(empty, period);
        Period before = period.previous();
        PastResults past = before.year() < 2024
                ? null
                : PastResults.of(before, true, Scoreboard.of(ledger(empty, before), Rulebook.STANDARD));
        Period then = period.lastYear();
        return Edition.of(
                now,
                new ComparisonBase(
                        past,
                        large
                                ? PastResults.of(then, false, Scoreboard.of(ledger(empty, then), Rulebook.STANDARD))
                                : null),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                IssuerSettings.STANDARD,
                1,
                SampleEdition.ISSUED_ON);
    }

    private Ledger ledger(Ledger empty, Period period) {
        return new Ledger(
                new Programme(
                        SmallLedger.PROGRAMME,
                        empty.programme().title(),
                        Programme.Kind.ANNUAL,
                        period.year(),
                        period.year(),
                        null),
                period,
                empty.units(),
                indicators,
                targets,
                progress.stream().filter(p -> p.period().equals(period)).toList(),
                progress.stream()
                        .filter(p -> p.period().isBefore(period) && p.period().year() == period.year())
                        .toList(),
                List.of(),
                List.of(),
                remarks.stream().filter(one -> one.period().equals(period)).toList());
    }

    /** A remark in some sections, on an indicator or on the unit as a whole. */
    private void remarks(String unit, Period period) {
        for (Remark.Section section : Remark.Section.values()) {
            if (chance(3)) {
                boolean action = section == Remark.Section.TASK;
                remarks.add(new Remark(
                        SmallLedger.PROGRAMME,
                        unit,
                        period,
                        section,
                        1,
                        chance(2) ? "I" + random.nextInt(TARGETS) : null,
                        SENTENCE.substring(0, 60 + random.nextInt(SENTENCE.length() - 60))
                                        .strip() + ".",
                        action ? "Phòng Tài chính - Kế hoạch" : null,
                        action ? LocalDate.of(2025, 1, 31) : null,
                        null));
            }
        }
    }

    private Indicator indicator(String code, String group, String partOf) {
        Indicator like = named.get(random.nextInt(named.size()));
        return new Indicator(
                code,
                like.name() + (wild && chance(6) ? LONG : ""),
                group,
                like.measure() == Measure.MILESTONE ? "%" : like.unitOfMeasure(),
                like.measure() == Measure.MILESTONE ? Measure.LEVEL : like.measure(),
                chance(6) ? Direction.LOWER : Direction.HIGHER,
                like.decimals(),
                one(1, 1, 1, 2, 4),
                partOf,
                chance(10) ? null : like.leadBody(),
                BigDecimal.ONE);
    }

    private void row(String unit, Indicator indicator) {
        int most = indicator.decimals() == 0 ? 20000 : indicator.decimals() < 3 ? 500 : 100;
        int digits = large ? (int) Math.pow(10, 3 + random.nextInt(6 - indicator.decimals())) : 0;
        int plan = digits + 1 + random.nextInt(large ? 8 * digits : most);
        boolean lower = indicator.direction() == Direction.LOWER;
        targets.add(target(unit, indicator, Basis.ASSIGNED, plan, lower));
        if (chance(5)) {
            targets.add(target(unit, indicator, Basis.OWN, plan + random.nextInt(3), lower));
        }
        boolean good = random.nextInt(100) >= behind;
        for (int quarter = large ? -3 : 1; quarter <= 4; quarter++) {
            if (!chance(20)) {
                double share = (indicator.measure() == Measure.FLOW ? ((quarter + 3) % 4 + 1) / 4.0 : 1)
                        * (good ? 1 + random.nextInt(30) / 100.0 : 0.3 + random.nextInt(65) / 100.0);
                progress.add(new Progress(
                        SmallLedger.PROGRAMME,
                        unit,
                        indicator.code(),
                        quarter > 0 ? new Period(2024, quarter) : new Period(2023, quarter + 4),
                        new BigDecimal(plan * (lower ? 2 - share : share))
                                .max(BigDecimal.ZERO)
                                .setScale(indicator.decimals(), RoundingMode.HALF_UP),
                        chance(20),
                        Progress.State.APPROVED,
                        chance(120) ? new Progress.Ruling(Status.COMPLETED, "đã thẩm định") : null,
                        null,
                        null,
                        null));
            }
        }
    }

    private Target target(String unit, Indicator indicator, Basis basis, int plan, boolean lower) {
        BigDecimal number = new BigDecimal(plan);
        return new Target(
                SmallLedger.PROGRAMME,
                unit,
                indicator.code(),
                basis,
                lower ? Goal.atMost(number) : Goal.atLeast(number),
                chance(8) ? WORDS.get(random.nextInt(WORDS.size())).formatted(plan) : null,
                null,
                Pace.UNSAID,
                null,
                null,
                null);
    }

    private boolean chance(int of) {
        return random.nextInt(of) == 0;
    }

    private int one(Integer... of) {
        return Arrays.asList(of).get(random.nextInt(of.length));
    }
}
