package vn.bantin.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/**
 * Finds words saved in a wrong code page: letters lost to question marks ("Th? Xuân"), UTF-8 read as another code page
 * ("YÃªn"), or texts in the old Vietnamese fonts TCVN3 ("HuyÖn") and VNI ("Huyeän").
 *
 * <p>A word of an old font is told by two signs together: as it stands it is no syllable of Vietnamese, and read by
 * that font's table it is one. So the names of other languages, "Café" or "Zürich", are let be.
 */
final class EncodingCheck {

    /** A question mark or U+FFFD in place of a lost letter, inside a word or before it. */
    private static final Pattern LOST =
            Pattern.compile("[\\p{L}?]*\\?[\\p{L}][\\p{L}?]*|\\p{L}*\\uFFFD[\\p{L}\\uFFFD]*");

    /** In a name a question has no place before its end, nor behind a syllable without a vowel. */
    private static final Pattern LOST_IN_NAME =
            Pattern.compile("\\p{L}+\\?+(?=\\s+\\p{L})|(?<!\\p{L})(?:(?![aeiouyAEIOUY])[A-Za-zĐđ])+\\?+");

    /** Addresses have question marks before letters. */
    private static final Pattern ADDRESS = Pattern.compile("\\S*(://|www\\.)\\S*");

    /** The signs that Windows-1252 has for the bytes 80 to BF that follow the first one of a letter in UTF-8. */
    private static final String FOLLOWING = "\\u0080-\\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";

    /** Following bytes that never stand behind a letter in a proper text. */
    private static final String STRANGE = "¡-§¨-ª¬-¶¸-º¼-¿";

    private static final Pattern UTF8 = Pattern.compile("\\S*(?:[ÄÅÆ][" + FOLLOWING + "]|[ÃÂĂ][" + STRANGE
            + "]|(?<=\\p{Ll})[ÃÂÄÅÆ]|á[º»][" + FOLLOWING + "]|â€[" + FOLLOWING
            + "]|√[^\\s\\d]|·[∫ª]|∆[°∞]|[\\u2500-\\u257F](?=\\p{L})|(?<=\\p{L})[\\u2500-\\u257F])\\S*");

    private static final Pattern ESCAPED = Pattern.compile(
            "&(?:#\\d{2,5}|#x[0-9A-Fa-f]{2,4}|[A-Za-z]{2,8});|\\\\u[0-9A-Fa-f]{4}|[%=][CE][0-9A-F](?:[%=][89AB][0-9A-F])+");

