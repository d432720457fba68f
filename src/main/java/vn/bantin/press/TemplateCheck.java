package vn.bantin.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRField;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JRVariable;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRValidationException;
import net.sf.jasperreports.engine.design.JRValidationFault;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.fill.JRExpressionEvalException;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.BrokenTemplateException.Problem;
import vn.bantin.press.TemplateText.Tag;

/**
 * Says of an office's own template what is wrong in it and on which line: what it names and nobody has, before it is
 * compiled; what JasperReports says of it, when it is compiled or filled.
 */
@SuppressWarnings("ReferenceEquality") // a tag is the parent of another, whatever others are like it
final class TemplateCheck {

    private static final Pattern NAME = Pattern.compile("\\$([FPVR])\\{([^{}]*)}");
    private static final Pattern EXPRESSION_ID = Pattern.compile("//\\$JR_EXPR_ID=(\\d+)\\$");
    private static final Pattern COMPILER = Pattern.compile("(?m)^\\d+\\. (.*)$");
    private static final Pattern SECTION = Pattern.compile("The (?:'(\\w+)' group )?([a-z ]+?) section,? ");
    private static final String TEXT = "java.lang.String";

    private final TemplateText text;

    TemplateCheck(TemplateText text) {
        this.text = text;
    }

    /** Refuses a name that nobody has: field, parameter, variable, word, style, font, role; and what does not fit. */
    void names(JasperReport shipped, ResourceBundle words, Set<String> styles) {
        declared("field", "F", fields(shipped));
        declared("parameter", "P", parameters(shipped));
        Map<String, Set<String>> known = known(shipped, words);
        text.expressions().forEach(tag -> used(tag, known));
        Set<String> all = new HashSet<>(styles);
        text.tags("style").forEach(style -> all.add(style.get("name")));
        styles(text.tags("element").toList(), all);
        text.tags("property")
                .filter(tag -> tag.get("name").equals("bantin.tag"))
                .filter(TemplateCheck::unplayable)
                .findFirst()
                .ifPresent(tag -> {
                    throw text.broken(tag.line(), Problem.ROLE, tag.get("value"));
                });
        text.tags("property")
                .filter(tag -> tag.get("name").equals(ColumnLayout.GROW))
                .filter(tag -> !ColumnLayout.SHARE.matcher(tag.get("value")).matches())
                .findFirst()
                .ifPresent(tag -> {
                    throw text.broken(tag.line(), Problem.VALUE, tag.get("name"), tag.get("value"));
                });
        text.tags("element").forEach(this::fits);
    }

    /** Whether nobody can play the role, or no text can. */
    private static boolean unplayable(Tag role) {
        boolean text = role.parent() != null && role.parent().get("kind").equals("textField");
        return !PdfStructureTags.ROLES.contains(role.get("value"))
                || text && role.get("value").equals("figure");
    }

    /** What the template computes. */
    Stream<String> expressions() {
        return text.expressions().map(Tag::expression);
    }

    /** Refuses a style above another one, or a font, that is not there. */
    void styles() {
        Set<String> names = new HashSet<>();
        text.tags("style").forEach(style -> names.add(style.get("name")));
        styles(text.tags("style").toList(), names);
    }

    private void styles(List<Tag> tags, Set<String> names) {
        FontUtil fonts = FontUtil.getInstance(DefaultJasperReportsContext.getInstance());
        for (Tag tag : tags) {
            String style = tag.get("style");
            String font = tag.get("fontName");
            if (!style.isEmpty() && !names.contains(style)) {
                throw text.broken(tag.line(), Problem.STYLE, style);
            }
            if (!font.isEmpty() && fonts.getFontInfo(font, Locale.ROOT) == null) {
                throw text.broken(tag.line(), Problem.FONT, font);
            }
        }
    }

    private static Map<String, String> fields(JasperReport shipped) {
        Map<String, String> classes = new HashMap<>();
        if (shipped.getFields() != null) { // a template that shows no rows has none
            for (JRField field : shipped.getFields()) {
                classes.put(field.getName(), field.getValueClassName());
            }
        }
        return classes;
    }

