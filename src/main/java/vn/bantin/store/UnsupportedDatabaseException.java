package vn.bantin.store;

/** Thrown where a URL or a connection leads to a database that the program is not tested with. */
public final class UnsupportedDatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String product;

    UnsupportedDatabaseException(String name, String sign) {
        super("neither H2 nor MySQL but " + name + " (" + sign + ")");
        product = name + " (" + sign + ")";
    }

    /** The name of the database and in brackets what it was recognised by: the beginning of the URL, or its version. */
    public String product() {
        return product;
    }
}
