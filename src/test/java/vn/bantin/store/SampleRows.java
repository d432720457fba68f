package vn.bantin.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Basis;
import vn.bantin.progress.Comparator;
import vn.bantin.progress.Direction;
import vn.bantin.progress.Goal;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Measure;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Status;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;

/** Rows to store: the sample data as they come with the program, and a small district of our own. */
final class SampleRows {

    static final Period Q1 = Period.of("2024-Q1");

    static final Programme PLAN =
            new Programme("KTXH-2024", "Kế hoạch năm 2024", Programme.Kind.ANNUAL, 2024, 2024, "TH");

    static final Unit PROVINCE = unit("TH", "Thanh Hóa", UnitKind.PROVINCE, null);

    static final Unit THO_XUAN = new Unit(
            "395",
            "Thọ Xuân",
            UnitKind.DISTRICT,
            "TH",
            "đồng bằng",
            LocalDate.of(1945, 9, 2),
            LocalDate.of(2025, 6, 30),
            "Huyện ủy Thọ Xuân",
            "Đảng bộ tỉnh Thanh Hóa",
            "BC/HU",
            "Thọ Xuân");

    static final Unit NHU_XUAN = unit("402", "Như Xuân", UnitKind.DISTRICT, "TH");

    static final Indicator REVENUE = new Indicator(
            "KT05",
            "Thu ngân sách",
            "Kinh tế",
            "tỷ đồng",
            Measure.FLOW,
            Direction.HIGHER,
            2,
            1,
            null,
            "Chi cục Thuế",
            new BigDecimal("1.5"));

    static final Indicator LAND_REVENUE = new Indicator(
            "KT05A",
            "Thu tiền sử dụng đất",
            "Kinh tế",
            "tỷ đồng",
            Measure.FLOW,
            Direction.HIGHER,
            2,
            1,
            "KT05",
            null,
            BigDecimal.ONE);

    private SampleRows() {}

    static Unit unit(String code, String name, UnitKind kind, String parent) {
        return new Unit(code, name, kind, parent, null, null, null, null, null, null, null);
    }

    static Target target(String unit, String indicator, String low) {
        return new Target(
                PLAN.code(),
                unit,
                indicator,
                Basis.ASSIGNED,
                Goal.atLeast(new BigDecimal(low)),
                null,
                null,
                Pace.UNSAID,
                null,
                null,
                null);
    }

    static Progress progress(String unit, String indicator, Period period, String value) {
        return new Progress(
                PLAN.code(),
                unit,
                indicator,
                period,
                value == null ? null : new BigDecimal(value),
                false,
                Progress.State.APPROVED,
                null,
                null,
                null,
                null);
    }

    /** Two districts, one indicator with a part of it; one has reported. */
    static ImportedData small() {
        return new ImportedData(
                List.of(PROVINCE, THO_XUAN, NHU_XUAN),
                List.of(),
                List.of(PLAN),
                List.of(REVENUE, LAND_REVENUE),
                List.of(target("395", "KT05", "400"), target("402", "KT05", "120.5"), target("395", "KT05A", "80")),
                List.of(progress("395", "KT05", Q1, "112.75"), progress("395", "KT05A", Q1, "20")));
    }

