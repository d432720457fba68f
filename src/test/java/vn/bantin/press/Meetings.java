package vn.bantin.press;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Wording;
import vn.bantin.inspection.Inspection;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;
import vn.bantin.page.SheetVolume;
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

/** Editions of many units, and their packs. */
public final class Meetings {

    private static final LocalDate ISSUED_ON = SampleEdition.ISSUED_ON;
    private static final Press PRESS = SampleEdition.PRESS;

    private Meetings() {}

    /** So many communes with so many targets each; every seventh has not reported, and many are tied. */
    public static Edition communes(int units, int targets, Issuer... issuers) {
        List<Indicator> indicators = new ArrayList<>();
        for (int i = 1; i <= targets; i++) {
            indicators.add(flow(i, "Chỉ tiêu thứ " + i, i % 2 == 0 ? "Kinh tế" : "Văn hóa - xã hội", "tỷ đồng", null));
        }
        return communes(units, indicators, 3, issuers);
    }

    /**
     * So many communes with six targets in four groups, each with the body that follows it, the fourth of which is due at the
     * end of the year; all three quarters were reported.
     */
    static Edition communesInFourGroups(int units) {
        List<Indicator> indicators = List.of(
                flow(1, "Thu ngân sách nhà nước trên địa bàn", "Kinh tế", "tỷ đồng", "Thuế tỉnh"),
                indicator(2, "Tỷ lệ giải ngân vốn đầu tư công", "Kinh tế", "%", Measure.RATE, 1, "Sở Tài chính"),
                flow(3, "Số lao động được giải quyết việc làm mới", "Văn hóa - xã hội", "người", "Sở Nội vụ"),
                indicator(
                        4,
                        "Tỷ lệ lao động qua đào tạo",
                        "Văn hóa - xã hội",
                        "%",
                        Measure.LEVEL,
                        4,
                        "Sở Nông nghiệp và Môi trường"),
                flow(5, "Số cây phân tán được trồng", "Môi trường", "nghìn cây", "Sở Nông nghiệp và Môi trường"),
                flow(6, "Kết nạp đảng viên mới", "Xây dựng Đảng", "đảng viên", "Ban Tổ chức Tỉnh ủy"));
        return communes(units, indicators, 1);
    }

    private static Indicator flow(int number, String name, String group, String unitOfMeasure, @Nullable String body) {
        return indicator(number, name, group, unitOfMeasure, Measure.FLOW, 1, body);
    }

    private static Indicator indicator(
            int number,
            String name,
            String group,
            String unitOfMeasure,
            Measure measure,
            int firstAssessed,
            @Nullable String body) {
        return new Indicator(
                "C%02d".formatted(number),
                name,
                group,
                unitOfMeasure,
                measure,
                Direction.HIGHER,
                1,
                firstAssessed,
                null,
                body,
                BigDecimal.ONE);
    }

    /** Every seventh unit has not reported. */
    private static Edition communes(int units, List<Indicator> indicators, int firstQuarter, Issuer... issuers) {
        Programme programme = new Programme("KTXH-2026", "Kế hoạch năm 2026", Programme.Kind.ANNUAL, 2026, 2026, "TH");
        Period period = new Period(2026, 3);
        List<Unit> all = new ArrayList<>();
        all.add(unit("TH", "Thanh Hóa", UnitKind.PROVINCE, null, null));
        List<Target> goals = new ArrayList<>();
        List<Progress> former = new ArrayList<>();
        List<Progress> reports = new ArrayList<>();
        for (int u = 1; u <= units; u++) {
            String code = "%05d".formatted(u);
            all.add(unit(code, "Phú Nhuận " + u, UnitKind.COMMUNE, "TH", "miền núi"));
            for (Indicator indicator : indicators) {
                goals.add(new Target(
                        programme.code(),
                        code,
                        indicator.code(),
                        Basis.ASSIGNED,
                        Goal.atLeast(BigDecimal.valueOf(100)),
                        null,
                        null,
                        Pace.UNSAID,
                        null,
                        null,
                        null));
                for (int quarter = firstQuarter; quarter <= 3 && u % 7 != 0; quarter++) {
                    long inAll = (u * 31L + Integer.parseInt(indicator.code().substring(1)) * 17L) % 120;
                    BigDecimal value = BigDecimal.valueOf(inAll * quarter / 3);
                    (quarter < 3 ? former : reports)
                            .add(report(programme, code, indicator, new Period(2026, quarter), value));
                }
            }
        }
        return edition(new Ledger(programme, period, all, indicators, goals, reports, former, List.of()), issuers);
    }

    private static Progress report(
            Programme programme, String unit, Indicator indicator, Period period, BigDecimal value) {
        return new Progress(
                programme.code(),
                unit,
                indicator.code(),
                period,
                value,
                false,
                Progress.State.APPROVED,
                null,
                null,
                null,
                null);
    }

