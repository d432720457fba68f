package vn.bantin.press;

/** An office's own template that cannot be used; the message names the file and what is wrong in it. */
public final class BrokenTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    BrokenTemplateException(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
    }

    public String file() {
        return file;
    }
}
