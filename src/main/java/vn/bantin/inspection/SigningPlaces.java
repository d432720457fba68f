package vn.bantin.inspection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;

/**
 * Finds where a printed paper is numbered, dated and signed, by the words that stand there.
 *
 * @param found the places, in the order of {@link Mark}
 * @param missing what the paper ought to have and no page shows
 */
public record SigningPlaces(List<Place> found, List<Mark> missing) {

    /** What is put on a paper when it is issued. */
    public enum Mark {
        /** The line "Số … -BC/TU". */
        NUMBER,
        /** The line "Thanh Hóa, ngày 03 tháng 4 năm 2024". */
        DATE,
        /** The blank place below "T/M BAN THƯỜNG VỤ" and the position, above the name if it is printed. */
        SIGNATURE
    }

    /**
     * A rectangle in points from the lower left corner of a page.
     *
     * @param page from 1
     * @param anchor the words by which it was found
     */
    public record Place(
            Mark mark, int page, BigDecimal x, BigDecimal y, BigDecimal width, BigDecimal height, String anchor) {}

    /** As wide and as high as a signature with its seal needs, and what is too little for one. */
    private static final float WIDTH = 170;

    private static final float HEIGHT = 80;
    private static final float LEAST_WIDTH = 70;
    private static final float LEAST_HEIGHT = 20;
    private static final float GAP = 2;

    /** Room at the foot of a page in which no printer prints. */
    private static final float FOOT = 28;

    /** How far letters reach above and below their line, as a share of their size: capitals bear two marks. */
    private static final float ABOVE = 1;

    private static final float BELOW = 0.3f;

    public SigningPlaces {
        found = List.copyOf(found);
        missing = List.copyOf(missing);
    }

    /** A paragraph or cell with the room that its letters take. */
    private record Words(int page, String text, float left, float bottom, float right, float top) {

        boolean says(String words) {
            return PdfText.squeeze(text).equals(PdfText.squeeze(words));
        }

        boolean isBeside(Words other) {
            return bottom < other.top && other.bottom < top;
        }

        boolean isAboveOrBelow(Words other) {
            return left < other.right && other.left < right;
        }

        /** Rounded outwards, so that no letter is cut. */
        Place as(Mark mark, String anchor) {
            BigDecimal x = points(left, RoundingMode.FLOOR);
            BigDecimal y = points(bottom, RoundingMode.FLOOR);
            return new Place(
                    mark,
                    page,
                    x,
                    y,
                    points(right, RoundingMode.CEILING).subtract(x),
                    points(top, RoundingMode.CEILING).subtract(y),
                    anchor);
        }

        private static BigDecimal points(float length, RoundingMode rounding) {
            return BigDecimal.valueOf(length).setScale(1, rounding);
        }
    }

    /**
     * Looks for the places of a paper.
     *
     * @param pdf a file of ours that is whole
     * @param closing {@code null} of a paper that nobody signs
     */
    public static SigningPlaces of(byte[] pdf, Letterhead head, @Nullable SignatureBlock closing) {
        List<Words> words = words(pdf);
        List<Place> found = new ArrayList<>();
        List<Mark> missing = new ArrayList<>();
        if (head.number() != null) {
            add(Mark.NUMBER, find(words, head.number()).map(line -> line.as(Mark.NUMBER, line.text)), found, missing);
        }
        String date = head.placeAndDate();
        add(Mark.DATE, find(words, date).map(line -> line.as(Mark.DATE, line.text)), found, missing);
        if (closing != null) {
            add(Mark.SIGNATURE, signature(words, closing), found, missing);
        }
        return new SigningPlaces(found, missing);
    }

    private static void add(Mark mark, Optional<Place> place, List<Place> found, List<Mark> missing) {
        place.ifPresentOrElse(found::add, () -> missing.add(mark));
    }

    private static Optional<Words> find(List<Words> words, String text) {
        return words.stream().filter(one -> one.says(text)).findFirst();
    }

    private static Optional<Place> signature(List<Words> words, SignatureBlock closing) {
        List<String> heads = Stream.of(closing.onBehalfOf(), closing.position())
                .flatMap(Stream::ofNullable)
                .toList();
        if (heads.isEmpty()) {
            return Optional.empty();
        }
        Optional<Words> first = find(words, heads.get(0));
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Words last = first.get();
        if (heads.size() > 1) {
            Words above = last;
            Optional<Words> position = words.stream()
                    .filter(one -> one.page == above.page && one.says(heads.get(1)) && one.isAboveOrBelow(above))
                    .findFirst();
            if (position.isEmpty()) {
                return Optional.empty();
            }
            last = position.get();
        }
        return blankBelow(last, words).map(room -> room.as(Mark.SIGNATURE, String.join(" / ", heads)));
    }

    /** The room below words, as far as nothing else stands in it. */
    private static Optional<Words> blankBelow(Words head, List<Words> words) {
        float middle = (head.left + head.right) / 2;
        float top = head.bottom - GAP;
        Words room =
                new Words(head.page, "", middle - WIDTH / 2, Math.max(FOOT, top - HEIGHT), middle + WIDTH / 2, top);
        for (Words other : words) {
            if (other.page != head.page || !other.isBeside(room) || !other.isAboveOrBelow(room)) {
                continue;
            }
            room = other.right < middle
                    ? new Words(room.page, "", other.right + GAP, room.bottom, room.right, top)
                    : other.left > middle
                            ? new Words(room.page, "", room.left, room.bottom, other.left - GAP, top)
                            : new Words(room.page, "", room.left, other.top + GAP, room.right, top);
        }
        return room.right - room.left < LEAST_WIDTH || room.top - room.bottom < LEAST_HEIGHT
                ? Optional.empty()
                : Optional.of(room);
    }

    private static List<Words> words(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Words> words = new ArrayList<>();
            int number = 0;
            for (PDPage page : document.getPages()) {
                number++;
                PDFMarkedContentExtractor reading = new PDFMarkedContentExtractor();
                reading.processPage(page);
                for (PDMarkedContent content : reading.getMarkedContents()) {
                    add(number, page.getCropBox(), content, words);
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(int page, PDRectangle paper, PDMarkedContent content, List<Words> words) {
        StringBuilder text = new StringBuilder();
        float left = Float.MAX_VALUE;
        float bottom = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = -Float.MAX_VALUE;
        for (Object part : content.getContents()) {
            if (part instanceof PDMarkedContent inner) {
                add(page, paper, inner, words);
            } else if (part instanceof TextPosition letter) {
                text.append(letter.getUnicode());
                float x = letter.getTextMatrix().getTranslateX() - paper.getLowerLeftX();
                float y = letter.getTextMatrix().getTranslateY() - paper.getLowerLeftY();
                left = Math.min(left, x);
                bottom = Math.min(bottom, y - BELOW * letter.getFontSizeInPt());
                right = Math.max(right, x + letter.getWidthDirAdj());
                top = Math.max(top, y + ABOVE * letter.getFontSizeInPt());
            }
        }
        if (!PdfText.squeeze(text.toString()).isEmpty()) {
            words.add(new Words(page, text.toString().strip(), left, bottom, right, top));
        }
    }
}
