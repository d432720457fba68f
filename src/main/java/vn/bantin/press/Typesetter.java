package vn.bantin.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import net.sf.jasperreports.engine.JRBand;
import net.sf.jasperreports.engine.JRChild;
import net.sf.jasperreports.engine.JRParagraph;
import net.sf.jasperreports.engine.JRStyle;
import net.sf.jasperreports.engine.JRTemplate;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignElement;
import net.sf.jasperreports.engine.design.JRDesignFrame;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.LineSpacingEnum;
import net.sf.jasperreports.engine.type.OrientationEnum;
import org.jspecify.annotations.Nullable;

/** Writes the numbers of a layout into templates and styles, before they are compiled or filled. */
final class Typesetter {

    private static final int GAP = 3; // between words and their rule
    private static final int COVER_LINE = 3; // between the two lines of the cover's frame
    private static final int COVER_INSET = 14;

    private final Layout layout;
    private final Map<String, JRDesignElement> elements = new HashMap<>();
    private final Map<String, List<JRChild>> owners = new HashMap<>();

    private Typesetter(Layout layout) {
        this.layout = layout;
    }

    /** Page, margins and columns; the places of the elements that the layout knows by their keys. */
    static void set(JasperDesign design, Layout layout) {
        new Typesetter(layout).page(design);
    }

    /** Turns a page that is drawn across, so that it stands upright. */
    static void turn(JasperDesign design) {
        int width = design.getPageWidth();
        design.setPageWidth(design.getPageHeight());
        design.setPageHeight(width);
        design.setOrientation(OrientationEnum.PORTRAIT);
    }

    /** The letters and lines of each style; a style that is not there is named. */
    static void set(JRTemplate styles, Layout layout) {
        Map<String, JRStyle> byName = new HashMap<>();
        for (JRStyle style : styles.getStyles()) {
            byName.put(style.getName(), style);
        }
        layout.flags().forEach((name, said) -> flags(style(byName, name), said));
        layout.styles().forEach((name, said) -> numbers(style(byName, name), said, layout.size(name)));
    }

    private static JRStyle style(Map<String, JRStyle> byName, String name) {
        JRStyle style = byName.get(name);
        if (style == null) {
            throw new NoSuchElementException(name);
        }
        return style;
    }

    private static void flags(JRStyle style, Map<String, Boolean> said) {
        said.forEach((flag, value) -> {
            switch (flag) {
                case "bold" -> style.setBold(value);
                case "italic" -> style.setItalic(value);
                case "underline" -> style.setUnderline(value);
                default -> throw new IllegalArgumentException(flag);
            }
        });
    }

    /**
     * JasperReports adds the descent of the letters to a fixed line height, and gives the first line of a paragraph its
     * natural height; both are made up for here, so that lines and paragraphs lie as far apart as the layout says.
     */
    private static void numbers(JRStyle style, Map<String, Double> said, double size) {
        if (said.containsKey("size")) {
            style.setFontSize((float) size);
        }
        JRParagraph paragraph = style.getParagraph();
        double gap = said.getOrDefault("gap", 0.0);
        Double lineHeight = said.get("line-height");
        if (lineHeight != null) {
            paragraph.setLineSpacing(LineSpacingEnum.FIXED);
            paragraph.setLineSpacingSize((float) (lineHeight - Fonts.descent(size)));
            gap += lineHeight - Fonts.lineHeight(size);
        }
        if (gap != 0) {
            paragraph.setSpacingBefore((int) Math.round(gap));
        }
        if (said.containsKey("indent")) {
            paragraph.setFirstLineIndent(Layout.points(said.get("indent")));
        }
    }

    private void page(JasperDesign design) {
        boolean across = design.getPageWidth() > design.getPageHeight();
        design.setPageWidth(layout.points(across ? "paper.height" : "paper.width"));
        design.setPageHeight(layout.points(across ? "paper.width" : "paper.height"));
        design.setLeftMargin(layout.points("margin.left"));
        design.setRightMargin(layout.points("margin.right"));
        design.setBottomMargin(layout.points("margin.bottom"));
        design.setTopMargin(layout.points("page-number.top"));
        int drawn = design.getColumnWidth();
        int column = design.getPageWidth() - design.getLeftMargin() - design.getRightMargin();
        design.setColumnWidth(column);
        for (JRBand band : design.getAllBands()) {
            scale(((JRDesignBand) band).getChildren(), drawn, column, column);
        }
        if (design.getBackground() instanceof JRDesignBand background) {
            scale(background.getChildren(), drawn, column, column);
        }
        numbers(design.getTitle());
        numbers(design.getPageHeader());
        numbers(design.getPageFooter());
        int header = layout.points("margin.top") - design.getTopMargin();
        if (design.getPageHeader() instanceof JRDesignBand band) {
            band.setHeight(header);
            place("page", 0, 0, column, layout.line("PageNumber"));
        }
        if (elements.containsKey("coverFrame")) {
            cover(design, header, column);
        } else if (design.getTitle() instanceof JRDesignBand title && elements.containsKey("issuer")) {
            head(design, title, header, column);
        }
        if (elements.containsKey("signature")) {
            closing(design, column);
        }
    }

