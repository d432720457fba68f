package vn.bantin.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Compares sentences by what they state: their numbers, the rules of a method and the basis of a place. Two that only read
 * differently, as where another release or the office's own labels word them, are the same.
 */
final class SentenceDiff {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,/]\\d+)*|(?<=quý )[IVX]+");

    /** Words that a rule or the basis of a place is told by; of weights and of lists, what they name too. */
    private static final Pattern FACT = Pattern.compile(
            NUMBER.pattern()
                    + "|kế hoạch cấp trên giao|kế hoạch đơn vị tự đề ra|chỉ tiêu (?:cộng dồn|thời điểm|tốc"
                    + " độ|“có/không”)|ở tất cả các đơn vị|trọng số(?: nhóm)?: .*|theo nhịp độ .*|của cùng cơ quan ban"
                    + " hành .*|về mức thực hiện kế hoạch|(?:dẫn đầu )?về điểm của chỉ tiêu|điểm tối đa|mức cao nhất,"
                    + " [\\d,]+% mức phải đạt|dao động",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What older editions call "điểm tối đa" or the highest level. */
    private static final Pattern HIGHEST = Pattern.compile("^(?:mức cao nhất, .*|dẫn đầu về điểm của chỉ tiêu)$");

    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) ");

    /** A semicolon outside brackets. */
    private static final Pattern CLAUSES = Pattern.compile("; (?![^(]*\\))");

    private SentenceDiff() {}

    /** A statement of which one edition says what the other one does not; empty where it says nothing in its place. */
    record Pair(String then, String now) {}

    /** The sentences of each edition that state what none of the other does, one beside the other in order. */
    static List<Pair> of(List<String> then, List<String> now) {
        if (facts(String.join(" ", then)).equals(facts(String.join(" ", now)))) {
            return List.of();
        }
        List<String> gone = without(then, now);
        List<String> come = without(now, then);
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
            pairs.add(new Pair(i < gone.size() ? gone.get(i) : "", i < come.size() ? come.get(i) : ""));
        }
        return pairs;
    }

    /** The clauses of sentences on a method, so that a change quotes no more than it must; those on weights stay whole. */
    static List<String> clauses(List<String> sentences) {
        return sentences.stream()
                .flatMap(SENTENCES::splitAsStream)
                .map(sentence -> sentence.replaceFirst("\\.$", ""))
                .flatMap(sentence ->
                        sentence.startsWith("Trọng số") ? Stream.of(sentence) : CLAUSES.splitAsStream(sentence))
                .toList();
    }

    /** The numbers of a text in order, as they are printed. */
    static List<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group).toList();
    }

    /** The text with dots in place of its numbers. */
    static String withoutNumbers(String text) {
        return NUMBER.matcher(text).replaceAll("…");
    }

    /** Those that state something, each as often as it does among them and nothing of the same facts among the others. */
    private static List<String> without(List<String> sentences, List<String> others) {
        List<List<String>> elsewhere =
                new ArrayList<>(others.stream().map(SentenceDiff::facts).toList());
        return sentences.stream()
                .filter(sentence -> !facts(sentence).isEmpty())
                .filter(sentence -> !elsewhere.remove(facts(sentence)))
                .toList();
    }

    private static List<String> facts(String text) {
        return FACT.matcher(text)
                .results()
                .map(fact ->
                        HIGHEST.matcher(fact.group().toLowerCase(Locale.ROOT)).replaceFirst("điểm tối đa"))
                .toList();
    }
}