    private static Edition edition(Ledger ledger, Issuer... issuers) {
        IssuerSettings said = new IssuerSettings(PRESS.authority(), List.of(issuers));
        return Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, said, 1, ISSUED_ON);
    }

    private static Unit unit(String code, String name, UnitKind kind, String parent, String cluster) {
        return new Unit(code, name, kind, parent, cluster, null, null, null, null, null, null);
    }

    /** What the pack of an edition is bound from, as the store would say after all bulletins are printed. */
    public static MeetingPack pack(Edition edition) {
        return pack(
                edition,
                number -> PageFiller.pages(
                        SampleEdition.BULLETINS.prints(edition.bulletins().get(number - 1), 0)));
    }

    /** The pack of an edition whose bulletins, each printed once, have been kept. */
    public static byte[] boundOnce(Edition edition) {
        Map<Integer, PrintedPdf> printed = new HashMap<>();
        for (Bulletin bulletin : edition.bulletins()) {
            printed.put(bulletin.number(), PRESS.print(bulletin, ISSUED_ON));
        }
        MeetingPack pack = pack(edition, number -> printed.get(number).pages());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PackFiles files = files(pack);
        PRESS.pack(
                PackVolume.whole(pack),
                new PackFiles(files.summary(), number -> printed.get(number).content(), files.sheets()),
                ISSUED_ON,
                out);
        return out.toByteArray();
    }

    /** The same with files of the sheets that have so many rows at most. */
    public static MeetingPack pack(Edition edition, int mostRows) {
        MeetingPack pack = pack(edition);
        return new MeetingPack(
                pack.summary(), pack.summaryPages(), pack.units(), pack.bulletin(), sheets(edition, mostRows));
    }

    private static List<MeetingPack.Sheets> sheets(Edition edition, int mostRows) {
        return SheetVolume.of(edition.sheets(), mostRows).stream()
                .map(volume -> new MeetingPack.Sheets(
                        volume,
                        SampleEdition.FILLER.sheets(volume, volume.code(), edition.summary()).stream()
                                .mapToInt(part -> PageFiller.pages(part.apply(0)))
                                .sum()))
                .toList();
    }

    static MeetingPack pack(Edition edition, IntUnaryOperator pages) {
        List<MeetingPack.Part> parts = new ArrayList<>();
        for (Bulletin bulletin : edition.bulletins()) {
            parts.add(
                    new MeetingPack.Part(bulletin.number(), bulletin.unitName(), pages.applyAsInt(bulletin.number())));
        }
        return new MeetingPack(
                edition.summary(),
                PageFiller.pages(SampleEdition.FILLER.prints(edition.summary(), 0)),
                parts,
                number -> edition.bulletins().get(number - 1),
                sheets(edition, Integer.MAX_VALUE));
    }

    public static byte[] bound(MeetingPack pack) {
        return bound(PackVolume.whole(pack));
    }

    public static byte[] bound(PackVolume volume) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PRESS.pack(volume, files(volume.pack()), ISSUED_ON, out);
        return out.toByteArray();
    }

    /** The files of a pack, each printed when the pack asks for it. */
    public static PackFiles files(MeetingPack pack) {
        return new PackFiles(
                () -> PRESS.print(pack.summary(), ISSUED_ON).content(),
                number -> PRESS.print(pack.bulletin().apply(number), ISSUED_ON).content(),
                pack.sheets().stream()
                        .map(sheets -> PRESS.sheets(sheets.volume(), pack.summary(), ISSUED_ON))
                        .map(printed -> printed.bound(printed.pdf()::content))
                        .toList());
    }

    /** A pack bound from files that lie in a folder, as a publish binds it. */
    public record Bound(Inspection.Print print, Inspection.BoundFiles files) {

        public static Bound in(Path folder, MeetingPack pack) throws IOException {
            return in(folder, PackVolume.whole(pack));
        }

        public static Bound in(Path folder, PackVolume volume) throws IOException {
            MeetingPack pack = volume.pack();
            Inspection.Print summary = put(folder, "summary", PRESS.print(pack.summary(), ISSUED_ON));
            Map<Integer, Inspection.Print> bulletins = new HashMap<>();
            for (MeetingPack.Part unit : pack.units()) {
                bulletins.put(
                        unit.number(),
                        put(
                                folder,
                                String.valueOf(unit.number()),
                                PRESS.print(pack.bulletin().apply(unit.number()), ISSUED_ON)));
            }
            List<Inspection.Print> prints = new ArrayList<>();
            List<PackFiles.Sheets> sheets = new ArrayList<>();
            int lastPages = 0;
            for (MeetingPack.Sheets part : pack.sheets()) {
                PrintedSheets printed = PRESS.sheets(part.volume(), pack.summary(), ISSUED_ON);
                prints.add(put(folder, "sheets " + part.volume().number(), printed.pdf()));
                sheets.add(printed.bound(printed.pdf()::content));
                lastPages = printed.lastPages();
            }
            Inspection.BoundFiles files = new Inspection.BoundFiles(summary, bulletins, prints, lastPages);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int pages = PRESS.pack(
                    volume,
                    new PackFiles(() -> bytes(summary), number -> bytes(bulletins.get(number)), sheets),
                    ISSUED_ON,
                    out);
            return new Bound(put(folder, "pack", new PrintedPdf(out.toByteArray(), pages)), files);
        }
    }

    private static Inspection.Print put(Path folder, String name, PrintedPdf pdf) throws IOException {
        return new Inspection.Print(
                Files.write(folder.resolve(name + ".pdf"), pdf.content()), pdf.sha256(), pdf.pages());
    }

    private static byte[] bytes(Inspection.Print print) {
        try {
            return Files.readAllBytes(print.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
