package vn.bantin.output;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An HTML page with gaps, to be edited by hand: <code>{{name}}</code> takes a text and <code>{{text.key}}</code> a word
 * of {@code texts.properties}, both escaped; what stands between {@code <!-- each name -->} and
 * {@code <!-- end name -->} is repeated for each row of that name. A row sees the gaps around it too.
 */
public final class HtmlTemplate {

    private static final String TEXT = "text.";

    /** A block, whose markers may have lines of their own (groups 1 and 2), or a gap (group 3). */
    private static final Pattern GAP = Pattern.compile(
            "(?:^[ \\t]*)?<!-- each (\\w+) -->\\n?(.*?)(?:^[ \\t]*)?<!-- end \\1 -->\\n?|\\{\\{([^{}]*)}}",
            Pattern.DOTALL | Pattern.MULTILINE);

    private final String html;
    private final ResourceBundle texts;

    /**
     * A page whose gaps are all known.
     *
     * @param known the gaps of the page under "", those of each block under its name
     * @throws IllegalArgumentException if the page asks for something else, or a block has no end
     */
    HtmlTemplate(String html, ResourceBundle texts, Map<String, Set<String>> known) {
        this.html = html.replace("\r\n", "\n");
        this.texts = texts;
        check(this.html, known, Objects.requireNonNull(known.get("")));
    }

    private void check(String part, Map<String, Set<String>> known, Set<String> here) {
        String rest = GAP.matcher(part).replaceAll("");
        if (rest.contains("<!-- each ") || rest.contains("<!-- end ")) {
            throw new IllegalArgumentException("a block from <!-- each … --> to <!-- end … --> is not whole");
        }
        GAP.matcher(part).results().forEach(found -> {
            String block = found.group(1);
            if (block == null) {
                checkGap(found.group(3), here);
            } else if (!known.containsKey(block)) {
                throw new IllegalArgumentException("there are no rows called " + block);
            } else {
                Set<String> inside = new HashSet<>(here);
                inside.addAll(known.get(block));
                check(found.group(2), known, inside);
            }
        });
    }

    private void checkGap(String name, Set<String> here) {
        boolean word = name.startsWith(TEXT) && texts.containsKey(name.substring(TEXT.length()));
        if (!word && !here.contains(name)) {
            throw new IllegalArgumentException("nothing is called {{" + name + "}} here");
        }
    }

    /** The rows of a block that is there or not. */
    static List<Map<String, Object>> onlyIf(boolean there) {
        return there ? List.of(Map.of()) : List.of();
    }

    /** The page with its gaps filled: a value is a text, or the rows (a list of maps) of a block. */
    String fill(Map<String, ?> values) {
        return fill(html, values);
    }

    private String fill(String part, Map<String, ?> values) {
        return GAP.matcher(part).replaceAll(found -> Matcher.quoteReplacement(filled(found, values)));
    }

    private String filled(MatchResult found, Map<String, ?> values) {
        String block = found.group(1);
        if (block == null) {
            String name = found.group(3);
            return escaped(
                    name.startsWith(TEXT)
                            ? texts.getString(name.substring(TEXT.length()))
                            : value(values, name).toString());
        }
        StringBuilder rows = new StringBuilder();
        for (Object row : (List<?>) value(values, block)) {
            Map<String, Object> inside = new HashMap<>(values);
            ((Map<?, ?>) row).forEach((name, value) -> inside.put(name.toString(), value));
            rows.append(fill(found.group(2), inside));
        }
        return rows.toString();
    }

    private static Object value(Map<String, ?> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing was given for " + name);
        }
        return value;
    }

    /** Safe as text and in an attribute with quotes of either kind. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
