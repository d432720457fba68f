package vn.bantin.store;

/** The tables are older than the program, and the account may not change tables. */
final class SchemaBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaBehindException(String message, Throwable cause) {
        super(message, cause);
    }
}
