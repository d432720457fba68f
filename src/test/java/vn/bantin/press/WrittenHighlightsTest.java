package vn.bantin.press;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.bantin.press.ReadPdf.squeezed;
import static vn.bantin.press.SampleEdition.ISSUED_ON;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Wording;
import vn.bantin.progress.LedgerFile;
import vn.bantin.scoring.Rulebook;

/** Highlights that an office wrote take no room from what page one must have, and none of them is lost. */
class WrittenHighlightsTest {

    private static final String TEXT =
            "Lãnh đạo, chỉ đạo chuẩn bị tốt các điều kiện để Nhân dân đón Tết Nguyên đán Giáp Thìn"
                    + " 2024 trong không khí vui tươi, phấn khởi, an toàn và tiết kiệm; lần thứ ";

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "12, 0", "1, 20", "12, 20"})
    void page_one_has_what_it_must_and_the_other_highlights_follow_in_a_chapter(int highlights, int behind) {
        Edition edition = edition(highlights, behind);
        Bulletin bulletin = edition.bulletins().get(0);
        Briefing briefing = bulletin.briefing();
        ReadPdf pages =
                ReadPdf.of(SampleEdition.PRESS.print(bulletin, ISSUED_ON).content());
        String one = pages.squeezedPage(1);

        assertThat(one).contains(squeezed(bulletin.counts()));
        bulletin.changes().forEach(sentence -> assertThat(one).contains(squeezed(sentence)));
        briefing.points().forEach(point -> assertThat(one).contains(squeezed(point.standing())));
        briefing.highlights().forEach(highlight -> assertThat(one).contains(squeezed(highlight)));
        IntStream.rangeClosed(1, highlights)
                .forEach(i -> assertThat(pages.squeezed()).containsOnlyOnce(squeezed(TEXT + i + ".")));
        List<String> chapters =
                briefing.chapters().stream().map(Briefing.Chapter::title).toList();
        assertThat(chapters.contains("KẾT QUẢ NỔI BẬT KHÁC"))
                .isEqualTo(briefing.highlights().stream()
                                .filter(text -> text.startsWith(TEXT))
                                .count()
                        < highlights);
        if (highlights == 12) {
            assertThat(chapters).containsExactly("KẾT QUẢ NỔI BẬT KHÁC");
        }
        ReadBack.bulletins(edition);
    }

    private static Edition edition(int highlights, int behind) {
        String data = "# units\ncode,name,kind\n1,Thọ Xuân,DISTRICT\n"
                + "# programmes\ncode,title,kind,first_year,last_year\nP,Kế hoạch năm 2024,ANNUAL,2024,2024\n"
                + "# indicators\ncode,name,unit_of_measure,measure,lead_body\n"
                + rows(30, "I%1$d,Chỉ tiêu số %1$d,tỷ đồng,FLOW,Phòng Tài chính")
                + "# targets\nprogramme,unit,indicator,comparator,low\n"
                + rows(30, "P,1,I%d,AT_LEAST,100")
                + "# progress\nprogramme,unit,indicator,period,value\n"
                + rows(behind, "P,1,I%1$d,2024-Q1,%1$d")
                + "# remarks\nprogramme,unit,period,section,position,text\n"
                + rows(highlights, "P,1,2024-Q1,HIGHLIGHT,%1$d,\"" + TEXT + "%1$d\"");
        return Edition.of(
                LedgerFile.of(data).at("2024-Q1"), List.of(), Rulebook.STANDARD, Wording.STANDARD, 1, ISSUED_ON);
    }

    private static String rows(int many, String row) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(i -> row.formatted(i) + "\n")
                .collect(Collectors.joining());
    }
}
