package vn.bantin.job;

import java.util.Arrays;
import java.util.List;

/** Something to be told of a publish beside how it ended: a sentence of the console, with its details. */
public record Note(Kind kind, List<String> details) {

    /** What is to be told; the console has a sentence for each. */
    public enum Kind {
        /** So many files of a published edition were made again in that folder. */
        RESTORED,
        /** So many figures in so many bulletins are not what was published. */
        CHANGED,
        /** The data are not what was published, and have so many errors. */
        CHANGED_BLOCKED,
        /** The correction of that number changes so many figures in so many bulletins; so many stay. */
        CORRECTED,
        /** Those bulletins are still to be printed. */
        MISSING,
        /** So many files of the replaced edition of that number are lost; which. */
        LOST,
        /** Something of the replaced edition of that number was changed in the database; what. */
        FROZEN_CHANGED,
        /** The unissued edition of that number was made anew: so many figures in so many bulletins are others now. */
        ANEW_DATA,
        ANEW_RULES,
        ANEW_TEMPLATES,
        /** Frozen by that other version of the program. */
        ANEW_PROGRAM,
        /** What was published of earlier periods has changed. */
        ANEW_PAST,
        /** Dated that day; the other is asked for. */
        ANEW_DAY,
        /** Something of it was changed in the database. */
        ANEW_TAMPERED,
        /** So many files that were printed of the unissued edition were taken away. */
        TAKEN_AWAY,
        /** The unissued edition of that number was finished although so many figures in so many bulletins differ; which. */
        AS_FROZEN,
        /** The same where errors in the data forbid to say what differs. */
        AS_FROZEN_BLOCKED,
        /** The edition of that number keeps its date, although that other one is asked for. */
        DAY_KEPT,
        /** The editions of those numbers, of which nothing but the number is known, count as issued. */
        ADOPTED
    }

    public Note {
        details = List.copyOf(details);
    }

    Note(Kind kind, Object... details) {
        this(kind, Arrays.stream(details).map(String::valueOf).toList());
    }
}
