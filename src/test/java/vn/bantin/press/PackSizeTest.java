package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntUnaryOperator;
import net.sf.jasperreports.engine.JasperPrint;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.bantin.bulletin.Edition;
import vn.bantin.page.MeetingPack;
import vn.bantin.page.PackVolume;

/** How thick a pack is. */
@Tag("slow")
class PackSizeTest {

    @Test
    void a_pack_of_27_units_has_at_most_150_pages() {
        MeetingPack pack = Meetings.pack(SampleEdition.EDITION);

        assertThat(pages(pack)).isLessThanOrEqualTo(150);
    }

    @Test
    void beside_the_bulletins_a_pack_of_135_units_with_six_indicators_has_at_most_40_pages() {
        assertThat(pages(pack(Meetings.communes(135, 6), 0))).isLessThanOrEqualTo(40);
    }

    @Test
    void a_pack_of_135_units_with_six_indicators_has_at_most_320_pages() {
        assertThat(pages(Meetings.pack(Meetings.communes(135, 6)))).isLessThanOrEqualTo(320);
    }

    @Test
    void the_contents_of_27_units_are_one_page() {
        assertThat(front(pack(SampleEdition.EDITION, 4)).get(1).getPages()).hasSize(1);
    }

    private static int pages(MeetingPack pack) {
        return PageFiller.pages(front(pack))
                + pack.summaryPages()
                + pack.units().stream().mapToInt(MeetingPack.Part::pages).sum()
                + pack.sheets().stream().mapToInt(MeetingPack.Sheets::pages).sum();
    }

    private static List<JasperPrint> front(MeetingPack pack) {
        return new PackPages(
                        SampleEdition.FILLER,
                        PackVolume.whole(pack),
                        Meetings.files(pack).sheets().stream()
                                .map(PackFiles.Sheets::starts)
                                .toList())
                .prints();
    }

    /** The bulletins are not laid out: each has so many pages. */
    private static MeetingPack pack(Edition edition, int each) {
        return Meetings.pack(edition, (IntUnaryOperator) number -> each);
    }
}
