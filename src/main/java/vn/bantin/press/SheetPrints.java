package vn.bantin.press;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.sf.jasperreports.engine.JasperPrint;
import org.jspecify.annotations.Nullable;

/**
 * The prints of the sheets, read from the first to the last: each part is filled when its turn comes and forgotten when the
 * next one comes, so that as much memory is needed as the longest part takes, whatever the number of units.
 */
final class SheetPrints extends AbstractList<JasperPrint> {

    private final List<Function<Integer, JasperPrint>> parts;
    private final List<Integer> starts = new ArrayList<>();
    private int pages;
    private int filled = -1;
    private @Nullable JasperPrint current;

    /**
     * @param parts each fills one part, behind so many pages
     */
    SheetPrints(List<Function<Integer, JasperPrint>> parts) {
        this.parts = List.copyOf(parts);
    }

    /** The pages of the parts that have been filled. */
    int pages() {
        return pages;
    }

    /** The page, from 0, on which each sheet begins. */
    List<Integer> starts() {
        return List.copyOf(starts);
    }

    /** How many pages the part has that was filled last. */
    int lastPages() {
        return PageFiller.pages(Objects.requireNonNull(current));
    }

    @Override
    public JasperPrint get(int index) {
        if (current == null || index != filled) {
            if (index != filled + 1) {
                throw new IllegalStateException("part " + index + " of the sheets is asked for after " + filled);
            }
            JasperPrint print = parts.get(index).apply(pages);
            PageFiller.starts(print).forEach(page -> starts.add(pages + page));
            pages += PageFiller.pages(print);
            filled = index;
            current = print;
        }
        return current;
    }

    @Override
    public int size() {
        return parts.size();
    }
}
