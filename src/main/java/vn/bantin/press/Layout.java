package vn.bantin.press;

import java.io.IOException;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.page.StyleFigures;

/**
 * A profile of the pages: every number that a rule on documents sets, read from {@code layouts/<name>.properties}. A
 * profile may extend another; what it says itself wins. Lengths are in millimetres, sizes of letters in points.
 */
final class Layout {

    /** What is followed where an office says nothing. */
    static final String STANDARD = "dang-05hd";

    private static final String EXTENDS = "extends";
    private static final String AUTHORITY = "authority";
    private static final double POINTS_PER_MM = 72 / 25.4;

    private static final Map<String, Range> NUMBERS = Map.ofEntries(
            Map.entry("paper.width", new Range(100, 450)),
            Map.entry("paper.height", new Range(100, 450)),
            Map.entry("margin.top", new Range(5, 60)),
            Map.entry("margin.bottom", new Range(5, 60)),
            Map.entry("margin.left", new Range(5, 60)),
            Map.entry("margin.right", new Range(5, 60)),
            Map.entry("page-number.top", new Range(0, 50)),
            Map.entry("head.left", new Range(40, 150)),
            Map.entry("head.stamps", new Range(0, 40)),
            Map.entry("rule.title", new Range(0, 1)),
            Map.entry("rule.issuer", new Range(0, 1)),
            Map.entry("rule.abstract", new Range(0, 1)),
            Map.entry("closing.left", new Range(40, 150)),
            Map.entry("closing.top", new Range(0, 40)),
            Map.entry("closing.room", new Range(30, 80)));

    /** Of a style; no letter is smaller than 9 points. */
    private static final Map<String, Range> STYLE_NUMBERS = Map.of(
            "size", new Range(9, 40),
            "line-height", new Range(9, 80),
            "gap", new Range(0, 60),
            "indent", new Range(0, 50));

    private static final List<String> STYLE_FLAGS = List.of("bold", "italic", "underline");
    private static final Pattern STYLE = Pattern.compile("style\\.(\\w+)\\.([a-z-]+)");
    private static final Pattern TEXT = Pattern.compile("text\\.([\\w.]+)");
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final String file;
    private final Map<String, Double> numbers = new TreeMap<>();
    private final Map<String, String> words = new TreeMap<>();
    private final Map<String, Map<String, Double>> styles = new LinkedHashMap<>();
    private final Map<String, Map<String, Boolean>> flags = new LinkedHashMap<>();
    private IssuingAuthority authority = IssuingAuthority.PARTY;

    private Layout(String file) {
        this.file = file;
    }

    /** Where profiles are. */
    interface Shelf {
        /** The profile of that file name, or a refusal by name if there is none. */
        TemplateFile find(String name);
    }

