package vn.bantin.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/** The letters of the fonts of a file, each looked up once. */
final class FontLetters {

    private final IdentityHashMap<PDFont, Map<Integer, String>> known = new IdentityHashMap<>();
    private final List<String> lost = new ArrayList<>();

    /** The letter that a number stands for, U+FFFD where nobody can say. */
    String of(PDFont font, int code) {
        return known.computeIfAbsent(font, any -> new HashMap<>()).computeIfAbsent(code, any -> letter(font, code));
    }

    /** All letters of a font that have been asked for. */
    Map<Integer, String> of(PDFont font) {
        return known.getOrDefault(font, Map.of());
    }

    /** What is drawn without a letter, or cannot be read. */
    List<String> lost() {
        return lost;
    }

    private String letter(PDFont font, int code) {
        String letter = font.toUnicode(code);
        if (letter == null || letter.isEmpty() || letter.indexOf('\ufffd') >= 0 || !drawn(font, code)) {
            lost.add("%s %d: %s".formatted(font.getName(), code, letter == null ? "" : letter));
        }
        return letter == null ? "\ufffd" : letter;
    }

    private static boolean drawn(PDFont font, int code) {
        try {
            return !(font instanceof PDVectorFont vector) || vector.hasGlyph(code);
        } catch (IOException e) {
            return false;
        }
    }
}
