package vn.bantin.checks;

import java.util.Locale;

/** The twelve Vietnamese vowels and how each is written under the five tones, in precomposed Unicode and lower case. */
final class ToneLetters {

    /** The vowels without a tone. */
    static final String BARE = "aăâeêioôơuưy";

    /** The vowels of {@link #BARE}, in that order, under each tone in turn: sharp, falling, asking, tumbling, heavy. */
    static final String TONED = "áắấéếíóốớúứý" + "àằầèềìòồờùừỳ" + "ảẳẩẻểỉỏổởủửỷ" + "ãẵẫẽễĩõỗỡũữỹ" + "ạặậẹệịọộợụựỵ";

    private ToneLetters() {}

    /**
     * Folds a phrase so that spellings of it that differ only in capitals, dashes or the place of a tone mark ("hoá",
     * "hóa") become equal: each word in lower case, its tones behind it.
     */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder();
        for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s–-]+")) {
            StringBuilder tones = new StringBuilder();
            for (int i = 0; i < word.length(); i++) {
                char letter = word.charAt(i);
                int toned = TONED.indexOf(letter);
                folded.append(toned < 0 ? letter : BARE.charAt(toned % BARE.length()));
                if (toned >= 0) {
                    tones.append(toned / BARE.length());
                }
            }
            folded.append(tones).append(' ');
        }
        return folded.toString();
    }
}
