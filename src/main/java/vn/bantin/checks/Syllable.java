package vn.bantin.checks;

import java.util.Locale;
import java.util.Set;

/** Tests whether a word is a syllable of Vietnamese: an onset, a rhyme, and at most one tone in its place. */
final class Syllable {

    private static final Set<String> ONSETS =
            words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x");

    private static final Set<String> RHYMES = words("a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm"
            + " ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu i ia ich im in inh ip it iu iêc"
            + " iêm iên iêng iêp iêt iêu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe"
            + " oem oen oeo oet oi om on ong oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây"
            + " uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt up ut uơ uy uya uych uyên uyêt uynh uyn uyt uyu ư ưa"
            + " ưc ưi ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêt yêu");

    /** Vowels on which the tone stands wherever there is one. */
    private static final String MARKED = "ăâêôơư";

    /** Rhymes in which the tone may stand on the second vowel: "hoà" beside "hòa", "boóng". */
    private static final Set<String> SECOND = words("oa oe oo uy");

    /** Final stops, which allow only the sharp and the heavy tone. */
    private static final Set<String> STOPPED = words("c ch p t");

    private static final int LONGEST_ONSET = 3;
    private static final int SHARP = 0;
    private static final int HEAVY = 4;

    private Syllable() {}

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }

    static boolean is(String word) {
        StringBuilder bare = new StringBuilder();
        int tone = -1;
        int at = -1;
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            int toned = ToneLetters.TONED.indexOf(letter);
            if (toned >= 0 && tone >= 0) {
                return false;
            }
            if (toned >= 0) {
                tone = toned / ToneLetters.BARE.length();
                at = bare.length();
            }
            bare.append(toned >= 0 ? ToneLetters.BARE.charAt(toned % ToneLetters.BARE.length()) : letter);
        }
        return is(bare.toString(), tone, at);
    }

    private static boolean is(String bare, int tone, int at) {
        for (int cut = 0; cut <= Math.min(LONGEST_ONSET, bare.length()); cut++) {
            String rhyme = bare.substring(cut);
            if ((cut == 0 || ONSETS.contains(bare.substring(0, cut)))
                    && RHYMES.contains(rhyme)
                    && (tone < 0 || fits(rhyme, tone, at - cut))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String rhyme, int tone, int at) {
        boolean stopped = STOPPED.stream().anyMatch(rhyme::endsWith);
        if (at < 0 || stopped && tone != SHARP && tone != HEAVY) {
            return false;
        }
        boolean marked = rhyme.chars().anyMatch(letter -> MARKED.indexOf(letter) >= 0);
        if (marked) {
            return MARKED.indexOf(rhyme.charAt(at)) >= 0;
        }
        return at == 0 || at == 1 && SECOND.stream().anyMatch(rhyme::startsWith);
    }
}
