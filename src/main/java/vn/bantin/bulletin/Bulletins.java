package vn.bantin.bulletin;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * The bulletins of an edition in the order of their numbers, each made from immutable values when it is asked for and
 * then forgotten: those of all communes of the country do not fit into the memory of a small machine together.
 */
public final class Bulletins extends AbstractList<Bulletin> implements RandomAccess {

    /** So many are made once and kept; it is quicker, and they take a few megabytes. */
    private static final int FEW = 300;

    private final int size;
    private final IntFunction<Bulletin> made;

    /**
     * The bulletins 1 to {@code size}.
     *
     * @param made the bulletin of a number, always the same one
     */
    public Bulletins(int size, IntFunction<Bulletin> made) {
        this.size = size;
        this.made = made;
    }

    /** The same bulletins, kept where they are few or lie in memory already. */
    static List<Bulletin> kept(List<Bulletin> bulletins) {
        return bulletins instanceof Bulletins && bulletins.size() > FEW ? bulletins : List.copyOf(bulletins);
    }

    @Override
    public Bulletin get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index + " of " + size + " bulletins");
        }
        return made.apply(index + 1);
    }

    @Override
    public int size() {
        return size;
    }
}
