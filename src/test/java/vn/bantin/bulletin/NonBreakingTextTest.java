package vn.bantin.bulletin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no line may part; here "_" stands for a space at which none ends. */
class NonBreakingTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Huyện xếp thứ_21/27_đơn_vị được xếp hạng (103,87_điểm), thứ_2/10_trong cụm",
                "tăng 16_bậc so với quý_IV/2023 (thứ_20/27)",
                "hạng_2, 106,38_điểm",
                "Quý_I/2024, huyện_Thọ_Xuân có 03/38_chỉ_tiêu hoàn thành",
                "27_đơn_vị có 47/1.026_chỉ_tiêu",
                "còn 22/38_chỉ_tiêu chưa đánh giá",
                "18,6_triệu_USD, kế hoạch 105,0; đạt 17,7%",
                "còn thiếu 09_đảng_viên; giảm 0,3_điểm_phần_trăm so với đầu năm (94,4%)",
                "xảy ra 09_vụ, bằng 30% mức khống chế (không quá 30_vụ)",
                "Kế hoạch phát triển kinh_tế_-_xã_hội, quốc_phòng_-_an_ninh và xây dựng Đảng năm_2024",
                "Phòng_Tài_chính_-_Kế_hoạch theo dõi",
                "thị_xã_Nghi_Sơn (hạng_3), thành_phố_Thanh_Hóa, TP._Đà_Nẵng, xã_Ái",
                "Sở_Tài_chính, Công_an, Chi_cục_Thuế",
                "Thanh_Hóa, ngày_03_tháng_4_năm_2024",
                "Thu ngân sách (TT_4): ước_13,4%, kế hoạch 13,8%_trở_lên",
                "16_trở_lên; 45_-_46; ≤_8",
                "xã_Ái_Thượng. huyện_Ý_Yên, huyện_A_Lưới và thành_phố_Hồ_Chí_Minh",
                "Xã_Nam_Cát_Tiên do Nguyễn Thị Minh Khai và Sở",
                "Xanh_-_sạch",
                // a motto may part behind every second dash, or it would stand on one line alone
                "Kỷ_cương_-_trách_nhiệm_- đổi_mới_-_sáng_tạo_- hiệu_quả",
                "tổng hợp kết quả của các_đơn_vị",
                "kế hoạch 95%_trở_lên; 2,6_điểm_%, đạt 24% kế hoạch",
                "Nghị quyết Đại hội lần thứ_XIX, nhiệm_kỳ_2020-2025 đến hết quý_II/2024; Chỉ_thị_31-CT/TW, khóa_XX",
                "nhiệm kỳ, giai đoạn và nghị quyết",
                "38_chỉ_tiêu (Kinh tế_15; Xây dựng Đảng_03); tỉnh giao 38, đề ra 03.",
                "Trung ương Đảng Cộng Sản Việt Nam",
            })
    void reads_in_one_breath(String marked) {
        assertThat(NonBreakingText.kept(marked.replace('_', ' ')).replace(NonBreakingText.NO_BREAK, '_'))
                .isEqualTo(marked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " huyện_Thọ_Xuân",
                "huyện_Thọ  Xuân",
                "nhiệm vụ kinh  tế_-_xã_hội",
                "nhiệm vụ kinh tế -  xã hội",
                "nhiệm vụ kinh tế  - xã hội",
                "Sở  Tài chính",
                "nhiệm vụ kinh tế -",
            })
    void two_spaces_or_one_at_an_end_join_nothing(String marked) {
        reads_in_one_breath(marked);
    }

    @Test
    void the_text_keeps_its_length_and_its_letters() {
        String odd = " - ( )  12  -- , thứ  4 TP. \n huyện\nThọ Xuân ";
        assertThat(NonBreakingText.kept(odd).replace(NonBreakingText.NO_BREAK, ' '))
                .isEqualTo(odd);
        assertThat(NonBreakingText.kept("")).isEmpty();
        assertThat(NonBreakingText.kept("Xuân")).isEqualTo("Xuân");
    }

    @Test
    void a_short_remark_behind_a_title_stands_on_one_line() {
        assertThat(NonBreakingText.titled("Kế hoạch năm 2024 (số liệu minh họa)")
                        .replace(NonBreakingText.NO_BREAK, '_'))
                .isEqualTo("Kế hoạch năm 2024 (số_liệu_minh_họa)");
        assertThat(NonBreakingText.titled("Kế hoạch (số liệu) năm 2024")).isEqualTo("Kế hoạch (số liệu) năm 2024");
        String longer = "Kế hoạch (kèm theo Nghị quyết số 12 ngày 05 tháng 01)";
        assertThat(NonBreakingText.titled(longer)).isEqualTo(longer);
        assertThat(NonBreakingText.titled("(số liệu)")).isEqualTo("(số liệu)");
    }
}