    private static Map<String, String> parameters(JasperReport shipped) {
        Map<String, String> classes = new HashMap<>();
        for (JRParameter parameter : shipped.getParameters()) {
            classes.put(parameter.getName(), parameter.getValueClassName());
        }
        return classes;
    }

    /** What a template declares the program must give, as what it is; a parameter may have a value of its own. */
    private void declared(String kind, String letter, Map<String, String> given) {
        text.tags(kind).forEach(tag -> {
            String name = tag.get("name");
            String type = tag.get("class").isEmpty() ? TEXT : tag.get("class");
            String whole = "$" + letter + "{" + name + "}";
            boolean own = text.tags("defaultValueExpression").anyMatch(value -> value.parent() == tag);
            if (!given.containsKey(name) && !own) {
                throw text.broken(tag.line(), Problem.NOT_GIVEN, whole);
            }
            if (!type.equals(given.getOrDefault(name, type))) {
                throw text.broken(tag.line(), Problem.TYPE, whole, bare(given.getOrDefault(name, type)), bare(type));
            }
        });
    }

    private static String bare(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private Map<String, Set<String>> known(JasperReport shipped, ResourceBundle words) {
        Set<String> parameters = new HashSet<>();
        Arrays.stream(shipped.getParameters())
                .filter(JRParameter::isSystemDefined)
                .forEach(parameter -> parameters.add(parameter.getName()));
        Set<String> variables = new HashSet<>();
        Arrays.stream(shipped.getVariables())
                .filter(JRVariable::isSystemDefined)
                .forEach(variable -> variables.add(variable.getName()));
        Set<String> fields = new HashSet<>();
        text.tags("field").forEach(tag -> fields.add(tag.get("name")));
        text.tags("parameter").forEach(tag -> parameters.add(tag.get("name")));
        text.tags("variable").forEach(tag -> variables.add(tag.get("name")));
        text.tags("group").forEach(tag -> variables.add(tag.get("name") + "_COUNT"));
        return Map.of("F", fields, "P", parameters, "V", variables, "R", words.keySet());
    }

    private void used(Tag tag, Map<String, Set<String>> known) {
        for (MatchResult name : NAME.matcher(tag.expression()).results().toList()) {
            if (!known.getOrDefault(name.group(1), Set.of()).contains(name.group(2))) {
                throw text.broken(
                        tag.line(), name.group(1).equals("R") ? Problem.WORD : Problem.UNDECLARED, name.group());
            }
        }
    }

    /** An element must not reach beyond the column or the band. */
    private void fits(Tag element) {
        Tag band = element.parent();
        if (band == null || band.name().equals("element")) {
            return; // in a frame, which JasperReports looks after
        }
        int column = number(text.tags().get(0), "columnWidth", Integer.MAX_VALUE);
        int x = number(element, "x", 0);
        int y = number(element, "y", 0);
        boolean in = x >= 0
                && y >= 0
                && x + number(element, "width", 0) <= column
                && y + number(element, "height", 0) <= number(band, "height", Integer.MAX_VALUE);
        if (!in) {
            throw text.broken(element.line(), Problem.OUTSIDE, title(element));
        }
    }

    private static int number(Tag tag, String attribute, int otherwise) {
        try {
            return Integer.parseInt(tag.get(attribute));
        } catch (NumberFormatException e) {
            return otherwise; // what is no number is refused when it is read
        }
    }

    /** An element by its key, or by what it prints. */
    private String title(Tag element) {
        if (!element.get("key").isEmpty()) {
            return element.get("key");
        }
        return text.expressions()
                .filter(tag -> tag.parent() == element && tag.name().equals("expression"))
                .map(Tag::expression)
                .findFirst()
                .orElse(element.get("kind"));
    }

    /** What is wrong, from what was thrown while the template was read, compiled (then with its design) or filled. */
    BrokenTemplateException explained(Exception failure, @Nullable JasperDesign design) {
        BrokenTemplateException broken = broken(failure, design);
        if (broken != failure && broken.getCause() == null) {
            broken.initCause(failure);
        }
        return broken;
    }

    private BrokenTemplateException broken(Exception failure, @Nullable JasperDesign design) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BrokenTemplateException broken) {
                return broken;
            }
            if (cause instanceof JsonProcessingException reading) {
                return reading(reading);
            }
            if (cause instanceof JRValidationException invalid) {
                return invalid(invalid.getFaults().iterator().next());
            }
            if (cause instanceof NoSuchElementException missing) {
                return text.broken(0, Problem.KEY, String.valueOf(missing.getMessage()));
            }
            if (cause instanceof JRExpressionEvalException filling) {
                String expression = filling.getExpression().getText();
                String why = BrokenTemplateException.whole(BrokenTemplateException.root(filling));
                return text.broken(text.lineOf(expression), Problem.FILL, oneLine(expression), why);
            }
        }
        return compiling(failure, design);
    }

    private BrokenTemplateException reading(JsonProcessingException reading) {
        int line = reading.getLocation() == null ? 0 : reading.getLocation().getLineNr();
        if (reading instanceof UnrecognizedPropertyException unknown) {
            String name = unknown.getPropertyName();
            return text.tags().stream()
                    .filter(tag -> tag.line() <= line && tag.attributes().containsKey(name))
                    .reduce((one, later) -> later)
                    .filter(tag -> text.tags(name).noneMatch(other -> other.line() == line))
                    .map(tag -> text.broken(tag.line(), Problem.ATTRIBUTE, name, tag.name()))
                    .orElseGet(() -> text.broken(line, Problem.TAG, name));
        }
        if (reading instanceof InvalidTypeIdException kind) {
            return text.broken(line, Problem.VALUE, "kind", String.valueOf(kind.getTypeId()));
        }
        if (reading instanceof InvalidFormatException value) {
            List<JsonMappingException.Reference> path = value.getPath();
            String attribute = path.isEmpty() ? "" : path.get(path.size() - 1).getFieldName();
            return text.broken(line, Problem.VALUE, String.valueOf(attribute), String.valueOf(value.getValue()));
        }
        return text.broken(line, Problem.OTHER, BrokenTemplateException.whole(reading));
    }

    private BrokenTemplateException invalid(JRValidationFault fault) {
        Matcher section = SECTION.matcher(fault.getMessage());
        if (section.find()) {
            return tooHigh(section);
        }
        if (fault.getSource() instanceof JRDesignElement element) {
            return text.tags("element")
                    .filter(tag -> tag.get("uuid").equals(String.valueOf(element.getUUID())))
                    .findFirst()
                    .map(tag -> text.broken(tag.line(), Problem.OUTSIDE, title(tag)))
                    .orElseGet(() -> text.broken(0, Problem.OTHER, fault.getMessage()));
        }
        if (fault.getSource() instanceof JRExpression expression) {
            return text.broken(
                    text.lineOf(expression.getText()),
                    Problem.EXPRESSION,
                    oneLine(expression.getText()),
                    fault.getMessage());
        }
        return text.broken(0, Problem.OTHER, fault.getMessage());
    }

    private BrokenTemplateException tooHigh(MatchResult section) {
        String group = section.group(1);
        String[] words = section.group(2).split(" ");
        StringBuilder name = new StringBuilder(group == null ? words[0] : "group" + capital(words[0]));
        Arrays.stream(words).skip(1).forEach(word -> name.append(capital(word)));
        return text.tags(name.toString())
                .filter(tag -> group == null
                        || tag.parent() != null && tag.parent().get("name").equals(group))
                .findFirst()
                .map(tag -> text.broken(tag.line(), Problem.HEIGHT, tag.name()))
                .orElseGet(() -> text.broken(0, Problem.HEIGHT, name.toString()));
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private BrokenTemplateException compiling(Exception failure, @Nullable JasperDesign design) {
        String message = String.valueOf(failure.getMessage());
        Matcher id = EXPRESSION_ID.matcher(message);
        Matcher said = COMPILER.matcher(message);
        if (design == null || !id.find() || !said.find()) {
            return text.broken(failure);
        }
        String expression = JRExpressionCollector.collector(DefaultJasperReportsContext.getInstance(), design)
                .getExpression(Integer.parseInt(id.group(1)))
                .getText();
        return text.broken(text.lineOf(expression), Problem.EXPRESSION, oneLine(expression), said.group(1));
    }

    private static String oneLine(String expression) {
        return expression.strip().replaceAll("\\s+", " ");
    }
}
