package vn.bantin.office;

import java.math.BigInteger;
import java.util.Map;
import java.util.function.Function;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSpacing;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STUnderline;
import vn.bantin.page.StyleFigures;

/** Gives the styles of a Word copy the sizes and distances of the layout that the pages follow. */
final class WordStyles {

    private static final int HALF_POINTS = 2;
    private static final int TWIPS = 20;
    private static final double TWIPS_A_MILLIMETRE = 1440 / 25.4;

    /** Styles of the layout that have another name in Word; the others have the same. */
    private static final Map<String, String> NAMES = Map.of(
            "Heading1", "Kind",
            "Heading2", "Heading",
            "Heading3", "Subheading",
            "BodyText", "Body",
            "Header", "PageNumber",
            "Normal", "Base",
            "Left", "Cell",
            "ResultLeft", "Result",
            "DenseLeft", "Dense");

    private WordStyles() {}

    static void set(CTStyles styles, Function<String, StyleFigures> layout) {
        for (CTStyle style : styles.getStyleList()) {
            String id = style.getStyleId();
            set(style, layout.apply(NAMES.getOrDefault(id, id)));
        }
    }

    private static void set(CTStyle style, StyleFigures figures) {
        if (figures.size() != null) {
            CTRPr letters = letters(style);
            BigInteger size = whole(figures.size() * HALF_POINTS);
            (letters.sizeOfSzArray() == 0 ? letters.addNewSz() : letters.getSzArray(0)).setVal(size);
            (letters.sizeOfSzCsArray() == 0 ? letters.addNewSzCs() : letters.getSzCsArray(0)).setVal(size);
        }
        flags(style, figures);
        if (figures.lineHeight() != null || figures.gap() != null) {
            CTPPrGeneral paragraph = paragraph(style);
            CTSpacing spacing = paragraph.isSetSpacing() ? paragraph.getSpacing() : paragraph.addNewSpacing();
            if (figures.gap() != null) {
                spacing.setBefore(whole(figures.gap() * TWIPS));
            }
            if (figures.lineHeight() != null) {
                spacing.setLine(whole(figures.lineHeight() * TWIPS));
                spacing.setLineRule(STLineSpacingRule.EXACT);
            }
        }
        if (figures.indent() != null) {
            CTPPrGeneral paragraph = paragraph(style);
            (paragraph.isSetInd() ? paragraph.getInd() : paragraph.addNewInd())
                    .setFirstLine(whole(figures.indent() * TWIPS_A_MILLIMETRE));
        }
    }

    private static void flags(CTStyle style, StyleFigures figures) {
        if (figures.bold() != null) {
            CTRPr letters = letters(style);
            (letters.sizeOfBArray() == 0 ? letters.addNewB() : letters.getBArray(0)).setVal(figures.bold());
        }
        if (figures.italic() != null) {
            CTRPr letters = letters(style);
            (letters.sizeOfIArray() == 0 ? letters.addNewI() : letters.getIArray(0)).setVal(figures.italic());
        }
        if (figures.underline() != null) {
            CTRPr letters = letters(style);
            (letters.sizeOfUArray() == 0 ? letters.addNewU() : letters.getUArray(0))
                    .setVal(figures.underline() ? STUnderline.SINGLE : STUnderline.NONE);
        }
    }

    private static CTRPr letters(CTStyle style) {
        return style.isSetRPr() ? style.getRPr() : style.addNewRPr();
    }

    private static CTPPrGeneral paragraph(CTStyle style) {
        return style.isSetPPr() ? style.getPPr() : style.addNewPPr();
    }

    private static BigInteger whole(double figure) {
        return BigInteger.valueOf(Math.round(figure));
    }
}
