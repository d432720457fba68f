package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.LedgerFile;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Unit;
import vn.bantin.progress.UnitKind;
import vn.bantin.scoring.Rulebook;

class IssuerTest {

    private static final LocalDate DAY = LocalDate.of(2024, 4, 3);
    private static final Unit PROVINCE = unit(UnitKind.PROVINCE, "Thanh Hóa", null);

    @ParameterizedTest
    @CsvSource({
        "NATION, Việt Nam, -, - Lưu Văn phòng Trung ương Đảng.",
        "PROVINCE, Thanh Hóa, -, - Lưu Văn phòng Tỉnh ủy.",
        "PROVINCE, TP. Đà Nẵng, -, - Lưu Văn phòng Thành ủy.",
        "CITY, Sầm Sơn, -, - Lưu Văn phòng Thành ủy.",
        "TOWN, Bỉm Sơn, -, - Lưu Văn phòng Thị ủy.",
        "DISTRICT, Thọ Xuân, -, - Lưu Văn phòng Huyện ủy.",
        "DISTRICT, Thọ Xuân, HUYỆN UỶ THỌ XUÂN, - Lưu Văn phòng Huyện ủy.",
        "WARD, Hạc Thành, -, - Lưu Văn phòng Đảng ủy.",
        "WARD, Hạc Thành, Ban Thường vụ lâm thời, - Lưu Văn phòng Đảng ủy.",
        "WARD, Hạc Thành, Ban, - Lưu Văn phòng Đảng ủy.",
        "SPECIAL_ZONE, Phú Quốc, -, - Lưu Văn phòng Đảng ủy.",
        "SPECIAL_ZONE, Phú Quốc, Thành ủy Phú Quốc, - Lưu Văn phòng Thành ủy.",
        "DEPARTMENT, Sở Tài chính, -, - Lưu Văn phòng Đảng ủy."
    })
    void a_party_paper_is_signed_for_the_standing_committee_and_kept_in_its_office(
            UnitKind kind, String name, String committee, String kept) {
        Unit unit = unit(kind, name, committee.equals("-") ? null : committee);
        assertThat(SignatureBlock.of(unit, IssuingAuthority.PARTY, Issuer.unsaid("1")))
                .isEqualTo(new SignatureBlock("T/M BAN THƯỜNG VỤ", null, null, List.of(kept)));
    }

    @Test
    void a_state_paper_is_signed_for_the_peoples_committee_or_by_the_director() {
        assertThat(SignatureBlock.of(
                        unit(UnitKind.WARD, "Hạc Thành", null), IssuingAuthority.STATE, Issuer.unsaid("1")))
                .isEqualTo(new SignatureBlock("TM. ỦY BAN NHÂN DÂN", null, null, List.of("- Lưu: VT.")));
        assertThat(SignatureBlock.of(
                        unit(UnitKind.DEPARTMENT, "Sở Tài chính", null), IssuingAuthority.STATE, Issuer.unsaid("1")))
                .isEqualTo(new SignatureBlock(null, "GIÁM ĐỐC", null, List.of("- Lưu: VT.")));
    }

    @Test
    void recipients_get_dash_and_mark_and_the_offices_copy_comes_last() {
        Issuer issuer = recipients("Thường trực Tỉnh ủy (để b/c);", "- Như trên");
        Unit unit = unit(UnitKind.DISTRICT, "Thọ Xuân", null);
        assertThat(SignatureBlock.of(unit, IssuingAuthority.PARTY, issuer).recipients())
                .containsExactly("- Thường trực Tỉnh ủy (để b/c),", "- Như trên,", "- Lưu Văn phòng Huyện ủy.");
        assertThat(SignatureBlock.of(unit, IssuingAuthority.STATE, issuer).recipients())
                .containsExactly("- Thường trực Tỉnh ủy (để b/c);", "- Như trên;", "- Lưu: VT.");
        assertThat(SignatureBlock.of(unit, IssuingAuthority.STATE, recipients("Như trên", " - ", "Lưu: VT, TH"))
                        .recipients())
                .containsExactly("- Như trên;", "- Lưu: VT, TH.");
    }

