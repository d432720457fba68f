package vn.bantin.press;

import java.util.Set;
import java.util.regex.Pattern;
import vn.bantin.press.BrokenTemplateException.Problem;
import vn.bantin.press.TemplateText.Tag;

/**
 * Refuses in an office's own template whatever could do more than lay out the data it is given: queries, pictures,
 * subreports, components, text that is read as markup, classes and settings of JasperReports by their names.
 *
 * <p>What is not known to be harmless is refused. JasperReports' class filter and its filters for addresses and files
 * stand behind it.
 */
final class TemplateGuard {

    private static final Set<String> TAGS = Set.of(
            "jasperReport",
            "jasperTemplate",
            "property",
            "propertyExpression",
            "parameter",
            "defaultValueExpression",
            "field",
            "description",
            "variable",
            "initialValueExpression",
            "expression",
            "group",
            "groupHeader",
            "groupFooter",
            "background",
            "title",
            "pageHeader",
            "columnHeader",
            "detail",
            "columnFooter",
            "pageFooter",
            "lastPageFooter",
            "summary",
            "band",
            "printWhenExpression",
            "element",
            "text",
            "anchorNameExpression",
            "style",
            "conditionalStyle",
            "conditionExpression",
            "box",
            "pen",
            "topPen",
            "leftPen",
            "bottomPen",
            "rightPen",
            "paragraph",
            "tabStop");

    private static final Set<String> KINDS =
            Set.of("textField", "staticText", "frame", "line", "rectangle", "ellipse", "break");

    /** Ours, and the notes that the vendor's editor leaves for itself. */
    private static final Pattern PROPERTY = Pattern.compile("(bantin|com\\.jaspersoft\\.studio)\\..*");

    private TemplateGuard() {}

    /**
     * Looks through a whole file.
     *
     * @throws BrokenTemplateException at the first thing that is not allowed
     */
    static void stop(TemplateText text) {
        text.tags().forEach(tag -> stop(text, tag));
    }

    private static void stop(TemplateText text, Tag tag) {
        if (!TAGS.contains(tag.name())) {
            throw text.broken(tag.line(), Problem.FORBIDDEN, "<" + tag.name() + ">");
        }
        tag.attributes().forEach((attribute, value) -> {
            if (!allowed(tag, attribute, value)) {
                throw text.broken(tag.line(), Problem.FORBIDDEN, attribute + "=\"" + value + "\"");
            }
        });
    }

    private static boolean allowed(Tag tag, String attribute, String value) {
        return switch (attribute) {
            case "kind" -> !tag.name().equals("element") || KINDS.contains(value);
            case "name" ->
                !tag.name().startsWith("property") || PROPERTY.matcher(value).matches();
            case "markup" -> value.equals("none");
            case "language" -> value.equals("java");
            case "resourceBundle" -> false;
            default -> !attribute.endsWith("Class"); // of a scriptlet, a format, an incrementer
        };
    }
}
