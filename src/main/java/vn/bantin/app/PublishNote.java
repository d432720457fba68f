package vn.bantin.app;

import java.util.Arrays;
import java.util.List;

/** A note on a publish beside how it ended: a sentence of the console, with its details. */
public record PublishNote(Kind kind, List<String> details) {

    /** The notes that there are; the console has a sentence for each. */
    public enum Kind {
        /** Files of a published edition were made again; details: how many, folder. */
        RESTORED,
        /** Figures are not as they were published; details: how many, in how many bulletins. */
        CHANGED,
        /** The data are not what was published and have errors; details: how many. */
        CHANGED_BLOCKED,
        /** A correction is published; details: number of the corrected edition, changed figures, changed bulletins, others. */
        CORRECTED,
        /** Bulletins are still to be printed; details: how many, units. */
        MISSING,
        /** Files of a replaced edition are lost; details: its number, how many, folder, names. */
        LOST,
        /** A replaced edition was changed in the database; details: its number, the parts. */
        FROZEN_CHANGED,
        /** An unissued edition was made anew; details: its number, changed figures, changed bulletins, which figures. */
        ANEW_DATA,
        ANEW_RULES,
        ANEW_TEMPLATES,
        /** An unissued edition was frozen by another version of the program; details: its number, the version. */
        ANEW_PROGRAM,
        /** The published results of earlier periods have changed; details: the edition's number. */
        ANEW_PAST,
        /** An unissued edition was frozen for another date; details: its number, its date, the one asked for. */
        ANEW_DAY,
        /** An unissued edition was changed in the database; details: its number, the parts. */
        ANEW_TAMPERED,
        /** Printed files of an unissued edition were taken away; details: how many. */
        TAKEN_AWAY,
        /** An unissued edition was finished although figures differ; details: its number, figures, bulletins, which figures. */
        AS_FROZEN,
        /** An unissued edition was finished, and errors in the data forbid to say what differs; details: its number. */
        AS_FROZEN_BLOCKED,
        /** An edition keeps its date although another one is asked for; details: its number, its date, the other one. */
        DAY_KEPT,
        /** Editions of which only the number is known count as issued; details: their numbers, the number of the new one. */
        ADOPTED
    }

    public PublishNote {
        details = List.copyOf(details);
    }

    PublishNote(Kind kind, Object... details) {
        this(kind, Arrays.stream(details).map(String::valueOf).toList());
    }
}