    @Test
    void the_head_of_a_peoples_committee_and_of_its_department() {
        assertThat(Letterhead.of(
                        unit(UnitKind.DISTRICT, "Thọ Xuân", "Huyện ủy Thọ Xuân"),
                        PROVINCE,
                        DAY,
                        IssuingAuthority.STATE,
                        Issuer.unsaid("1")))
                .isEqualTo(new Letterhead(
                        null,
                        "ỦY BAN NHÂN DÂN\nHUYỆN THỌ XUÂN",
                        "Số:         /BC-UBND",
                        "Thọ Xuân, ngày 03 tháng 4 năm 2024"));
        assertThat(Letterhead.of(
                        unit(UnitKind.DEPARTMENT, "Sở Nông nghiệp và Môi trường", null),
                        PROVINCE,
                        DAY,
                        IssuingAuthority.STATE,
                        Issuer.unsaid("1")))
                .isEqualTo(new Letterhead(
                        "UBND TỈNH THANH HÓA",
                        "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",
                        "Số:         /BC-SNNMT",
                        "Sở Nông nghiệp và Môi trường, ngày 03 tháng 4 năm 2024"));
    }

    @Test
    void what_the_office_says_wins_and_the_units_own_beats_that_of_all() {
        Issuer all = new Issuer(
                "*",
                Issuer.Kind.MEETING_DOCUMENT,
                1,
                "Hội nghị A",
                DAY,
                null,
                null,
                null,
                "Nơi chung",
                null,
                null,
                null,
                null,
                true);
        Issuer one = new Issuer(
                "1", null, 2, "Hội nghị B", null, "Trên", "Dưới", "BC/X", null, null, "BÍ THƯ", "Tên", null, null);
        IssuerSettings issuers = new IssuerSettings(IssuingAuthority.PARTY, List.of(all, one));
        assertThat(Letterhead.of(
                        unit(UnitKind.DISTRICT, "Thọ Xuân", null),
                        PROVINCE,
                        DAY,
                        IssuingAuthority.PARTY,
                        issuers.of("1")))
                .isEqualTo(new Letterhead(
                        "TRÊN",
                        "DƯỚI",
                        null,
                        "Nơi chung, ngày 03 tháng 4 năm 2024",
                        Issuer.Kind.MEETING_DOCUMENT,
                        "Dự thảo lần 2",
                        "Hội nghị B"));
        assertThat(issuers.of("2").meeting()).isEqualTo("Hội nghị A");
        assertThat(issuers.historical("2")).isTrue();
        assertThat(issuers.texts("1"))
                .containsExactly("Hội nghị B", "Trên", "Dưới", "BC/X", "Nơi chung", "BÍ THƯ", "Tên");
        assertThat(IssuerSettings.STANDARD.historical("1")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MẬT", " Tối mật", "TUYỆT MẬT"})
    void a_mark_of_secrecy_is_refused(String mark) {
        assertThatThrownBy(() -> recipients(mark)).hasMessageContaining("is a secrecy mark; it is stamped by a person");
        assertThat(recipients("Xã Sông Mật").recipients()).hasSize(1);
    }

    @Test
    void a_draft_is_numbered_from1_to99() {
        assertThat(draft(1).draft()).isEqualTo(1);
        assertThat(draft(99).draft()).isEqualTo(99);
        assertThatThrownBy(() -> draft(0)).hasMessage("issuer 1: the draft is 1 to 99, not 0");
        assertThatThrownBy(() -> draft(100)).hasMessage("issuer 1: the draft is 1 to 99, not 100");
    }

    @Test
    void a_meeting_is_named_with_its_day_where_that_is_said() {
        assertThat(meeting("Hội nghị A", DAY)).isEqualTo("Hội nghị A, ngày 03 tháng 4 năm 2024");
        assertThat(meeting("Hội nghị A", null)).isEqualTo("Hội nghị A");
        assertThat(meeting(null, null)).isNull();
        assertThatThrownBy(() -> meeting(null, DAY)).hasMessage("issuer 1: a meeting's date needs the meeting");
    }

    @Test
    void each_of_its_texts_can_be_rewritten_and_nothing_else() {
        Issuer issuer = new Issuer(
                "1", Issuer.Kind.REPORT, 2, "a", DAY, "b", "c", "d", "e", "f", "g", "h", List.of("i", "k"), true);
        assertThat(issuer.mapped(text -> text + text))
                .isEqualTo(new Issuer(
                        "1",
                        Issuer.Kind.REPORT,
                        2,
                        "aa",
                        DAY,
                        "bb",
                        "cc",
                        "dd",
                        "ee",
                        "ff",
                        "gg",
                        "hh",
                        List.of("ii", "kk"),
                        true));
        assertThat(Issuer.unsaid("1").mapped(text -> text + text)).isEqualTo(Issuer.unsaid("1"));
    }

    @Test
    void an_edition_carries_what_the_office_says_and_needs_its_issuer_in_the_ledger() {
        LedgerFile file = LedgerFile.of("""
                # units
                code,name,kind,parent
                1,Thọ Xuân,DISTRICT,
                # programmes
                code,title,kind,first_year,last_year,issued_by
                P,Kế hoạch,ANNUAL,2024,2024
                # indicators
                code,name,measure
                I,Chỉ tiêu,FLOW
                # targets
                programme,unit,indicator,comparator,low
                P,1,I,AT_LEAST,100
                """);
        Edition edition = Edition.of(
                file.at("2024-Q1"),
                List.of(),
                Rulebook.STANDARD,
                Wording.STANDARD,
                new IssuerSettings(IssuingAuthority.STATE, List.of()),
                1,
                DAY);
        assertThat(edition.summary().letterhead().issuingBody()).isEqualTo("ỦY BAN NHÂN DÂN\nHUYỆN THỌ XUÂN");
        Ledger ledger = file.at("2024-Q1");
        Ledger lacking = new Ledger(
                new Programme("P", "Kế hoạch", Programme.Kind.ANNUAL, 2024, 2024, "TH"),
                ledger.period(),
                ledger.units(),
                ledger.indicators(),
                ledger.targets(),
                List.of(),
                List.of(),
                List.of());
        assertThatThrownBy(() -> Edition.of(lacking, List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, DAY))
                .hasMessage("the ledger lacks the issuer TH");
    }

    @Test
    void an_issuer_stands_once() {
        assertThatThrownBy(() ->
                        new IssuerSettings(IssuingAuthority.PARTY, List.of(Issuer.unsaid("1"), Issuer.unsaid("1"))))
                .hasMessageContaining("stands twice");
        assertThatThrownBy(() -> Issuer.unsaid(" ")).hasMessageContaining("names its unit");
    }

    private static Issuer draft(int draft) {
        return new Issuer("1", null, draft, null, null, null, null, null, null, null, null, null, null, null);
    }

    private static String meeting(String meeting, LocalDate day) {
        Issuer issuer = new Issuer("1", null, null, meeting, day, null, null, null, null, null, null, null, null, null);
        return Letterhead.of(unit(UnitKind.DISTRICT, "Thọ Xuân", null), PROVINCE, DAY, IssuingAuthority.PARTY, issuer)
                .meeting();
    }

    private static Issuer recipients(String... recipients) {
        return new Issuer(
                "1", null, null, null, null, null, null, null, null, null, null, null, List.of(recipients), null);
    }

    private static Unit unit(UnitKind kind, String name, String committee) {
        return new Unit("1", name, kind, null, null, null, null, committee, null, null, null);
    }
}
