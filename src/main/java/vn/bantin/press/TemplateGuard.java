package vn.bantin.press;

import java.util.Set;
import java.util.regex.Pattern;
import vn.bantin.press.BrokenTemplateException.Problem;
import vn.bantin.press.TemplateText.Tag;

/**
 * Refuses in an office's own template whatever could do more than lay out the data it is given: queries, pictures,
 * subreports, components, text that is read as markup, classes and settings of JasperReports by their names.
 *
 * <p>What is not known to be harmless is refused; what its expressions may do {@link ExpressionGuard} says. JasperReports'
 * class filter and its filters for addresses and files stand behind both.
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

    /** What parameters, fields and variables may be. */
    private static final Set<String> TYPES = Set.of(
            "java.lang.String",
            "java.lang.Boolean",
            "java.lang.Number",
            "java.lang.Byte",
            "java.lang.Short",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Float",
            "java.lang.Double",
            "java.math.BigInteger",
            "java.math.BigDecimal");

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
        boolean styles = text.tags().get(0).name().equals("jasperTemplate");
        for (Tag tag : text.tags()) {
            if (!TAGS.contains(tag.name())
                    || styles && tag.name().endsWith("xpression")) { // of styles none is computed
                throw text.broken(tag.line(), Problem.FORBIDDEN, "<" + tag.name() + ">");
            }
            attributes(text, tag);
        }
    }

    private static void attributes(TemplateText text, Tag tag) {
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
            case "class" -> TYPES.contains(value);
            case "resourceBundle", "nestedType" -> false;
            // of a scriptlet, a format, an incrementer; a font by the name of a file
            default -> !attribute.endsWith("Class") && !attribute.startsWith("pdf");
        };
    }
}