    /** Letters of two alphabets in one word. */
    private static final Pattern TWO_ALPHABETS =
            Pattern.compile("\\p{L}*(?:\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin})\\p{L}*");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\u00A1-\\u00FF]+");

    /** A word of signs of one byte, a plain letter among them. */
    private static final Pattern ONE_BYTE_EACH = Pattern.compile("[\\u00A1-\\u00FF]*[A-Za-z][A-Za-z\\u00A1-\\u00FF]*");

    /** A small letter before an accented capital, which no Vietnamese word has. */
    private static final Pattern MIXED_CASE = Pattern.compile("[a-zà-ÿ][À-Þ]");

    private static final String TCVN3 =
            "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợ"
                    + "ïùñủòũóúôụõừöử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư";

    private static final Map<Character, Character> TCVN3_LETTERS = new HashMap<>();

    static {
        for (int i = 0; i < TCVN3.length(); i += 2) {
            TCVN3_LETTERS.put(TCVN3.charAt(i), TCVN3.charAt(i + 1));
        }
    }

    /** Signs of VNI that mark the vowel before them: first tones, then tones of â, ê, ô, then those of ă. */
    private static final String VNI_TONES = "ùøûõï";

    private static final String VNI_HATS = "âáàåãä";
    private static final String VNI_BREVES = "êéèúüë";

    private EncodingCheck() {}

    /** Checks every text that a page may carry, each once, at its first place. */
    static List<Finding> of(CheckContext context) {
        Ledger ledger = context.ledger();
        Search search = new Search(new ArrayList<>(), new HashSet<>());
        search.name(Location.NOWHERE, ledger.programme().title());
        search.sentence(Location.NOWHERE, ledger.programme().theme());
        search.sentence(Location.NOWHERE, ledger.programme().goal());
        for (Unit unit : ledger.units()) {
            Location place = Location.unit(unit.code());
            search.name(place, unit.name());
            search.name(place, unit.cluster());
            search.name(place, unit.committee());
            search.name(place, unit.upperCommittee());
            search.name(place, unit.symbol());
            search.name(place, unit.place());
            context.settings().apply(unit.code()).forEach(text -> search.name(place, text));
        }
        for (Indicator indicator : ledger.indicators()) {
            Location place = Location.NOWHERE.of(null, indicator.code());
            search.name(place, indicator.name());
            search.name(place, indicator.group());
            search.name(place, indicator.unitOfMeasure());
            search.name(place, indicator.leadBody());
            indicator.assignment().texts().forEach(text -> search.name(place, text));
        }
        for (Target target : ledger.targets()) {
            Location place = Location.target(target.unit(), target.indicator());
            search.sentence(place, target.wording());
            target.assignment().texts().forEach(text -> search.name(place, text));
        }
        for (Progress report : ledger.progress()) {
            Location place = Location.target(report.unit(), report.indicator());
            search.sentence(place, report.note());
            search.sentence(place, report.source());
            search.sentence(
                    place, report.override() == null ? null : report.override().reason());
        }
        for (Adjustment given : ledger.adjustments()) {
            search.sentence(Location.unit(given.unit()), given.reason());
            search.sentence(Location.unit(given.unit()), given.source());
        }
        for (Remark remark : ledger.remarks()) {
            Location place = Location.NOWHERE.of(remark.unit(), remark.indicator());
            remark.texts().forEach(text -> search.sentence(place, text));
        }
        return search.findings;
    }

    private record Search(List<Finding> findings, Set<String> seen) {

        void name(Location place, @Nullable String text) {
            look(place, text, true);
        }

        void sentence(Location place, @Nullable String text) {
            look(place, text, false);
        }

        private void look(Location place, @Nullable String text, boolean name) {
            if (text != null && seen.add(text)) {
                find(text, name)
                        .ifPresent(word -> findings.add(Finding.of(FindingCode.TEXT_GARBLED, place, word, text)));
            }
        }
    }

    /** The first piece of a text that was saved in a wrong code page, if there is one. */
    static Optional<String> find(String text, boolean name) {
        String plain = ADDRESS.matcher(text).replaceAll(" ");
        for (Pattern pattern : new Pattern[] {LOST, UTF8, ESCAPED, TWO_ALPHABETS}) {
            Optional<String> found = first(pattern, plain);
            if (found.isPresent()) {
                return found;
            }
        }
        Optional<String> lost = name ? first(LOST_IN_NAME, plain) : Optional.empty();
        return lost.isPresent()
                ? lost
                : WORD.matcher(plain)
                        .results()
                        .map(MatchResult::group)
                        .filter(EncodingCheck::ofOldFont)
                        .findFirst();
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    private static boolean ofOldFont(String word) {
        return ONE_BYTE_EACH.matcher(word).matches()
                && (MIXED_CASE.matcher(word).find() || !Syllable.is(word))
                && (Syllable.is(tcvn3(word)) || Syllable.is(vni(word)));
    }

    private static String tcvn3(String word) {
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char sign = word.charAt(i);
            read.append(TCVN3_LETTERS.getOrDefault(sign, sign));
        }
        return read.toString();
    }

    private static String vni(String word) {
        StringBuilder read = new StringBuilder();
        for (char sign : word.toLowerCase(Locale.ROOT).toCharArray()) {
            int last = read.length() - 1;
            String marked = last < 0 ? "" : marked(read.charAt(last), sign);
            if (marked.isEmpty()) {
                read.append(alone(sign));
            } else {
                read.replace(last, last + 1, marked);
            }
        }
        return read.toString();
    }

    private static String marked(char vowel, char sign) {
        int tone = VNI_TONES.indexOf(sign);
        if (tone >= 0) {
            return toned(vowel, tone);
        }
        int hat = VNI_HATS.indexOf(sign);
        int hatted = "aeo".indexOf(vowel);
        if (hat >= 0 && hatted >= 0) {
            return hat == 0 ? "âêô".substring(hatted, hatted + 1) : toned("âêô".charAt(hatted), hat - 1);
        }
        int breve = VNI_BREVES.indexOf(sign);
        if (breve >= 0 && vowel == 'a') {
            return breve == 0 ? "ă" : toned('ă', breve - 1);
        }
        return "";
    }

    /** The tones in the order of the table of toned letters. */
    private static String toned(char vowel, int tone) {
        int at = ToneLetters.BARE.indexOf(vowel);
        return at < 0 ? "" : String.valueOf(ToneLetters.TONED.charAt(tone * ToneLetters.BARE.length() + at));
    }

    private static char alone(char sign) {
        return switch (sign) {
            case 'ô' -> 'ơ';
            case 'ö' -> 'ư';
            case 'ñ' -> 'đ';
            case 'æ' -> 'ỉ';
            case 'ó' -> 'ĩ';
            case 'ò' -> 'ị';
            case 'î' -> 'ỵ';
            default -> sign;
        };
    }
}
