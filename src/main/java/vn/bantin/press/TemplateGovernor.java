package vn.bantin.press;

import java.util.List;
import java.util.Map;
import net.sf.jasperreports.engine.JRAbstractScriptlet;
import net.sf.jasperreports.engine.JRPropertiesMap;
import net.sf.jasperreports.engine.scriptlets.ScriptletFactory;
import net.sf.jasperreports.extensions.ExtensionsRegistry;
import net.sf.jasperreports.extensions.ExtensionsRegistryFactory;
import net.sf.jasperreports.extensions.SingletonExtensionRegistry;
import net.sf.jasperreports.governors.MaxPagesGovernor;
import net.sf.jasperreports.governors.TimeoutGovernor;
import org.jspecify.annotations.Nullable;

/**
 * Stops a template that never ends, as one does whose heading fills the page. How many pages are too many, and how long
 * is too long, follows from how much is printed: no unit and no programme has too many rows.
 */
public final class TemplateGovernor implements ExtensionsRegistryFactory {

    /** The parameter that says how much is printed. */
    static final String LETTERS = "bantin.letters";

    private static final int PAGES = 60;
    private static final int LETTERS_A_PAGE = 40; // no layout has so few: what is printed always ends before
    private static final long MILLISECONDS = 60_000;
    private static final int LETTERS_A_MILLISECOND = 2;
    private static final int LETTERS_A_ROW = 40;

    @Override
    public ExtensionsRegistry createRegistry(String id, JRPropertiesMap properties) {
        return new SingletonExtensionRegistry<>(
                ScriptletFactory.class,
                context -> stops(context.getParameterValues().get(LETTERS)));
    }

    private static List<JRAbstractScriptlet> stops(@Nullable Object said) {
        long letters = said instanceof Long many ? many : 0;
        return List.of(
                new MaxPagesGovernor(Math.toIntExact(PAGES + letters / LETTERS_A_PAGE)),
                new TimeoutGovernor(MILLISECONDS + letters / LETTERS_A_MILLISECOND));
    }

    /** How many letters the rows have, each row at least so many as if it were short. */
    static long letters(List<? extends Map<String, ?>> rows) {
        long letters = 0;
        for (Map<String, ?> row : rows) {
            letters += LETTERS_A_ROW;
            for (Object value : row.values()) {
                letters += value instanceof String text ? text.length() : 0;
            }
        }
        return letters;
    }
}
