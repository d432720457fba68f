package vn.bantin.output;

/** Thrown for a file that is no backup, or not the one that was written. */
public final class UnusableBackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    UnusableBackupException(Kind kind, String what, Throwable cause) {
        super(what, cause);
        this.kind = kind;
    }

    UnusableBackupException(Kind kind, String what) {
        super(what);
        this.kind = kind;
    }

    /** The kinds of faults. */
    public enum Kind {
        /** No zip archive with a list of ours at its end: something else, or cut off. */
        NO_BACKUP,
        /** An entry is not as the list says. */
        ALTERED
    }

    /** The entry that is not as it was written, or why the file is no backup. */
    public String what() {
        return String.valueOf(getMessage());
    }

    public Kind kind() {
        return kind;
    }
}
