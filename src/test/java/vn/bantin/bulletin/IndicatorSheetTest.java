package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Period;
import vn.bantin.scoring.Rulebook;

/** What an indicator's sheet says above its table. */
class IndicatorSheetTest {

    private static final String LEDGER = """
        # units
        code,name,kind
        A,Ái,COMMUNE
        B,Bình,COMMUNE
        C,Cẩm,COMMUNE
        # programmes
        code,title,kind,first_year,last_year
        P,Kế hoạch,ANNUAL,2024,2024
        # indicators
        code,name,measure
        THU,Thu ngân sách,FLOW
        # targets
        programme,unit,indicator,comparator,low
        P,A,THU,AT_LEAST,400
        P,B,THU,AT_LEAST,400
        P,C,THU,AT_LEAST,400
        # progress
        programme,unit,indicator,period,value,state,override_status,override_reason
        P,C,THU,2024-Q1,10,APPROVED,ON_PACE,thu vào quý II
        P,A,THU,2024-Q1,10,APPROVED,ON_PACE,được giãn nộp
        P,B,THU,2024-Q1,10,SUBMITTED,ON_PACE,chưa ai duyệt
        """;

    @Test
    void a_figure_that_nobody_has_approved_says_so_whatever_else_keeps_it_from_being_assessed() {
        Edition edition = Edition.of(
                LedgerFile.of(LEDGER.replace("code,name,measure\n", "code,name,measure,first_assessed\n")
                                .replace("Thu ngân sách,FLOW", "Thu ngân sách,FLOW,Q2")
                                .replace("SUBMITTED,ON_PACE,chưa ai duyệt", "SUBMITTED,,")
                                .replace("APPROVED,ON_PACE,thu vào quý II", "APPROVED,,"))
                        .at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                1,
                LocalDate.of(2024, 4, 3));
        assertThat(edition.sheets().get(0).lines())
                .extracting(line -> line.name() + " " + line.value() + " " + line.reason())
                .containsExactly(
                        "xã Ái 10 null",
                        "xã Bình 10 chưa đến kỳ đánh giá, số liệu chưa được duyệt",
                        "xã Cẩm 10 chưa đến kỳ đánh giá");
        assertThat(edition.bulletins())
                .extracting(bulletin -> bulletin.rows().get(0).why())
                .containsExactly(
                        "theo ý kiến cơ quan theo dõi: được giãn nộp",
                        "đánh giá từ quý II, số liệu chưa được duyệt",
                        "đánh giá từ quý II");
    }

    @Test
    void a_level_says_from_where_to_where_and_that_the_way_is_scored() {
        LedgerFile file = LedgerFile.of("""
            # units
            code,name,kind
            A,Ái,COMMUNE
            B,Bình,COMMUNE
            C,Cẩm,COMMUNE
            D,Dân,COMMUNE
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,decimals,direction
            BH,Bảo hiểm y tế,LEVEL,1,HIGHER
            NGHEO,Hộ nghèo,LEVEL,2,LOWER
            # targets
            programme,unit,indicator,comparator,low,high,wording,baseline,pace_q1
            P,A,BH,AT_LEAST,96.3,,96.3 trở lên,95,
            P,B,BH,AT_LEAST,93.5,,,93,
            P,C,BH,AT_LEAST,93.5,,,94,
            P,D,BH,AT_LEAST,93.5,,,93,
            P,A,NGHEO,AT_MOST,,2.5,,3.1,
            P,B,NGHEO,BETWEEN,2,2.5,,3.1,0.5
            # progress
            programme,unit,indicator,period,value
            P,A,BH,2024-Q1,95
            P,B,BH,2024-Q1,93.2
            P,C,BH,2024-Q1,94
            P,A,NGHEO,2024-Q1,3
            P,B,NGHEO,2024-Q1,3
            P,A,BH,2024-Q4,95.9
            P,B,NGHEO,2024-Q4,3
            """);
        assertThat(said(file.at("2024-Q1"))).isEqualTo("""
            Trong 04 đơn vị: 01 hoàn thành vượt kế hoạch; 01 đạt tiến độ; 01 chậm tiến độ; 01 chưa đánh giá. Điểm: phần đã \
            đạt của mức tăng kế hoạch từ đầu năm, chia cho phần phải đạt (25%).
            xã Bình | từ 93,0 lên 93,5 | 93,2 | 120.00
            xã Cẩm | 93,5 | 94,0 | 100.53
            xã Ái | từ 95,0 lên 96.3 | 95,0 | 0.00
            xã Dân | 93,5 |  | null
            Trong 02 đơn vị: 02 chậm tiến độ. Điểm: phần đã đạt của mức giảm kế hoạch từ đầu năm, chia cho phần phải đạt của \
            từng đơn vị.
            xã Ái | từ 3,10 xuống 2,50 | 3,00 | 66.67
            xã Bình | 2,00 - 2,50 | 3,00 | 33.33
            """);
        assertThat(said(file.at("2024-Q4")))
                .startsWith("Trong 04 đơn vị: 01 không hoàn thành; 03 chưa đánh giá. Điểm: phần đã đạt của mức tăng kế"
                        + " hoạch từ đầu năm.\n"
                        + "xã Ái | từ 95,0 lên 96.3 | 95,9 | 69.23\n");
    }

