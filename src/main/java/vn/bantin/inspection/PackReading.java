package vn.bantin.inspection;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** The way through the pages of a pack, each of which is read once. */
final class PackReading {

    private final PDDocument document;
    private final FontLetters fonts = new FontLetters();
    private final Set<PDFont> embedded = new HashSet<>();
    private int page;

    PackReading(PDDocument document) {
        this.document = document;
    }

    /** How many pages have been read. */
    int pages() {
        return page;
    }

    /** Goes over pages that are compared in another way; of their numbers only that they are right. */
    void skip(int pages) throws IOException, MisprintException {
        for (int i = 0; i < pages; i++) {
            PDPage its = document.getPage(page++);
            String number = new PageContent.Instructions(its).number(fonts);
            if (!number.isEmpty()) {
                require(number);
            }
        }
    }

    private void require(String number) throws MisprintException {
        if (!number.equals(String.valueOf(page))) {
            throw new MisprintException(MisprintException.Kind.TEXT, page, number);
        }
    }

    /**
     * Compares the next pages with those of a file that has been read.
     *
     * @return the first page that is another one, from 0; -1 if all are the same
     */
    int same(List<PageContent> file) throws IOException, MisprintException {
        for (int i = 0; i < file.size(); i++) {
            PDPage its = document.getPage(page++);
            PageContent.Instructions drawn = new PageContent.Instructions(its);
            PageContent expected = file.get(i);
            if (drawn.sums() != expected.sums() || !sameLetters(its, expected.alphabets())) {
                return i;
            }
            if (expected.numbered()) {
                require(drawn.number(fonts));
            }
        }
        return -1;
    }

    private boolean sameLetters(PDPage its, Map<String, PageContent.Alphabet> expected)
            throws IOException, MisprintException {
        for (Map.Entry<String, PageContent.Alphabet> alphabet : expected.entrySet()) {
            PDFont font = its.getResources().getFont(COSName.getPDFName(alphabet.getKey()));
            if (font == null || !alphabet.getValue().isOf(font, fonts)) {
                return false;
            }
            if (embedded.add(font) && (!font.isEmbedded() || font.isDamaged())) {
                throw new MisprintException(MisprintException.Kind.FONT, "", font.getName());
            }
        }
        if (!fonts.lost().isEmpty()) {
            throw new MisprintException(
                    MisprintException.Kind.GLYPH, "", fonts.lost().get(0));
        }
        return true;
    }
}
