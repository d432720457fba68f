package vn.bantin.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** The number format of a cell, as far as it matters: it may hide a number, or show it otherwise than it is. */
final class CellFormat {

    enum Kind {
        NUMBER,
        DATE,
        PERCENT
    }

    private static final Pattern CONDITION = Pattern.compile("\\[(<=|>=|<>|<|>|=)(-?[\\d.]+)]");
    private static final Pattern NO_DIGIT = Pattern.compile("\\[[^]]*]|[_*].");
    private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\\\.");
    private static final Pattern SCALED = Pattern.compile("[0#?],+(?![0#?,])");
    private static final Pattern ZEROS = Pattern.compile("0+");
    private static final int MOST_SECTIONS = 4;
    private static final int POSITIVE_NEGATIVE_ZERO = 3;

    static final CellFormat GENERAL = of(0, null);

    private final String code;
    private final Kind kind;
    private final List<Section> sections;

    /**
     * The part of a format for numbers of one sign, or on one side of a condition.
     *
     * @param condition as typed, {@code null} for none
     * @param digits placeholders of its digits, beside signs
     * @param words whether it says something of its own
     */
    private record Section(@Nullable String condition, String digits, boolean words) {

        static Section of(String typed) {
            Matcher condition = CONDITION.matcher(typed);
            String inked = NO_DIGIT.matcher(typed).replaceAll("");
            Matcher literal = LITERAL.matcher(inked);
            boolean words = literal.results()
                    .anyMatch(found -> !found.group().replaceAll("[\"\\\\]", "").isBlank());
            return new Section(
                    condition.find() ? condition.group() : null,
                    literal.reset().replaceAll("").strip(),
                    words);
        }

        boolean general() {
            return digits.toLowerCase(Locale.ROOT).contains("general") || digits.contains("@");
        }

        boolean takes(double value) {
            Matcher limit = CONDITION.matcher(String.valueOf(condition));
            if (!limit.find()) {
                return true;
            }
            int order = Double.compare(value, Double.parseDouble(limit.group(2)));
            return switch (limit.group(1)) {
                case "<" -> order < 0;
                case ">" -> order > 0;
                case "<=" -> order <= 0;
                case ">=" -> order >= 0;
                case "=" -> order == 0;
                default -> order != 0;
            };
        }

        boolean shows(double value) {
            if (general()) {
                return true;
            }
            return value == 0
                    ? words || !digits.replaceAll("[#?,.\\s]", "").isEmpty()
                    : ZEROS.matcher(digits).find() || digits.contains("#") || digits.contains("?");
        }
    }

    private CellFormat(String code, Kind kind, List<Section> sections) {
        this.code = code;
        this.kind = kind;
        this.sections = sections;
    }

    static CellFormat of(int id, @Nullable String own) {
        String builtin = id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
        String code = own != null && !own.isEmpty() ? own : builtin == null ? "General" : builtin;
        return new CellFormat(code, kind(id, code), sections(code));
    }

    private static Kind kind(int id, String code) {
        if (DateUtil.isADateFormat(id, code)) {
            return Kind.DATE;
        }
        return code.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%") ? Kind.PERCENT : Kind.NUMBER;
    }

    private static List<Section> sections(String code) {
        List<Section> sections = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '\\' && !quoted && i + 1 < code.length()) {
                section.append(c).append(code.charAt(++i));
            } else if (c == ';' && !quoted && sections.size() < MOST_SECTIONS) {
                sections.add(Section.of(section.toString()));
                section.setLength(0);
            } else {
                quoted ^= c == '"';
                section.append(c);
            }
        }
        sections.add(Section.of(section.toString()));
        return List.copyOf(sections);
    }

    Kind kind() {
        return kind;
    }

    String code() {
        return code;
    }

    /** Whether the sheet shows the number at all, a dash for zero included. */
    boolean shows(double value) {
        return kind == Kind.DATE || section(value).shows(value);
    }

    /** Whether the sheet shows it in thousands or millions. */
    boolean scales(double value) {
        return kind == Kind.NUMBER && SCALED.matcher(section(value).digits()).find();
    }

    /** Whether the sheet shows the number otherwise than in its plain digits, so that a code may read differently. */
    boolean dresses(BigDecimal value) {
        Section section = section(value.doubleValue());
        if (kind != Kind.NUMBER || section.words() || value.stripTrailingZeros().scale() > 0) {
            return true;
        }
        String digits = section.digits();
        String whole = digits.split("\\.", 2)[0].replaceAll("[^0]", "");
        return !section.general()
                && (digits.contains(".0")
                        || whole.length()
                                > value.abs().toBigInteger().toString().length()
                        || digits.contains(",") && value.abs().compareTo(BigDecimal.valueOf(1000)) >= 0);
    }

    private Section section(double value) {
        if (sections.stream().anyMatch(section -> section.condition() != null)) {
            return sections.stream()
                    .filter(section -> section.takes(value))
                    .findFirst()
                    .orElse(sections.get(sections.size() - 1));
        }
        int size = sections.size();
        int at = size >= POSITIVE_NEGATIVE_ZERO && value == 0 ? 2 : size >= 2 && value < 0 ? 1 : 0;
        return sections.get(at);
    }
}
