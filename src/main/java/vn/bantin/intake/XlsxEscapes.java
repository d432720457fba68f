package vn.bantin.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The escapes by which Excel writes characters that XML does not allow: {@code _x000D_}. */
final class XlsxEscapes {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxEscapes() {}

    /** Replaces each escape in a text by the character that it stands for. */
    static String resolved(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPE.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
