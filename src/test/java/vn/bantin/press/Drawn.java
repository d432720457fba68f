package vn.bantin.press;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * What a PDF draws on a page, measured in points from the upper left corner.
 *
 * @param lines of letters as they are drawn: one baseline, no gap
 * @param rules lines without letters, thin and level
 */
record Drawn(float width, float height, List<Line> lines, List<Rule> rules) {

    /** One line of letters; the text is without white space. */
    record Line(
            String text, float left, float right, float baseline, float size, String font, List<TextPosition> letters) {

        boolean bold() {
            return font.contains("Bold");
        }

        boolean italic() {
            return font.contains("Italic");
        }

        float middle() {
            return (left + right) / 2;
        }
    }

    /** A thin level stroke. */
    record Rule(float left, float right, float y) {

        float length() {
            return right - left;
        }

        float middle() {
            return (left + right) / 2;
        }
    }

    /** The pages of a file. */
    static List<Drawn> pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Drawn> pages = new ArrayList<>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                Letters letters = new Letters();
                letters.setStartPage(page + 1);
                letters.setEndPage(page + 1);
                letters.getText(document);
                Strokes strokes = new Strokes(document.getPage(page));
                strokes.processPage(document.getPage(page));
                PDRectangle paper = document.getPage(page).getMediaBox();
                boolean turned = document.getPage(page).getRotation() % 180 != 0;
                pages.add(new Drawn(
                        turned ? paper.getHeight() : paper.getWidth(),
                        turned ? paper.getWidth() : paper.getHeight(),
                        lines(letters.all),
                        strokes.rules));
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one line that says just that. */
    Line line(String text) {
        List<Line> found =
                lines.stream().filter(line -> line.text.equals(squeezed(text))).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " lines say \"" + text + "\": " + texts());
        }
        return found.get(0);
    }

    /** The lines next to each other that together say that, wherever it is broken. */
    List<Line> block(String text) {
        for (int from = 0; from < lines.size(); from++) {
            StringBuilder said = new StringBuilder();
            for (int to = from;
                    to < lines.size() && said.length() < squeezed(text).length();
                    to++) {
                said.append(lines.get(to).text);
                if (said.toString().equals(squeezed(text))) {
                    return lines.subList(from, to + 1);
                }
            }
        }
        throw new AssertionError("no lines say \"" + text + "\": " + texts());
    }

    List<String> texts() {
        return lines.stream().map(Line::text).toList();
    }

    static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    private static List<Line> lines(List<TextPosition> letters) {
        List<Line> lines = new ArrayList<>();
        List<TextPosition> line = new ArrayList<>();
        for (TextPosition letter : letters) {
            if (!line.isEmpty()) {
                TextPosition last = line.get(line.size() - 1);
                float end = last.getXDirAdj() + last.getWidthDirAdj();
                boolean goesOn = Math.abs(last.getYDirAdj() - letter.getYDirAdj()) < 0.1
                        && last.getFont() == letter.getFont()
                        && last.getFontSizeInPt() == letter.getFontSizeInPt()
                        && letter.getXDirAdj() > end - 2
                        && letter.getXDirAdj() < end + 20;
                if (!goesOn) {
                    add(lines, line);
                    line = new ArrayList<>();
                }
            }
            line.add(letter);
        }
        add(lines, line);
        return lines;
    }

    private static void add(List<Line> lines, List<TextPosition> all) {
        List<TextPosition> seen =
                all.stream().filter(l -> !l.getUnicode().isBlank()).toList();
        if (seen.isEmpty()) {
            return;
        }
        TextPosition first = seen.get(0);
        TextPosition last = seen.get(seen.size() - 1);
        StringBuilder text = new StringBuilder();
        seen.forEach(letter -> text.append(letter.getUnicode()));
        lines.add(new Line(
                text.toString(),
                first.getXDirAdj(),
                last.getXDirAdj() + last.getWidthDirAdj(),
                first.getYDirAdj(),
                first.getFontSizeInPt(),
                first.getFont().getName(),
                seen));
    }

    private static final class Letters extends PDFTextStripper {

        private final List<TextPosition> all = new ArrayList<>();

        @Override
        protected void processTextPosition(TextPosition letter) {
            all.add(letter);
        }
    }

    private static final class Strokes extends PDFGraphicsStreamEngine {

        private final List<Rule> rules = new ArrayList<>();
        private final float height;
        private final List<Point2D> path = new ArrayList<>();

        Strokes(PDPage page) {
            super(page);
            height = page.getMediaBox().getHeight();
        }

        @Override
        public void moveTo(float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void lineTo(float x, float y) {
            path.add(new Point2D.Float(x, y));
        }

        @Override
        public void strokePath() {
            if (path.size() == 2) {
                Rectangle2D box =
                        new Rectangle2D.Double(path.get(0).getX(), path.get(0).getY(), 0, 0);
                box.add(path.get(1));
                if (box.getHeight() < 0.1 && box.getWidth() > 1) {
                    rules.add(new Rule((float) box.getMinX(), (float) box.getMaxX(), (float) (height - box.getY())));
                }
            }
            path.clear();
        }

        @Override
        public void endPath() {
            path.clear();
        }

        @Override
        public void fillPath(int windingRule) {
            path.clear();
        }

        @Override
        public void fillAndStrokePath(int windingRule) {
            path.clear();
        }

        @Override
        public Point2D getCurrentPoint() {
            return path.isEmpty() ? new Point2D.Float() : path.get(path.size() - 1);
        }

        @Override
        public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {}

        @Override
        public void drawImage(PDImage image) {}

        @Override
        public void clip(int windingRule) {}

        @Override
        public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {}

        @Override
        public void closePath() {}

        @Override
        public void shadingFill(COSName name) {}
    }
}
