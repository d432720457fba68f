package vn.bantin.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.IndicatorSheet;
import vn.bantin.press.Meetings;
import vn.bantin.press.SampleEdition;

/** Sheets that are too many for one file become several, each with a number, a code and whole sheets. */
class SheetVolumeTest {

    private static final Edition EDITION = Meetings.communes(4, 5);
    private static final ResourceBundle TEXTS = SampleEdition.PRESS.words();

    @Test
    void no_file_has_more_rows_than_it_may_have_but_for_a_single_sheet_and_every_sheet_is_in_one() {
        for (int most = 1; most <= 21; most++) {
            int allowed = most;
            List<SheetVolume> volumes = SheetVolume.of(EDITION.sheets(), most);

            assertThat(volumes)
                    .as("%d rows", most)
                    .hasSize(5 / Math.max(1, most / 4) + (5 % Math.max(1, most / 4) > 0 ? 1 : 0))
                    .allSatisfy(volume -> assertThat(volume.sheets().size() == 1 || rows(volume) <= allowed)
                            .isTrue());
            assertThat(volumes.stream().flatMap(volume -> volume.sheets().stream()))
                    .containsExactlyElementsOf(EDITION.sheets());
        }
    }

    private static int rows(SheetVolume volume) {
        return volume.sheets().stream().mapToInt(sheet -> sheet.lines().size()).sum();
    }

    @Test
    void one_file_has_the_title_and_the_code_of_all_sheets_and_several_have_each_their_own() {
        SheetVolume whole = SheetVolume.whole(EDITION.sheets());
        List<SheetVolume> volumes = SheetVolume.of(EDITION.sheets(), 8);

        assertThat(whole.title(EDITION.summary(), TEXTS)).isEqualTo("Kết quả theo từng chỉ tiêu, 9 tháng đầu năm 2026");
        assertThat(whole.code()).isEqualTo(VerificationCode.of(EDITION.sheets()));
        assertThat(volumes)
                .extracting(volume -> volume.title(EDITION.summary(), TEXTS))
                .containsExactly(
                        "Kết quả theo từng chỉ tiêu, 9 tháng đầu năm 2026, tập 1/3",
                        "Kết quả theo từng chỉ tiêu, 9 tháng đầu năm 2026, tập 2/3",
                        "Kết quả theo từng chỉ tiêu, 9 tháng đầu năm 2026, tập 3/3");
        assertThat(volumes)
                .extracting(SheetVolume::code)
                .doesNotHaveDuplicates()
                .doesNotContain(whole.code());
        assertThat(SheetVolume.of(List.of(), 8)).isEmpty();
    }

    @Test
    void which_indicators_have_no_sheet_is_said_at_the_end_of_the_last_file() {
        List<SheetVolume> volumes = SheetVolume.of(SampleEdition.EDITION.sheets(), 400);

        assertThat(volumes).hasSizeGreaterThan(1);
        assertThat(volumes.subList(0, volumes.size() - 1)).allMatch(volume -> volume.silent(TEXTS) == null);
        assertThat(volumes.get(volumes.size() - 1).silent(TEXTS))
                .startsWith("Chỉ tiêu chưa đánh giá ở tất cả các đơn vị: 2. Thu nhập bình quân đầu người;");
    }

    @Test
    void the_text_behind_a_code_is_the_same_piece_by_piece() {
        for (List<IndicatorSheet> sheets :
                List.of(EDITION.sheets(), EDITION.sheets().subList(0, 1), List.<IndicatorSheet>of())) {
            List<String> pieces = new ArrayList<>();
            CanonicalText.inPieces(sheets, pieces::add);

            assertThat(String.join("", pieces)).isEqualTo(CanonicalText.of(sheets));
        }
    }
}
