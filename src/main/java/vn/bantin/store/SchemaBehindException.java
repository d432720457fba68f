package vn.bantin.store;

/** Thrown where the tables are older than the program and the account may not change them. */
final class SchemaBehindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SchemaBehindException(String message, Throwable cause) {
        super(message, cause);
    }
}
