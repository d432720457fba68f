package vn.bantin.office;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KeptWordsTest {

    @Test
    void what_belongs_together_is_joined_and_a_long_piece_breaks_behind_its_dash() {
        assertThat(joined("còn thiếu 7,65 triệu USD; quý I/2024 của huyện Thọ Xuân", KeptWords.PAGE))
                .isEqualTo("còn thiếu 7,65~triệu~USD; quý~I/2024 của huyện~Thọ~Xuân");
        assertThat(joined("06 doanh nghiệp; Phòng Tài chính - Kế hoạch theo dõi.", KeptWords.PAGE))
                .isEqualTo("06~doanh~nghiệp; Phòng~Tài~chính~- Kế~hoạch theo dõi.");
        assertThat(joined("huyện Thọ Xuân", 40)).as("no room").isEqualTo("huyện Thọ Xuân");
    }

    private static String joined(String text, double room) {
        return KeptWords.in(room, KeptWords.BODY, text).replace('\u00a0', '~');
    }
}
