package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.NonBreakingText;

class KeptPiecesTest {

    @Test
    void what_belongs_together_is_joined_and_a_long_piece_breaks_behind_its_dash_or_within_its_name() {
        assertThat(joined("còn thiếu 7,65 triệu USD; quý I/2024 của huyện Thọ Xuân", 467))
                .isEqualTo("còn thiếu 7,65~triệu~USD; quý~I/2024 của huyện~Thọ~Xuân");
        assertThat(joined("06 doanh nghiệp; Phòng Tài chính - Kế hoạch theo dõi.", 467))
                .isEqualTo("06~doanh~nghiệp; Phòng~Tài~chính~- Kế~hoạch theo dõi.");
        assertThat(joined("của huyện Thọ Xuân", 80)).isEqualTo("của huyện~Thọ Xuân");
        assertThat(joined("Phòng Tài chính - Kế hoạch", 45))
                .as("no line begins with a dash")
                .isEqualTo("Phòng Tài chính~- Kế hoạch");
        assertThat(joined("huyện Thọ Xuân", 40)).as("no room").isEqualTo("huyện Thọ Xuân");
    }

    /** Of letters that are half as wide as they are high. */
    private static String joined(String text, double room) {
        return KeptPieces.fitting(NonBreakingText.kept(text), text, room, 14, piece -> piece.length() * 7)
                .replace('\u00a0', '~');
    }
}
