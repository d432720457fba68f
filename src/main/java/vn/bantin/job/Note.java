package vn.bantin.job;

import java.util.Arrays;
import java.util.List;

/** Something to be told of a publish beside how it ended: a sentence of the console, with its details. */
public record Note(Kind kind, List<String> details) {

    /** What is to be told; the console has a sentence for each. */
    public enum Kind {
        /** So many files of a published edition were made again in that folder. */
        RESTORED,
        /** So many figures in so many bulletins are no longer what was published. */
        CHANGED,
        /** The data have changed, and have so many errors. */
        CHANGED_BLOCKED,
        /** The correction of that number changes so many figures in so many bulletins; so many stay. */
        CORRECTED,
        /** Those bulletins are still to be printed. */
        MISSING
    }

    public Note {
        details = List.copyOf(details);
    }

    Note(Kind kind, Object... details) {
        this(kind, Arrays.stream(details).map(String::valueOf).toList());
    }
}
