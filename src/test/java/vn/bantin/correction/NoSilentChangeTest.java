package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.CostliestTargets;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.bulletin.Wording;
import vn.bantin.page.AnnexExtent;
import vn.bantin.page.PageRows;
import vn.bantin.page.RankingRows;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.scoring.ComparisonBase;
import vn.bantin.scoring.Rulebook;

/** Whatever cell of the data is altered: if any page says something else, the correction lists it, and else it lists nothing. */
class NoSilentChangeTest {

    static final String DATA = """
        # units
        code,name,kind,parent,cluster,committee,upper_committee,symbol,place
        38,Thanh Hóa,PROVINCE,,,,,,
        1,Thọ Xuân,DISTRICT,38,Đồng bằng,,,HU,Thọ Xuân
        2,Như Xuân,DISTRICT,38,Miền núi,,,HU,Yên Cát
        # programmes
        code,title,kind,first_year,last_year,issued_by,base_year
        P,Kế hoạch năm 2024,ANNUAL,2024,2024,38,2020
        # indicators
        code,name,group,unit_of_measure,measure,direction,decimals,first_assessed,part_of,lead_body,weight,co_bodies,priority,source_document,scope,owner
        THU,Thu ngân sách,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,,Phòng Tài chính,2,Chi cục Thuế,false,Quyết định số 25,14 dự án,Trưởng phòng
        DAT,Thu tiền sử dụng đất,Kinh tế,tỷ đồng,FLOW,HIGHER,0,Q1,THU,Phòng Tài nguyên,1,Công an,false,Quyết định số 26,2 xã,Phó phòng
        NGHEO,Hộ nghèo,Xã hội,%,LEVEL,LOWER,1,Q1,,Phòng Lao động,1,Hội Nông dân,true,Quyết định số 27,9 xã,Trưởng phòng
        OCOP,Sản phẩm OCOP,Xã hội,sản phẩm,FLOW,HIGHER,0,Q4,,Phòng Nông nghiệp,1,Hội Phụ nữ,false,Quyết định số 28,5 xã,Trưởng phòng
        # targets
        programme,unit,indicator,basis,comparator,low,high,wording,baseline,pace_q1,base_value,co_bodies,priority,source_document,scope,owner
        P,1,THU,ASSIGNED,AT_LEAST,100,,,,0.2,50,Kho bạc,true,Quyết định số 30,4 dự án,Chủ tịch
        P,1,THU,OWN,AT_LEAST,120,,,,,,,,,,
        P,1,DAT,ASSIGNED,AT_LEAST,30,,,,,,,,,,
        P,1,NGHEO,ASSIGNED,AT_MOST,,3.5,,5,,,,,,,
        P,1,OCOP,ASSIGNED,AT_LEAST,17,,17 trở lên,,,,,,,,
        P,2,THU,ASSIGNED,AT_LEAST,80,,,,,50,,,,,
        P,2,NGHEO,ASSIGNED,AT_MOST,,7,,9,,,,,,,
        # progress
        programme,unit,indicator,period,value,estimate,override_status,override_reason,note
        P,1,THU,2024-Q1,12,true,,,Thị trường đất trầm lắng
        P,1,DAT,2024-Q1,9,false,,,Chưa đấu giá
        P,1,NGHEO,2024-Q1,4.8,false,BEHIND,Điều tra chưa xong,Hộ tách nhiều
        P,2,THU,2024-Q1,85,false,,,
        P,2,NGHEO,2024-Q1,8.1,false,,,
        # adjustments
        programme,unit,period,kind,item,points,reason,source
        P,1,2024-Q1,BONUS,A,1.5,Sáng kiến cấp tỉnh,Quyết định số 9
        P,1,2024-Q1,PENALTY,B,0.5,Báo cáo chậm,Công văn số 3
        # remarks
        programme,unit,period,section,position,indicator,text,body,due_on,source
        P,1,2024-Q1,HIGHLIGHT,1,,Đón Tết vui tươi,,,Báo cáo số 5
        P,1,2024-Q1,CAUSE,1,THU,Giải phóng mặt bằng còn chậm,,,
        P,1,2024-Q1,SOLUTION,1,,Rà soát quỹ đất,Phòng Tài nguyên,2024-06-30,
        P,1,2024-Q1,TASK,1,,Thu hồi nợ đọng thuế,Chi cục Thuế,2024-05-30,Kết luận số 7
        P,1,2024-Q1,PROPOSAL,1,,Đề nghị tỉnh bố trí vốn,,,
        """;
    /** Cells of which at least one other value changes a page, so that the law is tried on them. */
    private static final List<String> PRINTED = List.of(
            "adjustments.points",
            "adjustments.reason",
            "adjustments.source",
            "indicators.co_bodies",
            "indicators.decimals",
            "indicators.first_assessed",
            "indicators.group",
            "indicators.lead_body",
            "indicators.name",
            "indicators.owner",
            "indicators.scope",
            "indicators.source_document",
            "indicators.unit_of_measure",
            "indicators.weight",
            "programmes.base_year",
            "programmes.title",
            "progress.estimate",
            "progress.note",
            "progress.override_reason",
            "progress.value",
            "remarks.body",
            "remarks.due_on",
            "remarks.indicator",
            "remarks.section",
            "remarks.source",
            "remarks.text",
            "targets.base_value",
            "targets.baseline",
            "targets.co_bodies",
            "targets.low",
            "targets.owner",
            "targets.pace_q1",
            "targets.priority",
            "targets.scope",
            "targets.source_document",
            "targets.wording",
            "units.cluster",
            "units.name",
            "units.place",
            "units.symbol");

