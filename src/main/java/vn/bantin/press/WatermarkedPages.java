package vn.bantin.press;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JasperPrint;

/** Prints of which every page says that it is a proof or a draft, so that nobody takes it for a page of an edition. */
final class WatermarkedPages extends AbstractList<JasperPrint> {

    private static final String ACROSS = "across";
    private static final int TOP = 8;

    private final PageFiller filler;
    private final List<JasperPrint> prints;
    private final String words;

    WatermarkedPages(PageFiller filler, List<JasperPrint> prints, String words) {
        this.filler = filler;
        this.prints = prints;
        this.words = words;
    }

    @Override
    public JasperPrint get(int index) {
        JasperPrint print = prints.get(index);
        for (JRPrintPage page : print.getPages()) {
            List<JRPrintElement> elements = page.getElements();
            if (elements.isEmpty() || !ACROSS.equals(elements.get(0).getKey())) {
                elements.addAll(0, mark(print));
            }
        }
        return print;
    }

    @Override
    public int size() {
        return prints.size();
    }

    /** What the template prints: one text into the middle, the others along the top edge. */
    private List<JRPrintElement> mark(JasperPrint print) {
        List<JRPrintElement> mark = filler.fill("proof", List.of(), "", 0, Map.of("mark", words))
                .getPages()
                .get(0)
                .getElements();
        for (JRPrintElement element : mark) {
            if (ACROSS.equals(element.getKey())) {
                element.setX((print.getPageWidth() - element.getWidth()) / 2);
                element.setY((print.getPageHeight() - element.getHeight()) / 2);
            } else {
                element.setX(print.getPageWidth() - print.getRightMargin() - element.getWidth());
                element.setY(TOP);
            }
        }
        return mark;
    }
}
