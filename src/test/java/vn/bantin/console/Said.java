package vn.bantin.console;

import java.util.List;

/**
 * What a command said and how it ended. Whatever it said, it was no stack trace: that belongs into the log.
 *
 * @param exit its exit code
 */
public record Said(int exit, String out, String err) {

    public Said {
        for (String text : List.of(out, err)) {
            if (text.contains("\tat ") || text.contains("Exception") || text.contains("java.lang.")) {
                throw new AssertionError("not for a person's eyes:\n" + text);
            }
        }
    }

    /** What it said on both streams, as one text. */
    public String all() {
        return out + err;
    }

    /** The last line on the standard output. */
    public String last() {
        List<String> lines = out.lines().toList();
        return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
}
