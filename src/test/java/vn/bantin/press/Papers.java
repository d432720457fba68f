package vn.bantin.press;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.inspection.Inspection;
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
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.Rulebook;

/** Bulletins of one unit of any kind and name, with a few targets. */
public final class Papers {

    public static final LocalDate ISSUED_ON = LocalDate.of(2024, 4, 3);

    private static final Period PERIOD = new Period(2024, 1);

    static final List<String> LAYOUTS = List.of("dang-05hd", "dang-36hd", "nd30");

    public static final Issuer FULL = new Issuer(
            "*",
            null,
            2,
            "Hội nghị lần thứ 20",
            LocalDate.of(2024, 4, 5),
            null,
            null,
            null,
            null,
            null,
            "BÍ THƯ",
            "Nguyễn Văn A",
            List.of("Như trên", "Thường trực cấp ủy cấp trên (để báo cáo) và các cơ quan tham mưu giúp việc"),
            null);
    private static final Map<String, Press> PRESSES = new TreeMap<>();
    private static final Map<List<Object>, byte[]> PRINTED = new ConcurrentHashMap<>();

    static {
        LAYOUTS.forEach(name -> PRESSES.put(name, new Press(Path.of("no-overrides"), name)));
    }

    private Papers() {}

    public static Press press(String name) {
        return Objects.requireNonNull(PRESSES.get(name));
    }

    /** Reads what that press prints. */
    public static Inspection inspection(Press press) {
        return new Inspection(press.words(), press.expressions(), press.own());
    }

    static Layout layout(String name) {
        return new Templates(Path.of("no-overrides"), name).layout();
    }

    /** Several tests measure the same paper, which is printed once. */
    static List<Drawn> pages(String name, Bulletin paper) {
        return Drawn.pages(PRINTED.computeIfAbsent(
                List.of(name, paper), any -> press(name).print(paper, ISSUED_ON).content()));
    }

    /** A unit of that kind and name in Thanh Hóa; a province stands below the nation. */
    public static Bulletin bulletin(Press press, UnitKind kind, String name, Issuer... issuers) {
        boolean province = kind == UnitKind.PROVINCE || kind == UnitKind.CENTRAL_CITY;
        List<Unit> units = List.of(
                unit("A", province ? "Việt Nam" : "Thanh Hóa", province ? UnitKind.NATION : UnitKind.PROVINCE, null),
                unit("B", name, kind, "A"));
        Ledger ledger = ledger(units);
        return Edition.of(
                        ledger,
                        List.of(),
                        Rulebook.STANDARD,
                        Wording.STANDARD,
                        new IssuerSettings(press.authority(), List.of(issuers)),
                        1,
                        ISSUED_ON)
                .bulletins()
                .get(0);
    }

    private static Ledger ledger(List<Unit> units) {
        List<Indicator> indicators = new ArrayList<>();
        List<Target> targets = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();
        for (int i = 1; i <= 9; i++) {
            String group = i <= 3 ? "Kinh tế" : i <= 6 ? "Văn hóa - xã hội" : "Môi trường";
            indicators.add(new Indicator(
                    "I" + i,
                    "Chỉ tiêu " + i,
                    group,
                    "tỷ đồng",
                    Measure.FLOW,
                    Direction.HIGHER,
                    0,
                    1,
                    null,
                    null,
                    BigDecimal.ONE));
            targets.add(new Target(
                    "KT",
                    "B",
                    "I" + i,
                    Basis.ASSIGNED,
                    Goal.atLeast(new BigDecimal(100)),
                    null,
                    null,
                    Pace.UNSAID,
                    null,
                    null,
                    null));
            progress.add(new Progress(
                    "KT",
                    "B",
                    "I" + i,
                    PERIOD,
                    new BigDecimal(12 * i),
                    false,
                    Progress.State.APPROVED,
                    null,
                    null,
                    null,
                    null));
        }
        return new Ledger(
                new Programme(
                        "KT", "Kế hoạch phát triển kinh tế - xã hội năm 2024", Programme.Kind.ANNUAL, 2024, 2024, null),
                PERIOD,
                units,
                indicators,
                targets,
                progress,
                List.of(),
                List.of());
    }

    /** The same paper with other sentences below the first, and so many groups. */
    static Bulletin with(Bulletin paper, List<String> remarks, int groups) {
        return new Bulletin(
                paper.number(),
                paper.unit(),
                paper.unitName(),
                paper.period(),
                paper.letterhead(),
                paper.title(),
                paper.programme(),
                paper.counts(),
                List.of(),
                List.of(),
                remarks,
                paper.tally(),
                paper.groups().subList(0, groups),
                paper.rows(),
                paper.method(),
                paper.closing(),
                paper.plans(),
                null,
                null,
                null,
                null);
    }

    private static Unit unit(String code, String name, UnitKind kind, String parent) {
        return new Unit(code, name, kind, parent, null, null, null, null, null, null, null);
    }
}
