package vn.bantin.inspection;

/** An update of a PDF that is more than a signature; its message says in English what it touches, for those who look into it. */
final class RefusedUpdateException extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedUpdateException(String touched) {
        super(touched);
    }
}