    static ImportedData of(List<Unit> units) {
        return new ImportedData(units, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    static ImportedData of(Target... targets) {
        return new ImportedData(List.of(), List.of(), List.of(), List.of(), List.of(targets), List.of());
    }

    static Adjustment adjustment(String unit, Adjustment.Kind kind, String item, String points) {
        return new Adjustment(
                PLAN.code(), unit, Q1, kind, item, new BigDecimal(points), "Thi đua", "Quyết định 12/QĐ-UBND");
    }

    static ImportedData of(Adjustment... adjustments) {
        return beside(List.of(adjustments), List.of(), List.of());
    }

    private static ImportedData beside(List<Adjustment> adjustments, List<Remark> remarks, List<Recipient> recipients) {
        return new ImportedData(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), adjustments, remarks, recipients);
    }

    static Remark remark(String unit, Remark.Section section, int position, String text) {
        return new Remark(PLAN.code(), unit, Q1, section, position, null, text, null, null, null);
    }

    static ImportedData of(Remark... remarks) {
        return beside(List.of(), List.of(remarks), List.of());
    }

    static ImportedData of(Recipient... recipients) {
        return beside(List.of(), List.of(), List.of(recipients));
    }

    static ImportedData of(Progress... progress) {
        return new ImportedData(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(progress));
    }

    static ImportedData of(Indicator... indicators) {
        return new ImportedData(List.of(), List.of(), List.of(), List.of(indicators), List.of(), List.of());
    }

    static ImportedData of(Succession... successions) {
        return new ImportedData(List.of(), List.of(successions), List.of(), List.of(), List.of(), List.of());
    }

    static ImportedData of(Programme... programmes) {
        return new ImportedData(List.of(), List.of(), List.of(programmes), List.of(), List.of(), List.of());
    }

    /** All of src/main/resources/sample. */
    static ImportedData shipped() {
        return new ImportedData(
                rows("units", SampleRows::unit),
                List.of(),
                rows("programmes", SampleRows::programme),
                rows("indicators", SampleRows::indicator),
                rows("targets", SampleRows::target),
                rows("progress", SampleRows::progress));
    }

    private static <T> List<T> rows(String file, Function<CSVRecord, T> reader) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setNullString("")
                .get();
        try (InputStream bytes = SampleRows.class.getResourceAsStream("/sample/" + file + ".csv")) {
            return format.parse(new InputStreamReader(bytes, StandardCharsets.UTF_8)).stream()
                    .map(reader)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Unit unit(CSVRecord row) {
        return new Unit(
                row.get("code"),
                row.get("name"),
                UnitKind.valueOf(row.get("kind")),
                row.get("parent"),
                row.get("cluster"),
                date(row, "valid_from"),
                date(row, "valid_to"),
                row.get("committee"),
                row.get("upper_committee"),
                row.get("symbol"),
                row.get("place"));
    }

    private static Programme programme(CSVRecord row) {
        return new Programme(
                row.get("code"),
                row.get("title"),
                Programme.Kind.valueOf(row.get("kind")),
                Integer.parseInt(row.get("first_year")),
                Integer.parseInt(row.get("last_year")),
                row.get("issued_by"));
    }

    private static Indicator indicator(CSVRecord row) {
        return new Indicator(
                row.get("code"),
                row.get("name"),
                row.get("group"),
                row.get("unit_of_measure"),
                Measure.valueOf(row.get("measure")),
                Direction.valueOf(row.get("direction")),
                Integer.parseInt(row.get("decimals")),
                Integer.parseInt(row.get("first_assessed").substring(1)),
                row.get("part_of"),
                row.get("lead_body"),
                row.get("weight") == null ? BigDecimal.ONE : new BigDecimal(row.get("weight")));
    }

    private static Target target(CSVRecord row) {
        return new Target(
                row.get("programme"),
                row.get("unit"),
                row.get("indicator"),
                Basis.valueOf(row.get("basis")),
                Goal.of(
                        row.get("comparator") == null ? null : Comparator.valueOf(row.get("comparator")),
                        number(row, "low"),
                        number(row, "high")),
                row.get("wording"),
                number(row, "baseline"),
                new Pace(
                        number(row, "pace_q1"), number(row, "pace_q2"), number(row, "pace_q3"), number(row, "pace_q4")),
                period(row, "due"),
                period(row, "valid_from"),
                period(row, "valid_to"));
    }

    private static Progress progress(CSVRecord row) {
        String override = row.get("override_status");
        return new Progress(
                row.get("programme"),
                row.get("unit"),
                row.get("indicator"),
                Period.of(row.get("period")),
                number(row, "value"),
                Boolean.parseBoolean(row.get("estimate")),
                Progress.State.valueOf(row.get("state")),
                override == null ? null : new Progress.Ruling(Status.valueOf(override), row.get("override_reason")),
                date(row, "reported_on"),
                row.get("source"),
                row.get("note"));
    }

    /** As the database gives it back: without trailing zeros, without an exponent. */
    private static BigDecimal number(CSVRecord row, String column) {
        if (row.get(column) == null) {
            return null;
        }
        BigDecimal number = new BigDecimal(row.get(column)).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private static LocalDate date(CSVRecord row, String column) {
        return row.get(column) == null ? null : LocalDate.parse(row.get(column));
    }

    private static Period period(CSVRecord row, String column) {
        return row.get(column) == null ? null : Period.of(row.get(column));
    }
}
