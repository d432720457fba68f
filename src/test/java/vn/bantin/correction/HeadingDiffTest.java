package vn.bantin.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;

/** Which words around the tables differ from another edition: programme, issuer, signature, recipients. */
class HeadingDiffTest {

    private static final Bulletin SIGNED = EditionDiffTest.with(
            EditionDiffTest.BULLETIN,
            Map.of(
                    "closing",
                    new SignatureBlock(
                            "T/M BAN THƯỜNG VỤ", "BÍ THƯ", null, List.of("- Tỉnh ủy,", "- Lưu Văn phòng."))));

    @Test
    void the_same_words_on_another_day_are_no_change() {
        assertThat(told(with(
                        "letterhead",
                        new Letterhead(null, "HUYỆN ỦY  THỌ XUÂN", null, "Thọ Xuân, ngày 04 tháng 7 năm 2024"))))
                .isEmpty();
    }

    @Test
    void programme_issuer_signature_and_recipients_are_told_each_by_itself() {
        assertThat(told(with("programme", "Kế hoạch năm 2024")))
                .containsExactly("tên chương trình từ chưa có thành “Kế hoạch năm 2024”");
        assertThat(told(with("letterhead", new Letterhead("TỈNH ỦY", "HUYỆN ỦY", "", "ngày 03 tháng 7 năm 2024"))))
                .as("with neither number nor place")
                .containsExactly("cơ quan ban hành từ “HUYỆN ỦY THỌ XUÂN, Thọ Xuân” thành “TỈNH ỦY, HUYỆN ỦY”");
        assertThat(told(with(
                        "closing",
                        new SignatureBlock(
                                "T/M BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Nguyễn Văn A", List.of("- Lưu Văn phòng.")))))
                .containsExactly(
                        "người ký từ “T/M BAN THƯỜNG VỤ, BÍ THƯ” thành “T/M BAN THƯỜNG VỤ, PHÓ BÍ THƯ, Nguyễn Văn A”",
                        "nơi nhận từ “- Tỉnh ủy, - Lưu Văn phòng.” thành “- Lưu Văn phòng.”");
    }

    @Test
    void a_signature_of_which_one_edition_knows_nothing_is_no_change() {
        assertThat(told(with("closing", null))).isEmpty();
        assertThat(HeadingDiff.of(with("closing", null), SIGNED)).isEmpty();
    }

    private static List<String> told(Bulletin now) {
        return HeadingDiff.of(SIGNED, now).stream().map(FigureChange::words).toList();
    }

    /** The signed bulletin with another component. */
    private static Bulletin with(String component, Object value) {
        return EditionDiffTest.with(SIGNED, Collections.singletonMap(component, value));
    }
}
