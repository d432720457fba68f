package vn.bantin.delivery;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subject, in its first line, and the text of a letter, with {@code {{names}}} in place of what differs. A line whose
 * names all stand for nothing is left out.
 */
public final class LetterTemplate {

    private static final Pattern NAME = Pattern.compile("\\{\\{(\\w+)}}");

    private final String template;

    /**
     * @throws IllegalArgumentException with a sentence if it uses a name that is not among those known
     */
    public LetterTemplate(String template, Set<String> known) {
        this.template = template.replace("\r\n", "\n");
        Matcher names = NAME.matcher(template);
        while (names.find()) {
            if (!known.contains(names.group(1))) {
                throw new IllegalArgumentException("{{" + names.group(1) + "}}: is not one of " + new TreeSet<>(known));
            }
        }
        if (subjectLine().isBlank()) {
            throw new IllegalArgumentException("the first line, which is the subject, is empty");
        }
    }

    private String subjectLine() {
        return template.lines().findFirst().orElse("");
    }

    /** The subject, in one line whatever a title holds. */
    public String subject(Map<String, String> values) {
        return filled(subjectLine(), values).strip().replaceAll("\\s+", " ");
    }

    /** The text, which ends with a line break. */
    public String text(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        template.lines()
                .skip(1)
                .dropWhile(String::isBlank)
                .filter(line -> says(line, values))
                .forEach(line -> text.append(filled(line, values)).append('\n'));
        return text.toString().replaceAll("\n{3,}", "\n\n");
    }

    private static boolean says(String line, Map<String, String> values) {
        Matcher names = NAME.matcher(line);
        boolean any = false;
        while (names.find()) {
            any = true;
            if (!values.getOrDefault(names.group(1), "").isEmpty()) {
                return true;
            }
        }
        return !any;
    }

    private static String filled(String line, Map<String, String> values) {
        return NAME.matcher(line).replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(1), "")));
    }
}
