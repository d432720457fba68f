package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.SampleEdition.ISSUED_ON;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.Wording;
import vn.bantin.plan.Plan;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** The pages name the bodies that work together, the position that answers, the scope and the paper, where an office gave them. */
class AssignmentPagesTest {

    private static final Ledger LEDGER = LedgerFile.of("""
            # units
            code,name,kind
            1,Thọ Xuân,DISTRICT
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch năm 2024,ANNUAL,2024,2024
            # indicators
            code,name,unit_of_measure,measure,part_of,lead_body,co_bodies,source_document,scope,owner
            THU,Thu ngân sách nhà nước trên địa bàn,tỷ đồng,FLOW,,Phòng Tài chính,Chi cục Thuế,Quyết định số 25-QĐ/HU,,
            DAT,Thu tiền sử dụng đất,tỷ đồng,FLOW,THU,,Công an huyện,,14 dự án,
            GPMB,Giải phóng mặt bằng,ha,FLOW,,Ban Quản lý dự án,"Công an huyện, các xã",Quyết định số 25-QĐ/HU,,Trưởng ban
            OCOP,Sản phẩm OCOP,sản phẩm,FLOW,,,,,,Trưởng phòng Nông nghiệp
            TRUONG,Trường chuẩn,trường,FLOW,,Phòng Giáo dục,,,,
            # targets
            programme,unit,indicator,comparator,low
            P,1,THU,AT_LEAST,100
            P,1,DAT,AT_LEAST,100
            P,1,GPMB,AT_LEAST,100
            P,1,OCOP,AT_LEAST,100
            P,1,TRUONG,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,1,THU,2024-Q1,1
            P,1,DAT,2024-Q1,1
            P,1,GPMB,2024-Q1,2
            P,1,OCOP,2024-Q1,3
            P,1,TRUONG,2024-Q1,30
            """).at("2024-Q1");
    private static final Edition EDITION =
            Edition.of(LEDGER, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, ISSUED_ON);
    private static final Bulletin BULLETIN = EDITION.bulletins().get(0);

    /** Six targets behind, each with so many bodies that with them no five rows would stand on page one. */
    private static final Bulletin MANY = Edition.of(
                    LedgerFile.of("# units\ncode,name,kind\n1,Thọ Xuân,DISTRICT\n"
                                    + "# programmes\ncode,title,kind,first_year,last_year\nP,Kế hoạch,ANNUAL,2024,2024\n"
                                    + "# indicators\ncode,name,measure,lead_body,co_bodies\n"
                                    + "I%s,Chỉ tiêu,FLOW,Phòng A,\"Phòng B, Phòng C, Phòng D, Phòng E, Phòng F, Phòng G\"\n"
                                            .repeat(6)
                                            .formatted(1, 2, 3, 4, 5, 6)
                                    + "# targets\nprogramme,unit,indicator,comparator,low\n"
                                    + "P,1,I%s,AT_LEAST,100\n".repeat(6).formatted(1, 2, 3, 4, 5, 6)
                                    + "# progress\nprogramme,unit,indicator,period,value\n"
                                    + "P,1,I%s,2024-Q1,1\n".repeat(6).formatted(1, 2, 3, 4, 5, 6))
                            .at("2024-Q1"),
                    List.of(),
                    Rulebook.STANDARD,
                    Wording.STANDARD,
                    1,
                    ISSUED_ON)
            .bulletins()
            .get(0);

    @Test
    void page_one_names_who_works_together_where_it_costs_no_target_its_row_and_the_annex_always() {
        assertThat(BULLETIN.briefing().points())
                .extracting(Briefing.Point::leadBody)
                .containsExactly(
                        "Phòng Tài chính; phối hợp: Chi cục Thuế",
                        "Ban Quản lý dự án (Trưởng ban phụ trách); phối hợp: Công an huyện, các xã",
                        "Trưởng phòng Nông nghiệp phụ trách");
        assertThat(MANY.briefing().points())
                .extracting(Briefing.Point::leadBody)
                .containsExactly("Phòng A", "Phòng A", "Phòng A", "Phòng A", "Phòng A");
        assertThat(BULLETIN.rows())
                .extracting(TargetRow::inCharge)
                .containsExactly(
                        "Phòng Tài chính; phối hợp: Chi cục Thuế",
                        "phối hợp: Công an huyện",
                        "Ban Quản lý dự án (Trưởng ban phụ trách); phối hợp: Công an huyện, các xã",
                        "Trưởng phòng Nông nghiệp phụ trách",
                        "Phòng Giáo dục");
    }

    @Test
    void below_the_table_stand_scopes_and_papers_once_for_the_targets_of_which_the_same_is_said() throws IOException {
        assertThat(BULLETIN.assignments())
                .containsExactly(
                        "Các chỉ tiêu TT 1, 2: theo Quyết định số 25-QĐ/HU.",
                        "Thu tiền sử dụng đất: phạm vi 14 dự án.");
        PrintedPdf pdf = SampleEdition.PRESS.print(BULLETIN, ISSUED_ON);
        ReadPdf pages = ReadPdf.of(pdf.content());
        String annex = bare("Phạm vi và căn cứ giao chỉ tiêu" + "1) Các chỉ tiêu TT 1, 2: theo Quyết định số 25-QĐ/HU."
                + "2) Thu tiền sử dụng đất: phạm vi 14 dự án.");
        assertThat(bare(pages.squeezed())).contains(annex);
        BULLETIN.rows().forEach(row -> assertThat(bare(pages.squeezed())).contains(bare(row.inCharge())));
        BULLETIN.briefing()
                .points()
                .forEach(point -> assertThat(bare(pages.squeezedPage(1))).contains(bare(point.leadBody())));
        assertThat(Conformance.broken(pdf.content(), PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1))
                .isEmpty();
        ReadBack.bulletins(EDITION);
        try (XWPFDocument word = new XWPFDocument(
                        new ByteArrayInputStream(SampleEdition.SHOP.copies().word(BULLETIN, ISSUED_ON)));
                XWPFWordExtractor text = new XWPFWordExtractor(word)) {
            assertThat(bare(text.getText()).replaceAll("\\d\\)", "")).contains(annex.replaceAll("\\d\\)", ""));
        }
    }

    @Test
    void the_plan_names_them_too() {
        Plan plan = Plan.of(LEDGER, List.of(), IssuerSettings.STANDARD, ISSUED_ON);
        ReadPdf pages = ReadPdf.of(
                SampleEdition.PRESS.print(plan.units().get(0), ISSUED_ON).content());

        assertThat(bare(pages.squeezed()))
                .contains(bare("Phòng Tài chính; phối hợp: Chi cục Thuế"))
                .contains(bare("Phạm vi và căn cứ giao chỉ tiêu:Các chỉ tiêu TT 1, 2: theo Quyết định số 25-QĐ/HU."
                        + "Thu tiền sử dụng đất: phạm vi 14 dự án."));
    }

    /** Without any space, also one that keeps words together. */
    private static String bare(String text) {
        return text.replaceAll("[\\s\u00a0]", "");
    }
}
