package vn.bantin.store;

/** Thrown where a frozen part of an edition was changed in the database. */
public final class FrozenChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String folder;
    private final String parts;

    /**
     * Reports changed parts of one edition.
     *
     * @param folder where it lies below the output folder
     * @param parts the tables and numbers that were changed
     */
    public FrozenChangedException(String folder, String parts) {
        super(folder + ": " + parts);
        this.folder = folder;
        this.parts = parts;
    }

    static FrozenChangedException of(SqlClient sql, long edition, String part) {
        return new FrozenChangedException(
                sql.find(StoredEdition.BY_ID, SqlParameters.of("edition", edition), row -> row.text("folder"))
                        .orElse(""),
                part);
    }

    /** The folder of the edition below the output folder. */
    public String folder() {
        return folder;
    }

    /** The changed parts: tables and numbers. */
    public String parts() {
        return parts;
    }
}