    /**
     * Reads a profile and those that it extends.
     *
     * @throws BrokenTemplateException with file and key, if one of them says what cannot be
     */
    static Layout of(String name, Shelf shelf) {
        Layout layout = new Layout(file(name));
        layout.read(name, shelf, 0);
        NUMBERS.keySet().stream()
                .filter(key -> !layout.numbers.containsKey(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> {
                    throw broken(layout.file, key + " is missing");
                });
        layout.fits();
        return layout;
    }

    static String file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw broken("bantin.layout", "\"" + name + "\" is not the name of a layout");
        }
        return "layouts/" + name + ".properties";
    }

    private void read(String name, Shelf shelf, int depth) {
        TemplateFile source = shelf.find(file(name));
        Properties said = new Properties();
        try {
            said.load(new StringReader(source.text()));
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenTemplateException(source.name(), e);
        }
        String other = said.getProperty(EXTENDS);
        if (other != null) {
            if (depth > 8) {
                throw broken(source.name(), EXTENDS + ": goes round in a circle");
            }
            read(other.strip(), shelf, depth + 1);
        }
        said.stringPropertyNames().stream()
                .filter(key -> !key.equals(EXTENDS))
                .sorted()
                .forEach(key -> {
                    try {
                        say(key, said.getProperty(key).strip());
                    } catch (IllegalArgumentException e) {
                        throw broken(source.name(), key + ": " + e.getMessage());
                    }
                });
    }

    private void say(String key, String value) {
        Matcher style = STYLE.matcher(key);
        Matcher text = TEXT.matcher(key);
        if (key.equals(AUTHORITY)) {
            authority = authority(value);
        } else if (NUMBERS.containsKey(key)) {
            numbers.put(key, number(value, NUMBERS.get(key)));
        } else if (text.matches()) {
            words.put(text.group(1), value);
        } else if (style.matches() && STYLE_NUMBERS.containsKey(style.group(2))) {
            styles.computeIfAbsent(style.group(1), any -> new TreeMap<>())
                    .put(style.group(2), number(value, STYLE_NUMBERS.get(style.group(2))));
        } else if (style.matches() && STYLE_FLAGS.contains(style.group(2))) {
            flags.computeIfAbsent(style.group(1), any -> new TreeMap<>()).put(style.group(2), flag(value));
        } else {
            throw new IllegalArgumentException("is not known");
        }
    }

    private static IssuingAuthority authority(String value) {
        for (IssuingAuthority one : IssuingAuthority.values()) {
            if (one.name().equals(value)) {
                return one;
            }
        }
        throw new IllegalArgumentException("\"" + value + "\" is not one of " + List.of(IssuingAuthority.values()));
    }

    private static double number(String value, Range range) {
        double number;
        try {
            number = Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("\"" + value + "\" is not a number", e);
        }
        if (!(number >= range.least && number <= range.most)) {
            throw new IllegalArgumentException(value + " is not between " + range.least + " and " + range.most);
        }
        return number;
    }

    private static boolean flag(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("\"" + value + "\" is neither true nor false");
        }
        return value.equals("true");
    }

    /** What each number alone does not tell. */
    private void fits() {
        double type = Math.min(number("paper.width"), number("paper.height"))
                - number("margin.left")
                - number("margin.right");
        for (String column : List.of("head.left", "closing.left")) {
            if (number(column) + 40 > type) {
                throw broken(file, column + ": leaves less than 40 mm of the " + type + " mm between the margins");
            }
        }
        if (points("page-number.top") + line("PageNumber") > points("margin.top")) {
            throw broken(file, "page-number.top: the number does not fit above margin.top");
        }
        styles.forEach((style, said) -> {
            if (said.getOrDefault("line-height", 80.0) < size(style)) {
                throw broken(file, "style." + style + ".line-height: is less than the letters' size");
            }
        });
    }

    IssuingAuthority authority() {
        return authority;
    }

    double number(String key) {
        return Objects.requireNonNull(numbers.get(key), key);
    }

    /** A length in whole points, as templates have them. */
    int points(String key) {
        return points(number(key));
    }

    static int points(double millimetres) {
        return (int) Math.round(millimetres * POINTS_PER_MM);
    }

    /** The words that the profile's rules set in place of those of {@code texts.properties}. */
    Map<String, String> words() {
        return words;
    }

    /** The numbers of each style of which the profile says any. */
    Map<String, Map<String, Double>> styles() {
        return styles;
    }

    Map<String, Map<String, Boolean>> flags() {
        return flags;
    }

    /** What it says of a style. */
    StyleFigures figures(String style) {
        Map<String, Double> said = styles.getOrDefault(style, Map.of());
        Map<String, Boolean> shown = flags.getOrDefault(style, Map.of());
        return new StyleFigures(
                said.get("size"),
                said.get("line-height"),
                said.get("gap"),
                said.get("indent"),
                shown.get("bold"),
                shown.get("italic"),
                shown.get("underline"));
    }

    /** The size of a style's letters; a style of which nothing is said has that of the base. */
    double size(String style) {
        Double own = styles.getOrDefault(style, Map.of()).get("size");
        return own != null ? own : style.equals("Base") ? 12 : size("Base");
    }

    /** The height that a line of the style takes where no line height is set, in whole points. */
    int line(String style) {
        return (int) Math.ceil(Fonts.lineHeight(size(style)));
    }

    private static BrokenTemplateException broken(String file, String what) {
        return new BrokenTemplateException(file, new IllegalArgumentException(what));
    }

    private record Range(double least, double most) {}
}