    @Test
    void tied_units_and_those_of_an_item_stand_by_what_is_better_and_each_sheet_has_its_number() {
        List<IndicatorSheet> sheets = edition(LedgerFile.of("""
            # units
            code,name,kind
            A,Ái,COMMUNE
            B,Bình,COMMUNE
            C,Cẩm,COMMUNE
            D,Dân,COMMUNE
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,direction,part_of
            THU,Thu,FLOW,HIGHER
            DAT,Đất,FLOW,HIGHER,THU
            TREO,Treo,FLOW,HIGHER
            VU,Cháy,FLOW,LOWER
            MOI,Mới,LEVEL,HIGHER
            CHO,Chợ,MILESTONE,HIGHER
            # targets
            programme,unit,indicator,comparator,low,high,due
            P,A,THU,AT_LEAST,100
            P,B,THU,AT_LEAST,100
            P,C,THU,AT_LEAST,100
            P,D,THU,AT_LEAST,100
            P,A,DAT,AT_LEAST,100
            P,B,DAT,AT_LEAST,100
            P,A,VU,AT_MOST,,100
            P,B,VU,AT_MOST,,100
            P,C,VU,AT_MOST,,100
            P,D,VU,AT_MOST,,100
            P,A,MOI,AT_LEAST,200
            P,B,MOI,AT_LEAST,200
            P,A,CHO,,,,2024-Q1
            P,B,CHO,,,,2024-Q1
            # progress
            programme,unit,indicator,period,value
            P,B,THU,2024-Q1,71
            P,C,THU,2024-Q1,72
            P,D,THU,2024-Q1,1
            P,A,DAT,2024-Q1,1
            P,B,DAT,2024-Q1,2
            P,A,VU,2024-Q1,3
            P,B,VU,2024-Q1,2
            P,C,VU,2024-Q1,60
            P,A,MOI,2024-Q1,1
            P,B,MOI,2024-Q1,2
            P,A,CHO,2024-Q1,1
            P,B,CHO,2024-Q1,1
            """).at("2024-Q1")).sheets();
        assertThat(sheets.stream().map(IndicatorSheetTest::ordered))
                .containsExactly(
                        "1 1. Thu, quý I/2024, đánh giá: C1 B1 D3 A",
                        "2 Trong đó của chỉ tiêu 1: Đất, quý I/2024, đánh giá: B A",
                        "3 2. Cháy, quý I/2024, đánh giá: B1 A1 C3 D",
                        "4 3. Mới, quý I/2024, chưa đánh giá: A B",
                        "5 4. Chợ, quý I/2024, đánh giá: A1 B1");
    }

    /** Number, heading and units of a sheet in their order. */
    private static String ordered(IndicatorSheet sheet) {
        return "%d %s, %s, %s: %s"
                .formatted(
                        sheet.number(),
                        sheet.heading(),
                        sheet.periodName(),
                        sheet.assessed() ? "đánh giá" : "chưa đánh giá",
                        sheet.lines().stream()
                                .map(line -> line.unit()
                                        + (line.place() == null
                                                ? ""
                                                : line.place().rank()))
                                .collect(Collectors.joining(" ")));
    }

    @Test
    void a_sheet_of_an_older_edition_names_its_period_by_the_quarter() {
        IndicatorSheet old = new IndicatorSheet(
                1, 1, false, "THU", "Thu", "Kinh tế", "%", null, Period.of("2024-Q2"), null, "", List.of());
        assertThat(old.periodName()).isEqualTo("quý II/2024");
        assertThat(old.assessed()).isFalse();
    }

    private static String said(Ledger ledger) {
        StringBuilder said = new StringBuilder();
        for (IndicatorSheet sheet : edition(ledger).sheets()) {
            said.append(sheet.counts()).append('\n');
            sheet.lines()
                    .forEach(line -> said.append(
                            "%s | %s | %s | %s%n".formatted(line.name(), line.plan(), line.value(), line.score())));
        }
        return said.toString();
    }

    private static Edition edition(Ledger ledger) {
        return Edition.of(ledger, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, LocalDate.of(2024, 4, 3));
    }

    @Test
    void what_an_office_has_ruled_stands_there_with_its_reason_once_it_is_approved() {
        assertThat(edition(LedgerFile.of(LEDGER).at("2024-Q1")).sheets())
                .extracting(IndicatorSheet::counts)
                .containsExactly(
                        "Trong 03 đơn vị: 02 đạt tiến độ; 01 chưa đánh giá. Theo ý kiến cơ quan theo dõi: xã Ái (được"
                                + " giãn nộp); xã Cẩm (thu vào quý II).");
    }
}
