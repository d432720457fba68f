package vn.bantin.inspection;

import java.util.HashSet;
import java.util.Set;

/**
 * Reads an object of a PDF as it is written, to refuse what two readers may understand in two ways: a dictionary that has one
 * key twice, of which some take the first and some the last.
 */
final class OneMeaning {

    private static final int DEEPEST = 60;
    private static final String BLANKS = "\0\t\n\f\r ";
    private static final String DELIMITERS = "()<>[]{}/%";

    private final String text;
    private int at;

    private OneMeaning(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /** Reads the value that begins at an offset. */
    static void require(String text, int from) throws RefusedUpdateException {
        try {
            new OneMeaning(text, from).value(0);
        } catch (StringIndexOutOfBoundsException | NumberFormatException e) {
            throw new RefusedUpdateException("an object without an end");
        }
    }

    private void value(int depth) throws RefusedUpdateException {
        if (depth > DEEPEST) {
            throw new RefusedUpdateException("objects nested too deep");
        }
        blanks();
        if (text.startsWith("<<", at)) {
            at += 2;
            dictionary(depth);
        } else if (text.charAt(at) == '[') {
            at++;
            for (blanks(); text.charAt(at) != ']'; blanks()) {
                value(depth + 1);
            }
            at++;
        } else if (text.charAt(at) == '(') {
            string();
        } else if (text.charAt(at) == '<') {
            at = end('>');
        } else if (text.charAt(at) == '/') {
            name();
        } else {
            word();
        }
    }

    private void dictionary(int depth) throws RefusedUpdateException {
        Set<String> keys = new HashSet<>();
        for (blanks(); !text.startsWith(">>", at); blanks()) {
            if (text.charAt(at) != '/') {
                throw new RefusedUpdateException("a dictionary without a key");
            }
            String key = name();
            if (!keys.add(key)) {
                throw new RefusedUpdateException("a dictionary with two entries /" + key);
            }
            value(depth + 1);
            reference();
        }
        at += 2;
    }

    /** The rest of "12 0 R" behind its first number. */
    private void reference() throws RefusedUpdateException {
        blanks();
        if (Character.isDigit(text.charAt(at))) {
            word();
            blanks();
            if (!word().equals("R")) {
                throw new RefusedUpdateException("a dictionary without a key");
            }
        }
    }

    private String name() throws RefusedUpdateException {
        at++;
        String raw = regular();
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '#') {
                name.append((char) Integer.parseInt(raw.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                name.append(raw.charAt(i));
            }
        }
        return name.toString();
    }

    private String word() throws RefusedUpdateException {
        String word = regular();
        if (word.isEmpty()) {
            throw new RefusedUpdateException("an object that is none");
        }
        return word;
    }

    private String regular() {
        int from = at;
        while (at < text.length() && BLANKS.indexOf(text.charAt(at)) < 0 && DELIMITERS.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private void string() {
        int open = 0;
        do {
            char sign = text.charAt(at);
            at += sign == '\\' ? 2 : 1;
            open += sign == '(' ? 1 : sign == ')' ? -1 : 0;
        } while (open > 0);
    }

    private void blanks() {
        while (at < text.length() && (BLANKS.indexOf(text.charAt(at)) >= 0 || text.charAt(at) == '%')) {
            if (text.charAt(at) == '%') {
                while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
                    at++;
                }
            } else {
                at++;
            }
        }
    }

    private int end(char sign) {
        int found = text.indexOf(sign, at);
        if (found < 0) {
            throw new StringIndexOutOfBoundsException(at);
        }
        return found + 1;
    }
}