    /** Columns drawn for one width take up another in the same shares; what rounding adds must not leave the frame. */
    private void scale(List<JRChild> children, int drawn, int column, int room) {
        for (JRChild child : children) {
            if (child instanceof JRDesignElement element) {
                int left = Math.round(element.getX() * (float) column / drawn);
                int right = Math.round((element.getX() + element.getWidth()) * (float) column / drawn);
                right -= right == room + 1 ? 1 : 0;
                element.setX(left);
                element.setWidth(right - left);
                if (element.getKey() != null && elements.putIfAbsent(element.getKey(), element) == null) {
                    owners.put(element.getKey(), children);
                }
            }
            if (child instanceof JRDesignFrame frame) {
                scale(frame.getChildren(), drawn, column, frame.getWidth());
            }
        }
    }

    /** Marks the numbers of pages: texts at the edge of a page that count the pages before its paper. */
    private static void numbers(@Nullable JRBand edge) {
        for (JRChild child : edge == null ? List.<JRChild>of() : edge.getChildren()) {
            if (child instanceof JRDesignTextField field
                    && field.getExpression() != null
                    && field.getExpression().getText().contains("$P{pagesBefore}")) {
                field.getPropertiesMap().setProperty("bantin.tag", PageNumber.ROLE);
            }
        }
    }

    /** The names of the head, then number and date on one line, then the kind of paper. */
    private void head(JasperDesign design, JRDesignBand band, int top, int column) {
        int left = layout.points("head.left");
        int right = column - left;
        int numbers = names(top, 0, column);
        int y = Math.max(
                place("number", 0, numbers, left, layout.line("Number")),
                place("placeAndDate", left, numbers, right, layout.line("PlaceAndDate")));
        place("subject", 0, y, left, layout.line("Subject"));
        int draft = place("draftMark", left, y, right, layout.line("DraftMark"));
        y = Math.max(draft, y + layout.points("head.stamps"));
        band.setHeight(place("kind", 0, y, column, layout.line("Kind")) + GAP);
        int dash = Math.max(rule("abstract", "abstractRule", 0, column), word("dash", 0, column, "Star"));
        bandOf("dash", design).setHeight(dash);
    }

    /** The issuer's column and the title's column, so far within the margins; returns where they end. */
    private int names(int top, int inset, int column) {
        int left = layout.points("head.left") - inset;
        int right = column - 2 * inset - left;
        int y = place("upperBody", 0, 0, left, layout.line("UpperBody"));
        y = place("issuingBody", 0, y, left, layout.line("IssuingBody"));
        y = rule("issuer", "issuerRule", y, left);
        int issuer = word("star", y, left, "Star");
        y = place("party", 0, 0, right, layout.line("Party"));
        y = word("motto", y, right, "Motto");
        int title = rule("title", "titleRule", y, right);
        place("issuer", inset, top, column - 2 * inset, issuer); // over both columns: it pushes down what is below it
        place("title", inset + left, top, right, title);
        return top + Math.max(issuer, title);
    }

    /** The frame of a cover lies on the margins, the names of the head within it. */
    private void cover(JasperDesign design, int header, int column) {
        int height = design.getPageHeight() - layout.points("margin.top") - layout.points("margin.bottom");
        place("coverFrame", 0, header, column, height);
        place("coverLine", COVER_LINE, header + COVER_LINE, column - 2 * COVER_LINE, height - 2 * COVER_LINE);
        ((JRDesignBand) design.getBackground()).setHeight(header + height);
        names(header + COVER_INSET, COVER_INSET, column);
    }

    private void closing(JasperDesign design, int column) {
        int left = layout.points("closing.left");
        int right = column - left;
        int top = layout.points("closing.top");
        int y = place("recipientsTitle", 0, top, left, layout.line("RecipientsTitle"));
        place("recipients", 0, y, left, layout.line("Recipients"));
        y = place("onBehalfOf", 0, 0, right, layout.line("OnBehalfOf"));
        y = place("position", 0, y, right, layout.line("Position")) + layout.points("closing.room");
        y = place("signer", 0, y, right, layout.line("Signer"));
        int bottom = place("signature", left, top, right, y);
        bandOf("signature", design).setHeight(bottom);
    }

    private JRDesignBand bandOf(String key, JasperDesign design) {
        for (JRBand band : design.getAllBands()) {
            if (band instanceof JRDesignBand one && one.getChildren() == owners.get(key)) {
                return one;
            }
        }
        throw new NoSuchElementException(key);
    }

    /** Places an element and returns where it ends; one that is not in the template takes no room. */
    private int place(String key, int x, int y, int width, int height) {
        JRDesignElement element = elements.get(key);
        if (element == null) {
            return y;
        }
        element.setX(x);
        element.setY(y);
        element.setWidth(width);
        element.setHeight(height);
        return y + height;
    }

    /** A rule below words; the layout may want none. */
    private int rule(String name, String key, int y, int width) {
        if (layout.number("rule." + name) == 0) {
            remove(key);
            return y;
        }
        return place(key, 0, y + GAP, width, 1) + GAP;
    }

    /** Words that the layout sets; it may want none. */
    private int word(String key, int y, int width, String style) {
        if ("".equals(layout.words().get(key))) {
            remove(key);
            return y;
        }
        return place(key, 0, y, width, layout.line(style));
    }

    private void remove(String key) {
        owners.getOrDefault(key, List.of()).remove(elements.get(key));
    }
}
