package vn.bantin.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.bantin.progress.Basis;
import vn.bantin.progress.LedgerFile;

/** Words that were saved in a wrong code page, and words that only look strange. */
class EncodingCheckTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // letters lost to question marks
                "Th? Xuân | Th?",
                "Thu ngân sách nhà nu?c | nu?c",
                "C?n Th? | C?n",
                "?ông S?n | ?ông",
                "HUY?N TH? XUÂN | HUY?N",
                "TH? XUÂN | TH?",
                "Nga S\uFFFDn | S\uFFFDn",
                // UTF-8 read as Windows-1252, as Latin-1, as another
                "YÃªn Äá»‹nh | YÃªn",
                "Äá»‹nh | Äá»‹nh",
                "Thanh HoÃ¡ | HoÃ¡",
                "nhÃ nÆ°á»›c | nhÃ",
                "Thá» XuÃ¢n | XuÃ¢n",
                "Å© | Å©",
                "10 Â°C | Â°C",
                "â€œÄáº¡tâ€ | â€œÄáº¡tâ€",
                "Y√™n ƒê·ªãnh | Y√™n",
                "Xu├ón | Xu├ón",
                // TCVN3, as .VnTime and its kin have it
                "Nga S¬n | S¬n",
                "HuyÖn Thä Xu©n | HuyÖn",
                "Thä Xu | Thä",
                "§«ng S¬n | §«ng",
                "Hµ Néi | Hµ",
                "Néi | Néi",
                "VÜnh Léc | VÜnh",
                "thÞ x· | thÞ",
                "Kinh tÕ | tÕ",
                "tØnh Thanh Ho¸ | tØnh",
                "t×nh h×nh | t×nh",
                // VNI
                "Huyeän Thoï Xuaân | Huyeän",
                "Ñoâng Sôn | Ñoâng",
                "xaõ | xaõ",
                "thaønh phoá | thaønh",
                "tænh | tænh",
                "caù | caù",
                "Xuaân | Xuaân",
                "aán | aán",
                "naêm | naêm",
                "thaéng | thaéng",
                "taéc | taéc",
                "Thöôøng Xuaân | Thöôøng",
                // escapes, and letters of two alphabets
                "Th&#7885; Xu&acirc;n | &#7885;",
                "Th\\u1ECD Xu\\u00E2n | \\u1ECD",
                "Th%E1%BB%8D | %E1%BB%8D",
                "Xuаn | Xuаn"
            })
    void they_are_found_in_a_name(String text, String word) {
        assertThat(EncodingCheck.find(text, true)).hasValue(word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thọ Xuân, huyện Thường Xuân, thị xã Bỉm Sơn, TP. Thanh Hóa",
                "Đắk Lắk, Đắk R'Lấp, Ea H'leo, Krông Bŭk, Čư M'gar, Ngọk Réo, Plei Kần, Kroóng, Xiêr, Krái, Blá",
                "Sa Pa, Si Ma Cai, Mù Cang Chải, Noong Luống, Xín Mần, Ô Môn, Óc Eo, Tà Xùa, Ia Glai, Cư Êbur, Kông"
                        + " Chro",
                "Hoà Bình, Hòa Bình, Tuý Loan, Túy Loan, Quý Lộc, Quí Lộc, Giồng Riềng, Gìn giữ, Quốc lộ, khuỷu, ngoằn"
                        + " ngoèo",
                "Café, Zürich, Köln, München, São Paulo, Orléans, Curaçao, Malmö, Göteborg, Noël, Côte d'Ivoire,"
                        + " Ängelholm, coût, goût",
                "«Nông thôn mới» m² m³ °C ± 5, CO₂, kW·h, µg, Excel®, © 2024, chỉ tiêu¹, §5, ½ diện tích, 3×4, 1.000₫",
                "UBND tỉnh; Q.1, P.2; A&B; R&D; 5%C; a=b; C:\\du lieu; \"XÃ\" ÁNH SÁNG; XÃ\u00A0HỘI; PHỐ “CỔ”; DÂN–XÃ”",
                "Nguồn: https://thanhhoa.gov.vn/bao-cao?id=5&ky=2024 và www.gso.gov.vn?x=1",
                "Tỷ lệ hộ nghèo (theo chuẩn mới?)",
                "Ghi-nê, Pa-ri, Sê-pôn, Mô-dăm-bích, Cô-oét, Ê-đê, Xtiêng, Cơ Tu, Gié Triêng",
                "Đaõ, Săxaõ",
                "ĐẢNG ỦY XÃ KHỐI CÂY ĐÔNG Ấ, TRUNG TÂM Y TẾ, 95 % GIAO, SỐ: ĐẠT, VƯỢT"
            })
    void names_of_this_country_and_of_others_are_let_be(String text) {
        assertThat(EncodingCheck.find(text, true)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đã nộp chưa? Chưa, chờ UBND? Rồi.", "Sao thấp? Do bão.", "bao nhiêu km? 5"})
    void in_a_sentence_somebody_may_ask(String text) {
        assertThat(EncodingCheck.find(text, false)).isEmpty();
        assertThat(EncodingCheck.find("Th? Xuân", false)).isEmpty();
        assertThat(EncodingCheck.find("ngân sách nhà nu?c", false)).hasValue("nu?c");
    }

    @Test
    void nothing_in_the_sample_is_garbled() {
        for (String period : List.of("2023-Q4", "2024-Q1")) {
            assertThat(told(LedgerFile.sample(), period)).isEmpty();
        }
    }

    @Test
    void each_text_is_told_once_where_it_stands_first() {
        assertThat(told(LedgerFile.of("""
            # units
            code,name,kind,cluster
            301,Th? Xuân,DISTRICT,®ång b»ng
            303,Nga S¬n,DISTRICT,®ång b»ng
            # programmes
            code,title,kind,first_year,last_year
            P,Kế hoạch,ANNUAL,2024,2024
            # indicators
            code,name,measure,unit_of_measure
            THU,Thu ngân sách nhà nu?c,FLOW,tỷ đồng
            # targets
            programme,unit,indicator,comparator,low
            P,301,THU,AT_LEAST,100
            P,303,THU,AT_LEAST,100
            # progress
            programme,unit,indicator,period,value
            P,301,THU,2024-Q2,50
            P,303,THU,2024-Q2,50
            """), "2024-Q2"))
                .containsExactly(
                        "WARNING null/THU: Chữ \"nu?c\" trong \"Thu ngân sách nhà nu?c\" có lẽ đã lưu sai bảng mã. Hãy"
                                + " gõ lại bằng Unicode và lưu dưới dạng UTF-8.",
                        "WARNING 301/null: Chữ \"Th?\" trong \"Th? Xuân\" có lẽ đã lưu sai bảng mã. Hãy gõ lại bằng"
                                + " Unicode và lưu dưới dạng UTF-8.",
                        "WARNING 301/null: Chữ \"®ång\" trong \"®ång b»ng\" có lẽ đã lưu sai bảng mã. Hãy gõ lại bằng"
                                + " Unicode và lưu dưới dạng UTF-8.",
                        "WARNING 303/null: Chữ \"S¬n\" trong \"Nga S¬n\" có lẽ đã lưu sai bảng mã. Hãy gõ lại bằng"
                                + " Unicode và lưu dưới dạng UTF-8.");
    }

    @Test
    void every_text_that_a_page_may_carry_is_looked_at() {
        LedgerFile file = LedgerFile.of("""
            # units
            code,name,kind,cluster,committee,upper_committee,symbol,place
            301,Xuaân,DISTRICT,Thoï,Huyeän,Tænh,HUYÖN,xaõ
            # programmes
            code,title,kind,first_year,last_year,theme,goal
            P,Kinh tÕ,ANNUAL,2024,2024,kyû,muïc
            # indicators
            code,name,measure,group,unit_of_measure,lead_body,co_bodies,source_document,scope,owner
            THU,Ngaân sách,FLOW,nhoùm,taán,coâng,vieän,vaên,döï,phoøng
            # targets
            programme,unit,indicator,comparator,low,wording,co_bodies,source_document,scope,owner
            P,301,THU,AT_LEAST,100,töø 100,quaân,leänh,huyeän,giaùm
            # progress
            programme,unit,indicator,period,value,override_status,override_reason,note,source
            P,301,THU,2024-Q2,50,BEHIND,lyù do,ghi chuù,nguoàn
            # adjustments
            programme,unit,period,kind,item,points,reason,source
            P,301,2024-Q2,BONUS,,1,thöôûng,quyeát
            # remarks
            programme,unit,period,section,position,indicator,text,body,due_on,source
            P,301,2024-Q2,CAUSE,1,,chaäm,ñoäi,,baùo
            """);

        assertThat(LedgerChecks.of(
                                file.at("2024-Q2"),
                                Basis.ASSIGNED,
                                BigDecimal.ZERO,
                                any -> Optional.empty(),
                                any -> false,
                                any -> List.of("phöông"))
                        .stream()
                        .filter(found -> found.code() == FindingCode.TEXT_GARBLED)
                        .map(found -> found.message().split("\"")[1]))
                .containsExactlyInAnyOrder(
                        "tÕ", "Xuaân", "Thoï", "Huyeän", "Tænh", "HUYÖN", "xaõ", "phöông", "Ngaân", "nhoùm", "taán",
                        "coâng", "töø", "lyù", "chuù", "nguoàn", "thöôûng", "quyeát", "kyû", "muïc", "vieän", "vaên",
                        "döï", "phoøng", "quaân", "leänh", "huyeän", "giaùm", "chaäm", "ñoäi", "baùo");
    }

    private static List<String> told(LedgerFile file, String period) {
        return LedgerChecks.of(file.at(period), any -> Optional.empty()).stream()
                .filter(found -> found.code() == FindingCode.TEXT_GARBLED)
                .map(found -> found.severity() + " " + found.place().unit() + "/"
                        + found.place().indicator() + ": " + found.message())
                .toList();
    }
}
