package vn.bantin.press;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import net.sf.jasperreports.engine.JRBoxContainer;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintFrame;
import net.sf.jasperreports.engine.JRPrintPage;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.fill.JRTemplateElement;
import net.sf.jasperreports.engine.fill.JRTemplatePrintElement;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.GroupMatrix;
import vn.bantin.progress.Status;
import vn.bantin.scoring.StatusTally;

/** What a template cannot say: lengths that follow from text or numbers, set on the elements of a filled page. */
final class PagePostProcessor {

    private static final String COLUMN = "col";

    private PagePostProcessor() {}

    /** The rules of the head: each as long as the layout's share of the words above it, and in their middle. */
    static void rules(JasperPrint print, Layout layout) {
        Map<String, JRPrintElement> byKey = new HashMap<>();
        each(print.getPages().get(0).getElements(), element -> byKey.putIfAbsent(element.getKey(), element));
        JRPrintElement title = byKey.getOrDefault("motto", byKey.get("party"));
        rule(title, byKey.get("titleRule"), layout.number("rule.title"));
        rule(byKey.get("issuingBody"), byKey.get("issuerRule"), layout.number("rule.issuer"));
        rule(byKey.get("abstract"), byKey.get("abstractRule"), layout.number("rule.abstract"));
    }

    private static void rule(@Nullable JRPrintElement above, @Nullable JRPrintElement rule, double share) {
        if (above instanceof JRPrintText words && rule != null) {
            double longest = words.getFullText()
                    .lines()
                    .mapToDouble(line -> Fonts.widthOfBold(line, words.getFontSize()))
                    .max()
                    .orElse(0);
            int width = (int) Math.round(share * Math.min(longest, words.getWidth()));
            rule.setX(words.getX() + (words.getWidth() - width) / 2);
            rule.setWidth(width);
        }
    }

    /** The bars of the matrix, one in each cell; all of a column on one scale. */
    static void matrix(JasperPrint print, Summary summary) {
        List<GroupMatrix.Column> columns = GroupMatrix.columns(summary);
        for (int i = 0; i < GroupMatrix.COLUMNS; i++) {
            List<StatusTally> tallies = new ArrayList<>();
            for (Summary.Line line : summary.lines().toList()) {
                tallies.add(i < columns.size() ? columns.get(i).of(line) : new StatusTally(0, Map.of()));
            }
            int longest = tallies.stream().mapToInt(StatusTally::total).max().orElse(0);
            bars(print, "cell" + i + ".", tallies, longest);
        }
        for (JRPrintPage page : print.getPages()) {
            page.getElements().removeIf(element -> unused(element, columns.size()));
        }
    }

    /** The template has a fixed number of columns; those without a group are not printed. */
    private static boolean unused(JRPrintElement element, int columns) {
        String key = element.getKey();
        return key != null && key.startsWith(COLUMN) && Integer.parseInt(key.substring(COLUMN.length())) >= columns;
    }

    /** Sets the parts whose keys begin so: the n-th of a key belongs to the n-th tally. */
    private static void bars(JasperPrint print, String prefix, List<StatusTally> tallies, int longest) {
        Map<String, Integer> seen = new HashMap<>();
        for (JRPrintPage page : print.getPages()) {
            int[] room = {Integer.MAX_VALUE, 0}; // from the left end of the first part to the right end of the last
            each(page.getElements(), element -> {
                if (element.getKey() != null && element.getKey().startsWith(prefix)) {
                    room[0] = Math.min(room[0], element.getX());
                    room[1] = Math.max(room[1], element.getX() + element.getWidth());
                }
            });
            each(page.getElements(), element -> {
                String key = element.getKey();
                if (key == null || !key.startsWith(prefix)) {
                    return;
                }
                StatusTally tally = tallies.get(seen.merge(key, 1, Integer::sum) - 1);
                String part = key.substring(prefix.length());
                double scale = longest == 0 ? 0 : (double) (room[1] - room[0]) / longest;
                int before = countBefore(part, tally);
                int start = room[0] + (int) Math.round(before * scale);
                int end = room[0] + (int) Math.round((before + count(part, tally)) * scale);
                element.setX(start);
                element.setWidth(Math.max(0, end - start));
            });
            page.getElements().removeIf(e -> e.getKey() != null && e.getKey().startsWith(prefix) && e.getWidth() == 0);
        }
    }

    /**
     * Writes into each element what its style says, once for all elements of one origin; the export would else walk the
     * styles for each side of each cell again, a sixth of all work. Texts keep together what they were measured with.
     */
    static void styles(JasperPrint print) {
        Set<JRTemplateElement> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (JRPrintPage page : print.getPages()) {
            each(page.getElements(), element -> {
                if (element instanceof JRPrintText text) {
                    LineKeeper.keep(text);
                }
                if (element instanceof JRTemplatePrintElement filled && seen.add(filled.getTemplate())) {
                    JRTemplateElement template = filled.getTemplate();
                    if (template instanceof JRBoxContainer boxed) {
                        JRLineBox box = boxed.getLineBox();
                        box.getTopPen();
                        box.getLeftPen();
                        box.getBottomPen();
                        box.getRightPen();
                    }
                    template.populateStyle();
                }
            });
        }
    }

    private static int count(String part, StatusTally tally) {
        return switch (part) {
            case "done" -> tally.done();
            case "pace" -> tally.of(Status.ON_PACE);
            case "behind" -> tally.behind();
            case "open" -> tally.of(Status.NOT_ASSESSED);
            default -> throw new IllegalArgumentException("a bar has no part " + part);
        };
    }

    private static int countBefore(String part, StatusTally tally) {
        int before = 0;
        for (String earlier : List.of("done", "pace", "behind", "open")) {
            if (earlier.equals(part)) {
                return before;
            }
            before += count(earlier, tally);
        }
        return before;
    }

    private static void each(List<JRPrintElement> elements, Consumer<JRPrintElement> action) {
        for (JRPrintElement element : List.copyOf(elements)) {
            action.accept(element);
            if (element instanceof JRPrintFrame frame) {
                each(frame.getElements(), action);
            }
        }
    }
}
