package vn.bantin.press;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.jasperreports.compilers.ReportExpressionEvaluationData;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.JRExpression;
import net.sf.jasperreports.engine.JRExpressionChunk;
import net.sf.jasperreports.engine.JRExpressionCollector;
import net.sf.jasperreports.engine.JRParameter;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRReportCompileData;
import net.sf.jasperreports.engine.design.JasperDesign;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.BrokenTemplateException.Problem;

/**
 * Refuses an expression of an office's own template that reaches for more than numbers and texts.
 *
 * <p>It asks the compiled class and not the source, because a source can say a name in more ways than a list of patterns
 * knows (escapes, comments between its parts, imports, nested classes, casts), while whatever the code can reach stands by
 * name in the constant pool of its class. What is not on the list is refused, a harmless method too if it takes as much
 * time or memory as somebody likes. A constant of another class that the compiler has copied in is but a number or a text.
 * Only what is a single name is not compiled; which parameters are named is asked of the design.
 */
final class ExpressionGuard {

    private static final String NUMBER = "intValue longValue doubleValue floatValue shortValue byteValue"
            + " valueOf compare compareTo equals hashCode toString signum max min";
    private static final String EXACT = NUMBER + " <init> add subtract multiply divide remainder negate abs";

    /** The methods and the constants by their class. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            entry(
                    "java/lang/String",
                    words("length isEmpty isBlank charAt substring indexOf lastIndexOf startsWith endsWith contains"
                            + " equals equalsIgnoreCase compareTo compareToIgnoreCase concat replace trim strip"
                            + " stripLeading stripTrailing toUpperCase toLowerCase valueOf toString hashCode")),
            entry("java/lang/CharSequence", words("length charAt toString")),
            entry("java/lang/StringBuilder", words("<init> append toString length")),
            entry("java/lang/Object", words("equals hashCode toString")),
            entry("java/lang/Comparable", words("compareTo")),
            entry("java/util/Objects", words("equals hashCode isNull nonNull requireNonNullElse toString")),
            entry(
                    "java/lang/Boolean",
                    words("booleanValue valueOf parseBoolean compare equals hashCode toString TRUE FALSE")),
            entry(
                    "java/lang/Character",
                    words("charValue valueOf compare equals hashCode toString isDigit isLetter isLetterOrDigit"
                            + " isWhitespace isUpperCase isLowerCase toUpperCase toLowerCase")),
            entry("java/lang/Number", words(NUMBER)),
            entry("java/lang/Byte", words(NUMBER + " parseByte")),
            entry("java/lang/Short", words(NUMBER + " parseShort")),
            entry("java/lang/Integer", words(NUMBER + " parseInt")),
            entry("java/lang/Long", words(NUMBER + " parseLong")),
            entry("java/lang/Float", words(NUMBER + " parseFloat isNaN isInfinite")),
            entry("java/lang/Double", words(NUMBER + " parseDouble isNaN isInfinite")),
            entry("java/lang/Math", words("abs max min round floor ceil rint signum sqrt pow floorDiv floorMod")),
            entry("java/math/BigInteger", words(EXACT + " ZERO ONE TEN")),
            entry(
                    "java/math/BigDecimal",
                    words(EXACT
                            + " setScale scale precision stripTrailingZeros toPlainString movePointLeft movePointRight"
                            + " ZERO ONE TEN")),
            entry("java/math/RoundingMode", words("UP DOWN CEILING FLOOR HALF_UP HALF_DOWN HALF_EVEN UNNECESSARY")),
            // what the compiler adds; a map, a parameter and the like are nothing that an expression can lay hands on
            entry("java/lang/Throwable", Set.of()),
            entry("java/util/Map", words("get")),
            entry("net/sf/jasperreports/engine/fill/JREvaluator", words("<init> str")),
            entry("net/sf/jasperreports/engine/fill/JRFillParameter", words("getValue")),
            entry("net/sf/jasperreports/engine/fill/JRFillField", words("getValue getOldValue")),
            entry("net/sf/jasperreports/engine/fill/JRFillVariable", words("getValue getOldValue getEstimatedValue")));

    /** The methods of the class itself. */
    private static final Pattern OWN_METHOD =
            Pattern.compile("<init>|str|(customizedInit|init(Params|Fields|Vars)|evaluate(Old|Estimated)?)\\d*");

    private static final Pattern OWN_FIELD = Pattern.compile("(parameter|field|variable)_.*");

    private final TemplateText text;

    private ExpressionGuard(TemplateText text) {
        this.text = text;
    }

    /**
     * Looks through a compiled template.
     *
     * @throws BrokenTemplateException at the first thing that is not allowed
     */
    static void stop(TemplateText text, JasperDesign design, JasperReport report) {
        ExpressionGuard guard = new ExpressionGuard(text);
        JRExpressionCollector.collectExpressions(DefaultJasperReportsContext.getInstance(), design)
                .forEach(expression -> guard.parameters(expression, design.getParametersMap()));
        if (report.getCompileData() instanceof JRReportCompileData data
                && data.getMainDatasetCompileData() instanceof ReportExpressionEvaluationData compiled) {
            guard.code(compiled.getCompileName(), compiled.getCompileData());
        } else {
            throw new IllegalStateException("the compiled expressions are none that can be looked through");
        }
    }

    /** A parameter of JasperReports is the connection, the class loader, the map of all: none is a number or a text. */
    private void parameters(JRExpression expression, Map<String, ? extends JRParameter> parameters) {
        for (JRExpressionChunk chunk :
                expression.getChunks() == null ? new JRExpressionChunk[0] : expression.getChunks()) {
            if (chunk.getType() == JRExpressionChunk.TYPE_PARAMETER) {
                JRParameter parameter = parameters.get(chunk.getText());
                if (parameter == null || parameter.isSystemDefined()) {
                    throw text.broken(
                            text.lineOf(expression.getText()), Problem.FORBIDDEN, "$P{" + chunk.getText() + "}");
                }
            }
        }
    }

    private void code(String own, @Nullable Object compiled) {
        if (compiled == null) {
            return; // every expression is one name
        }
        ClassReferences names = ClassReferences.of((byte[]) compiled);
        if (names.linked()) {
            throw refused(
                    "lambda",
                    Stream.of("->", "::").filter(this::written).findFirst().orElse("->"));
        }
        for (String name : names.classes()) {
            if (!name.equals(own) && !ALLOWED.containsKey(name)) {
                throw refused(name.replace('/', '.').replace('$', '.'), name.replaceFirst("^.*[/$]", ""));
            }
        }
        for (ClassReferences.Member member : names.members()) {
            boolean allowed = member.owner().equals(own)
                    ? (member.field() ? OWN_FIELD : OWN_METHOD)
                            .matcher(member.name())
                            .matches()
                    : ALLOWED.getOrDefault(member.owner(), Set.of()).contains(member.name());
            if (!allowed) {
                throw refused(
                        member.owner().replaceFirst("^.*/", "") + "." + member.name() + (member.field() ? "" : "()"),
                        member.name());
            }
        }
    }

    private boolean written(String name) {
        return text.expressions().anyMatch(tag -> tag.expression().contains(name));
    }

    /** With the line where the name is written, if it is written as it is. */
    private BrokenTemplateException refused(String what, String name) {
        int line = text.expressions()
                .filter(tag -> tag.expression().contains(name))
                .mapToInt(TemplateText.Tag::line)
                .findFirst()
                .orElse(0);
        return text.broken(line, Problem.FORBIDDEN, what);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
