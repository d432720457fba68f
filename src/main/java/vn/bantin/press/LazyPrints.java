package vn.bantin.press;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import net.sf.jasperreports.engine.JasperPrint;

/**
 * The prints of a long document, read from the first to the last: each part is filled when its turn comes and forgotten
 * when the next one comes, so that as much memory is needed as the longest part takes.
 */
final class LazyPrints extends AbstractList<JasperPrint> {

    private final List<Slot> slots = new ArrayList<>();
    private int pages;
    private int current = -1;
    private List<JasperPrint> filled = List.of();

    /** One print of a part. */
    private record Slot(int part, int index, int prints, Supplier<List<JasperPrint>> fill, String name, int pages) {}

    /**
     * Adds a part of so many prints, which has that many pages in all.
     *
     * @return how many pages come before it
     */
    int add(String name, int prints, int itsPages, Supplier<List<JasperPrint>> fill) {
        int part = slots.isEmpty() ? 0 : slots.get(slots.size() - 1).part + 1;
        for (int index = 0; index < prints; index++) {
            slots.add(new Slot(part, index, prints, fill, name, itsPages));
        }
        int before = pages;
        pages += itsPages;
        return before;
    }

    /** The pages of all parts. */
    int pages() {
        return pages;
    }

    @Override
    public JasperPrint get(int index) {
        Slot slot = slots.get(index);
        if (slot.part != current) {
            filled = List.of();
            filled = slot.fill.get();
            current = slot.part;
            if (filled.size() != slot.prints) {
                throw new IllegalStateException(slot.name + " has " + filled.size() + " prints");
            }
            int now = PageFiller.pages(filled);
            if (now != slot.pages) {
                throw new IllegalStateException(
                        "%s has %d pages, not %d as before".formatted(slot.name, now, slot.pages));
            }
        }
        return filled.get(slot.index);
    }

    @Override
    public int size() {
        return slots.size();
    }
}
