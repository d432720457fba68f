package vn.bantin.press;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;

/** Whether the last page of a print is one that a reader would rather not have to turn to. */
final class LastPage {

    /** The lines that an annex has on its last page at least. */
    static final int LINES = 8;

    private static final double SHARE = 1.0 / 3;

    /** What is left of a page from which text is taken to the next one, and at least where that fills it. */
    private static final double LEFT = 0.75;

    private static final double LEAST = SHARE;

    private LastPage() {}

    /** Whether there is more than one page, and the last one has a few lines alone. */
    static boolean isTooShort(JasperPrint print) {
        return print.getPages().size() > 1 && lines(last(print)) < LINES;
    }

    /** Whether there is more than one page, and less than a third of the last one has text. */
    static boolean isTooEmpty(JasperPrint print) {
        return print.getPages().size() > 1 && full(print, last(print)) < SHARE;
    }

    /** Whether the last page has been filled from one that has kept a third of its room filled. */
    static boolean isFilled(JasperPrint print) {
        int pages = print.getPages().size();
        return !isTooShort(print) && (pages == 1 || full(print, print.getPages().get(pages - 2)) >= SHARE);
    }

    /** Whether the page before the last one ends so early that one sees what was taken from it. */
    static boolean hasRobbed(JasperPrint print) {
        int pages = print.getPages().size();
        return pages > 1 && full(print, print.getPages().get(pages - 2)) < (isTooEmpty(print) ? LEFT : LEAST);
    }

    /** The share of a page, below its number, down to the lowest text. */
    private static double full(JasperPrint print, JRPrintPage page) {
        List<JRPrintElement> elements = page.getElements();
        int top = elements.stream().mapToInt(JRPrintElement::getY).min().orElse(0); // of the page number
        int from = elements.stream()
                .mapToInt(JRPrintElement::getY)
                .filter(y -> y > top)
                .min()
                .orElse(top);
        int room = print.getPageHeight() - print.getBottomMargin() - from;
        return (bottom(elements, 0) - from) / room;
    }

    private static JRPrintPage last(JasperPrint print) {
        return print.getPages().get(print.getPages().size() - 1);
    }

    /** How far down the lowest text reaches. */
    private static double bottom(List<JRPrintElement> elements, int above) {
        double bottom = 0;
        for (JRPrintElement element : elements) {
            int y = above + element.getY();
            if (element instanceof JRPrintFrame frame) {
                bottom = Math.max(bottom, bottom(frame.getElements(), y));
            } else if (element instanceof JRPrintText text
                    && !text.getFullText().isBlank()) {
                bottom = Math.max(bottom, y + Math.min(text.getTextHeight(), element.getHeight()));
            }
        }
        return bottom;
    }

    /** The lines of text, of a row those of its longest cell; neither the page number nor the head of a table is one. */
    private static int lines(JRPrintPage page) {
        Map<Integer, Integer> byPlace = new TreeMap<>();
        for (JRPrintElement element : page.getElements()) {
            String tag = PdfStructureTags.find(element, "tag");
            boolean head = "th".equals(tag) || "artifact".equals(tag) || "page".equals(element.getKey());
            if (!head
                    && element instanceof JRPrintText text
                    && !text.getFullText().isBlank()) {
                int lines = Math.round(text.getTextHeight() / (text.getLineSpacingFactor() * text.getFontSize()));
                byPlace.merge(element.getY(), Math.max(1, lines), Math::max);
            }
        }
        return byPlace.values().stream().mapToInt(Integer::intValue).sum();
    }
}