    private static final LocalDate DAY = LocalDate.of(2024, 4, 3);
    private static final Edition FIRST = edition(DATA, IssuerSettings.STANDARD, 1);
    private static final ResourceBundle WORDS = words();

    @Test
    void data_that_did_not_change_list_no_correction() {
        Revision revision = revision(edition(DATA, IssuerSettings.STANDARD, 2));

        assertThat(revision.changes()).isEmpty();
        assertThat(revision.kept()).hasSize(2);
    }

    @Test
    @Tag("slow")
    void every_cell_that_changes_a_page_lists_a_correction_of_that_page() {
        Set<String> printed = new TreeSet<>();
        String table = "";
        List<String> header = List.of();
        List<String> lines = DATA.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.startsWith("# ")) {
                table = line.substring(2);
                header = List.of(lines.get(++i).split(",", -1));
                continue;
            }
            String[] cells = line.split(",", -1);
            for (int column = 0; column < cells.length; column++) {
                for (String other : others(cells[column])) {
                    String[] altered = cells.clone();
                    altered[column] = other;
                    List<String> all = new ArrayList<>(lines);
                    all.set(i, String.join(",", altered));
                    String cell = table + "." + header.get(column);
                    if (law(cell + ": " + line + " -> " + other, String.join("\n", all) + "\n")) {
                        printed.add(cell);
                    }
                }
            }
        }
        assertThat(printed).containsAll(PRINTED);
    }

    @ParameterizedTest
    @CsvSource({
        "upperBody,ISSUER,ISSUER",
        "body,ISSUER,ISSUER",
        "symbol,ISSUER,ISSUER",
        "place,ISSUER,ISSUER",
        "onBehalfOf,SIGNATURE,SIGNATURE",
        "position,SIGNATURE,SIGNATURE",
        "name,SIGNATURE,SIGNATURE",
        "recipients,RECIPIENTS,RECIPIENTS"
    })
    void who_issues_signs_and_receives_is_told_of_the_units_and_of_the_summary(
            String field, FigureKind ofUnit, FigureKind ofSummary) {
        Issuer issuer = new Issuer(
                Issuer.ALL,
                null,
                null,
                null,
                null,
                field.equals("upperBody") ? "ĐẢNG BỘ KHÁC" : null,
                field.equals("body") ? "ĐẢNG ỦY KHÁC" : null,
                field.equals("symbol") ? "BC/KH" : null,
                field.equals("place") ? "Nơi khác" : null,
                field.equals("onBehalfOf") ? "T/M BAN CHẤP HÀNH" : null,
                field.equals("position") ? "BÍ THƯ" : null,
                field.equals("name") ? "Nguyễn Văn A" : null,
                field.equals("recipients") ? List.of("Nơi khác") : null,
                null);
        Edition now = edition(DATA, new IssuerSettings(IssuingAuthority.PARTY, List.of(issuer)), 2);

        assertThat(revision(now).changes())
                .extracting(FigureChange::unit, FigureChange::figure)
                .containsExactly(tuple("1", ofUnit), tuple("2", ofUnit), tuple("", ofSummary));
    }

    @Test
    void words_of_the_data_are_told_in_a_sentence_apart_from_figures() {
        Revision revision = revision(edition(
                DATA.replace("Giải phóng mặt bằng còn chậm", "Giải phóng mặt bằng vướng mắc")
                        .replace("Chi cục Thuế,2024-05-30,Kết luận số 7", "Chi cục Thuế,2024-06-30,Kết luận số 7")
                        .replace("P,1,2024-Q1,PROPOSAL,1,,Đề nghị tỉnh bố trí vốn,,,\n", "")
                        .replace(
                                "P,1,2024-Q1,SOLUTION",
                                "P,1,2024-Q1,TASK,2,,Chống thất thu,,,\n"
                                        + "P,1,2024-Q1,TASK,3,,Mở sàn,,,\n"
                                        + "P,1,2024-Q1,SOLUTION")
                        .replace("Trưởng phòng", "Phó Trưởng phòng")
                        .replace("P,2,THU,2024-Q1,85", "P,2,THU,2024-Q1,86"),
                IssuerSettings.STANDARD,
                2));

        Bulletin one = revision.edition().bulletins().get(0);
        assertThat(one.correction().extent()).isEqualTo("Sửa 07 nội dung, không thay đổi số liệu.");
        assertThat(one.correction().items())
                .containsExactly(
                        "Sửa nhiệm vụ trọng tâm, bổ sung 02 nhiệm vụ trọng tâm, bỏ 01 kiến nghị, đề xuất.",
                        "Hộ nghèo (TT 2): chức danh phụ trách từ “Trưởng phòng” thành “Phó Trưởng phòng”.",
                        "Sản phẩm OCOP (TT 3): chức danh phụ trách từ “Trưởng phòng” thành “Phó Trưởng phòng”.",
                        "Sửa nguyên nhân của chỉ tiêu Thu ngân sách (TT 1).");
        assertThat(revision.edition().summary().correction().extent())
                .isEqualTo("Đính chính 01 số liệu, sửa 09 nội dung của 02 đơn vị (huyện Thọ Xuân, huyện Như Xuân).");
        assertThat(revision.edition().summary().correction().items().get(0))
                .isEqualTo("Huyện Thọ Xuân - sửa nhiệm vụ trọng tâm, bổ sung 02 nhiệm vụ trọng tâm, bỏ 01 kiến nghị,"
                        + " đề xuất; Hộ nghèo (TT 2): chức danh phụ trách từ “Trưởng phòng” thành “Phó Trưởng"
                        + " phòng”. Sản phẩm OCOP (TT 3): chức danh phụ trách từ “Trưởng phòng” thành “Phó"
                        + " Trưởng phòng”. Sửa nguyên nhân của chỉ tiêu Thu ngân sách (TT 1).");
    }

    /** Whether a page says something else; then a change of that unit is listed. */
    private static boolean law(String cell, String data) {
        Edition now;
        try {
            now = edition(data, IssuerSettings.STANDARD, 2);
        } catch (RuntimeException e) {
            return false; // no data that an import would take
        }
        return law(cell, now);
    }

    static boolean law(String cell, Edition now) {
        List<String> units = now.bulletins().stream().map(Bulletin::unit).toList();
        if (!units.equals(FIRST.bulletins().stream().map(Bulletin::unit).toList())) {
            return false; // another unit, which is told as such
        }
        Revision revision = revision(now);
        boolean differs = false;
        for (int i = 0; i < units.size(); i++) {
            if (!said(now.bulletins().get(i)).equals(said(FIRST.bulletins().get(i)))) {
                differs = true;
                assertThat(revision.changes())
                        .as("unit %s, %s", units.get(i), cell)
                        .extracting(FigureChange::unit)
                        .contains(units.get(i));
                assertThat(methodIsTold(revision, units.get(i)) || rules(now, i).equals(rules(FIRST, i)))
                        .as("method of unit %s, %s", units.get(i), cell)
                        .isTrue();
                assertThat(revision.edition().bulletins().get(i).correction().items())
                        .as(cell)
                        .isNotEmpty();
            }
        }
        if (!said(now).equals(said(FIRST))) {
            differs = true;
            assertThat(revision.changes()).as(cell).isNotEmpty();
            assertThat(methodIsTold(revision, ""))
                    .as("method of the summary, %s", cell)
                    .isEqualTo(!now.summary().method().equals(FIRST.summary().method()));
            assertThat(revision.edition().summary().correction().items())
                    .as(cell)
                    .isNotEmpty();
        }
        return differs;
    }

    /** All that the pages of a unit say, but for the check code, which follows from it. */
    private static List<Object> said(Bulletin bulletin) {
        List<Object> said = new ArrayList<>(List.of(bulletin.letterhead(), bulletin.closing()));
        PageRows.first(bulletin, AnnexExtent.ALL, WORDS).stream()
                .filter(row ->
                        CostliestTargets.named(String.valueOf(row.get("text"))) == 0) // follows from scores and room
                .forEach(said::add);
        PageRows.targets(bulletin, AnnexExtent.ALL, WORDS).stream()
                .filter(row -> !checked(row))
                .forEach(said::add);
        return said;
    }

    private static List<Object> said(Edition edition) {
        List<Object> said = new ArrayList<>(
                List.of(edition.summary().letterhead(), edition.summary().closing()));
        said.addAll(PageRows.first(edition.summary(), WORDS));
        RankingRows.of(edition.summary(), WORDS).stream()
                .filter(row -> !checked(row))
                .forEach(said::add);
        return said;
    }

    private static boolean methodIsTold(Revision revision, String unit) {
        return revision.changes().stream()
                .anyMatch(change -> change.unit().equals(unit) && change.figure() == FigureKind.METHOD);
    }

    /** The lines on the method, without those that follow from the figures of the unit. */
    private static List<String> rules(Edition edition, int bulletin) {
        return edition.bulletins().get(bulletin).method().stream()
                .filter(line -> !line.contains("trọng số các chỉ tiêu đến kỳ.") && !line.contains("tiêu được giao"))
                .toList();
    }

    private static boolean checked(Map<String, ?> row) {
        return String.valueOf(row.get("name")).contains(WORDS.getString("check.code"));
    }

    /** What else may stand in the cell of that value. */
    private static List<String> others(String value) {
        if (value.isEmpty()) {
            return List.of();
        }
        if (value.equals("true") || value.equals("false")) {
            return List.of(value.equals("true") ? "false" : "true");
        }
        if (value.matches("[0-9.]+")) {
            return List.of(value + "1", "0", "1");
        }
        if (value.matches("[A-Z]+[1-4]?|Q[1-4]")) {
            return List.of("Q2", "LOWER", "LEVEL", "RATE", "ABOVE", "TASK", "COMPLETED", "OCOP");
        }
        return List.of(value.matches("[0-9-]+") ? "2024-09-30" : value + " khác");
    }

    static Revision revision(Edition now) {
        return Revision.of(now, new Revision.Former(FIRST.summary(), FIRST.bulletins(), FIRST.remarks()));
    }

    private static Edition edition(String data, IssuerSettings issuers, int number) {
        return edition(data, issuers, Rulebook.STANDARD, ReportingCalendar.NONE, number);
    }

    static Edition edition(
            String data, IssuerSettings issuers, Rulebook rulebook, ReportingCalendar calendar, int number) {
        return Edition.of(
                LedgerFile.of(data).at("2024-Q1"),
                ComparisonBase.NOTHING,
                List.of(),
                rulebook,
                Wording.STANDARD,
                issuers,
                calendar,
                number,
                DAY);
    }

    private static ResourceBundle words() {
        try {
            return new PropertyResourceBundle(Files.newBufferedReader(Path.of("reports/texts.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
