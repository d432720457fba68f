package vn.bantin.press;

import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator.Attribute;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.sf.jasperreports.engine.JRCommonText;
import net.sf.jasperreports.engine.JRLineBox;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fill.JRMeasuredText;
import net.sf.jasperreports.engine.fill.JRTextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurer;
import net.sf.jasperreports.engine.fill.TextMeasurerFactory;
import net.sf.jasperreports.engine.fonts.FontUtil;
import net.sf.jasperreports.engine.util.JRStyledText;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.page.KeptPieces;

/**
 * Measures every text so that no line ends within what belongs together. What is measured has signs of the same width at
 * which nothing breaks; the export breaks the lines once more by itself, so a filled text keeps them until it is drawn.
 */
public final class LineKeeper extends TextMeasurerFactory {

    /** AWT takes "1.026/1.026" for two numbers; a no-break space is as wide as a point. */
    private static final Pattern FRACTION =
            Pattern.compile("[0-9.]*\\.[0-9]{3}/[0-9.]+|[0-9]+/[0-9]{1,3}\\.[0-9.]*[0-9]");

    private static final Recent<Measured, String> KEPT = new Recent<>(8_000, LineKeeper::kept);

    /** What decides where a text may break. */
    private record Measured(String text, int room, float size) {}

    /** Of letters whose size is not said: no style has larger ones. */
    private static final float LARGEST = 16;

    @Override
    public JRTextMeasurer createMeasurer(JasperReportsContext context, JRCommonText element) {
        return createMeasurer(FontUtil.getInstance(context), element);
    }

    @Override
    public JRTextMeasurer createMeasurer(FontUtil fonts, JRCommonText element) {
        return new Keeping(fonts, element);
    }

    private static final class Keeping extends TextMeasurer {

        Keeping(FontUtil fonts, JRCommonText element) {
            super(fonts, element);
        }

        @Override
        public JRMeasuredText measure(
                JRStyledText text, int start, int height, boolean indentFirstLine, boolean canOverflow) {
            Map<Attribute, Object> letters = text.getGlobalAttributes();
            float size = letters != null && letters.get(TextAttribute.SIZE) instanceof Number number
                    ? number.floatValue()
                    : LARGEST;
            String kept = kept(text.getText(), room(), size);
            return super.measure(
                    kept.equals(text.getText())
                            ? text
                            : new JRStyledText(text.getLocale(), kept, letters, text.getRuns()),
                    start,
                    height,
                    indentFirstLine
                            || start == 0, // a paragraph moved to the next page is taken for one that goes on there
                    canOverflow);
        }

        /** What the element has between its paddings. */
        private int room() {
            JRLineBox box = textElement.getLineBox();
            return textElement.getWidth() - box.getLeftPadding() - box.getRightPadding();
        }
    }

    /** A filled text as it is measured once more. */
    static void keep(JRPrintText text) {
        if (text.hasProperties()) {
            text.getPropertiesMap().removeProperty(JRPrintText.PROPERTY_AWT_INDENT_FIRST_LINE); // no paragraph is cut
        }
        String full = text.getFullText();
        if (full != null) {
            JRLineBox box = text.getLineBox();
            text.setText(
                    kept(full, text.getWidth() - box.getLeftPadding() - box.getRightPadding(), text.getFontSize()));
        }
    }

    /** The text itself, of the one that was measured. */
    static String restored(String kept) {
        if (!isMarked(kept)) {
            return kept;
        }
        char[] restored = kept.toCharArray();
        for (int i = 0; i < restored.length; i++) {
            boolean within = digit(restored, i - 1) && digit(restored, i + 1);
            if (restored[i] == NonBreakingText.NO_BREAK) {
                restored[i] = within ? '.' : ' ';
            } else if (within || digit(restored, i - 1) && i + 1 == restored.length || i == 0 && digit(restored, 1)) {
                restored[i] = RangeSigns.meant(restored[i]); // at an end too, should a line be cut there all the same
            }
        }
        return new String(restored);
    }

    private static boolean digit(char[] text, int at) {
        return at >= 0 && at < text.length && Character.isDigit(text[at]);
    }

    private static boolean isMarked(String text) {
        return text.indexOf(NonBreakingText.NO_BREAK) >= 0 || RangeSigns.areIn(text);
    }

    /** The text to be measured, of the same length; what is wider than its cell breaks where it must. */
    static String kept(String text, int room, float size) {
        return KEPT.of(new Measured(text, room, size));
    }

    private static String kept(Measured measured) {
        String text = measured.text();
        float size = measured.size();
        String kept = NonBreakingText.kept(text);
        Matcher fraction = FRACTION.matcher(kept);
        if (fraction.find()) {
            kept = fraction.replaceAll(found -> found.group().replace('.', NonBreakingText.NO_BREAK));
        }
        kept = RangeSigns.put(kept);
        return isMarked(kept)
                ? KeptPieces.fitting(kept, text, measured.room(), size, piece -> Fonts.widthOfBold(piece, size))
                : kept;
    }
}
