package vn.bantin.press;

import java.util.List;
import java.util.NoSuchElementException;

/** An office's own template that cannot be used: which file, on which line, and what is wrong there. */
public final class BrokenTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What can be wrong with a template; the console has a sentence for each, with these details. */
    public enum Problem {
        /** Column, what the parser says. */
        XML,
        /** A tag that is not known where it stands. */
        TAG,
        /** Attribute, tag. */
        ATTRIBUTE,
        /** Attribute, its value. */
        VALUE,
        /** A style that the style file does not have. */
        STYLE,
        /** The styles that the file of Word styles does not have. */
        WORD_STYLES,
        FONT,
        /** A field, parameter or variable that is used and not declared, as it is written. */
        UNDECLARED,
        /** A word that {@code texts.properties} does not have, as it is written; of an older file all that it lacks. */
        WORD,
        /** A field or parameter that is declared and that the program does not give. */
        NOT_GIVEN,
        /** Field or parameter, its class, the class written. */
        TYPE,
        /** A part of the page that is higher than the page. */
        HEIGHT,
        /** An element that reaches beyond what it stands in. */
        OUTSIDE,
        /** The key of an element that the program looks for. */
        KEY,
        /** A role in the tagged PDF. */
        ROLE,
        /** A tag or an attribute with its value, which could do more than lay out. */
        FORBIDDEN,
        /** Expression, what the compiler says. */
        EXPRESSION,
        /** Expression, what went wrong when it met data. */
        FILL,
        /** What was said below, in its words. */
        OTHER
    }

    private final String file;
    private final int line;
    private final Problem problem;
    private final List<String> details;

    BrokenTemplateException(String file, Exception cause) {
        super(file + ": " + cause.getMessage(), cause);
        this.file = file;
        line = 0;
        problem = Problem.OTHER;
        details = List.of(whole(root(cause)));
    }

    BrokenTemplateException(String file, int line, Problem problem, String... details) {
        super(file + ": " + (line > 0 ? "line " + line + ": " : "") + problem + " " + String.join(", ", details));
        this.file = file;
        this.line = line;
        this.problem = problem;
        this.details = List.of(details);
    }

    /** A file that is no template of pages: what its reader says, or the Word styles that it misses. */
    static BrokenTemplateException of(String file, RuntimeException failure) {
        return failure instanceof NoSuchElementException
                ? new BrokenTemplateException(file, 0, Problem.WORD_STYLES, String.valueOf(failure.getMessage()))
                : new BrokenTemplateException(file, failure);
    }

    public String file() {
        return file;
    }

    /** From 1; 0 where it is the file as a whole. */
    public int line() {
        return line;
    }

    public Problem problem() {
        return problem;
    }

    /** What the problem's sentence speaks of, in its order. */
    public List<String> details() {
        return details;
    }

    /** What an exception says, in one line and without the names of classes that a designer need not know. */
    static String whole(Throwable failure) {
        String message = failure.getMessage() == null ? "" : failure.getMessage();
        String kind = failure.getClass().getSimpleName().replaceFirst("Exception$", "");
        if (message.isBlank() || failure instanceof NullPointerException) {
            return kind;
        }
        return message.strip()
                .replaceAll("\\s*\\([^()]* (is|are) in module[^()]*\\)", "")
                .replaceAll("\\b[a-z]\\w*(\\.[a-z]\\w*)*\\.(?=[A-Z])", "")
                .replaceAll("\\s+", " ")
                .replaceFirst("\\.$", "");
    }

    static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
