package vn.bantin.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.bantin.Golden;
import vn.bantin.GoldenImage;
import vn.bantin.console.CliFixture;

/**
 * Every page of the demonstration as it was last looked at: all texts, and pictures of one page of each kind.
 *
 * <p>{@code ./mvnw test -Dtest=GoldenPagesTest -Dbantin.test.golden=write} writes them anew; whoever commits them has
 * looked at them.
 */
class GoldenPagesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int DPI = 50;

    @TempDir
    private static Path home;

    private static Path bulletins;

    @BeforeAll
    static void thePagesAreThoseOfTheDemonstration() {
        try (CliFixture desk = CliFixture.published(home)) {
            bulletins = desk.edition().resolve("bulletins");
        }
    }

    @Test
    void every_page_says_what_it_said() throws IOException {
        TreeSet<String> files = new TreeSet<>();
        for (Path file : pdfs()) {
            String name = name(file);
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                List<String> pages = texts(document);
                Golden.assertEquals("golden/pages/" + name + ".txt", numbered(inFront(name, pages)));
            }
            files.add(name + ".txt");
        }

        assertThat(names(GOLDEN.resolve("pages"))).isEqualTo(files);
    }

    @Test
    void a_page_of_each_kind_looks_as_it_looked() throws IOException {
        StringBuilder differences = new StringBuilder();
        TreeSet<String> files = new TreeSet<>();
        for (Path file : pdfs()) {
            try (PDDocument document = Loader.loadPDF(file.toFile())) {
                for (int page : shown(name(file), document)) {
                    String name = "%s_p%02d.png".formatted(name(file), page + 1);
                    GoldenImage image =
                            GoldenImage.of(new PDFRenderer(document).renderImageWithDPI(page, DPI, ImageType.RGB));
                    differences.append(GoldenImage.difference("golden/images/" + name, image));
                    files.add(name);
                }
            }
        }

        assertThat(differences.toString()).isEmpty();
        assertThat(names(GOLDEN.resolve("images"))).isEqualTo(files);
    }

    /** The pages of one unit, of the summary, cover and contents, and the first of the indicators. */
    private static List<Integer> shown(String name, PDDocument document) throws IOException {
        int all = document.getNumberOfPages();
        int shown;
        if (name.endsWith("_tap-tai-lieu")) {
            shown = inFront(name, texts(document)).size();
        } else if (name.endsWith("_chi-tieu")) {
            shown = 1;
        } else {
            shown = name.endsWith("_tong-hop") || name.endsWith("_huyen-tho-xuan_ban-tin") ? all : 0;
        }
        return IntStream.range(0, shown).boxed().toList();
    }

    /** Of the meeting pack cover and contents, since all that follows stands in files of its own. */
    private static List<String> inFront(String name, List<String> pages) {
        return name.endsWith("_tap-tai-lieu")
                ? pages.stream().takeWhile(page -> !page.contains("BÁO CÁO")).toList()
                : pages;
    }

    /** The text of each page, line by line from the top. */
    private static List<String> texts(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setLineSeparator("\n");
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document).strip().replaceAll("[ \\t]+\\n", "\n"));
        }
        return pages;
    }

    private static String numbered(List<String> pages) {
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages.size(); page++) {
            text.append("===== %d =====\n%s\n".formatted(page, pages.get(page - 1)));
        }
        return text.toString();
    }

    private static String name(Path file) {
        return file.getFileName().toString().replaceFirst("\\.pdf$", "");
    }

    private static List<Path> pdfs() throws IOException {
        try (Stream<Path> files = Files.list(bulletins)) {
            return files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                    .sorted()
                    .toList();
        }
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
