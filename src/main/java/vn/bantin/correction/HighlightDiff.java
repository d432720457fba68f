package vn.bantin.correction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Briefing;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.PraiseText;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.correction.FigureChange.Said;

/**
 * Compares by what the places of targets are told, in the highlights of a bulletin and among the leaders of a summary, and
 * what is said of the base year. A place itself, and a value, is compared with the row of its target.
 */
final class HighlightDiff {

    private static final Pattern BASIS = Pattern.compile("(?:(?:đứng|đồng hạng|thấp) thứ|thấp nhất|là 01 trong) [^,(]*?"
            + "(?:(?<of>mức thực hiện kế hoạch|điểm tối đa|điểm của chỉ tiêu)|(?=[,(]|\\.$|$))");

    /** The basis of a place that is told without one. */
    private static final String VALUES = "số liệu thực hiện";

    private static final Pattern SINCE_BASE_YEAR = Pattern.compile("(?<of>gấp \\d+(?:,\\d+)? lần năm \\d{4})");
    private static final Pattern WHOLE = Pattern.compile("^(?!" + PraiseText.COMPLETED + ")(?<of>.+)");
    private static final Pattern SENTENCES = Pattern.compile("(?<=\\.) (?=\\p{Lu})");

    private HighlightDiff() {}

    /** The highlights that follow from figures, a sentence each; not what people wrote. */
    private static List<String> sentences(Bulletin bulletin) {
        Briefing briefing = bulletin.briefing();
        return briefing == null
                ? List.of()
                : briefing.highlights().stream()
                        .filter(text -> text.startsWith(PraiseText.OPENING) || text.startsWith(PraiseText.COMPLETED))
                        .flatMap(text -> SENTENCES.splitAsStream(
                                text.startsWith(PraiseText.OPENING)
                                        ? text.substring(PraiseText.OPENING.length())
                                        : text))
                        .toList();
    }

    /** Of each target that a highlight tells the same kind of thing of in both editions. */
    static List<FigureChange> of(Bulletin then, Bulletin now) {
        List<FigureChange> changes = new ArrayList<>();
        Map<String, String> bases = told(now, BASIS);
        told(then, BASIS).forEach((indicator, basis) -> {
            String other = bases.getOrDefault(indicator, basis);
            if (!other.equals(basis)) {
                changes.add(change(now.unit(), indicator, FigureKind.PLACE_BASIS, basis, other));
            }
        });
        Map<String, String> times = told(now, SINCE_BASE_YEAR);
        told(then, SINCE_BASE_YEAR).forEach((indicator, before) -> {
            String other = times.getOrDefault(indicator, before);
            if (!other.equals(before) && value(indicator, then).equals(value(indicator, now))) {
                changes.add(change(now.unit(), indicator, FigureKind.SINCE_BASE_YEAR, before, other));
            }
        });
        return changes;
    }

    /**
     * The sentences that state what those of the other edition do not. Where the paper says something else above them there
     * may be room for more or fewer of them: then only those of targets that both tell of.
     */
    static List<SentenceDiff.Pair> sentences(Bulletin then, Bulletin now) {
        if (above(then).equals(above(now))) {
            return SentenceDiff.of(sentences(then), sentences(now));
        }
        Map<String, String> after = told(now, WHOLE);
        Map<String, String> before = told(then, WHOLE);
        before.keySet().retainAll(after.keySet());
        return before.entrySet().stream()
                .flatMap(one -> SentenceDiff.of(List.of(one.getValue()), List.of(after.get(one.getKey()))).stream())
                .toList();
    }

    /** What takes room of the highlights. */
    private static List<Object> above(Bulletin bulletin) {
        Briefing briefing = bulletin.briefing();
        return Arrays.asList(
                bulletin.title(),
                bulletin.counts(),
                briefing == null ? null : briefing.points(),
                briefing == null ? null : briefing.further());
    }

    /** Of the leaders, whose indicators are known by name; older editions named a unit of measure in place of the basis. */
    static List<FigureChange> of(Summary then, Summary now) {
        List<FigureChange> changes = new ArrayList<>();
        Map<String, String> after = new LinkedHashMap<>();
        now.extremes().forEach(extreme -> after.put(extreme.indicator(), extreme.unitOfMeasure()));
        for (Summary.Extreme extreme : then.extremes()) {
            String basis = extreme.unitOfMeasure();
            String other = after.getOrDefault(extreme.indicator(), basis);
            if (!other.equals(basis) && basis.startsWith("theo ")) {
                String name = extreme.indicator() + " ";
                changes.add(change("", null, FigureKind.PLACE_BASIS, name + basis, name + other));
            }
        }
        return changes;
    }

    private static FigureChange change(
            String unit, @Nullable String indicator, FigureKind figure, String from, String to) {
        return new FigureChange(unit, indicator, figure, Said.printed(from), Said.printed(to));
    }

    private static Optional<String> value(String indicator, Bulletin bulletin) {
        return bulletin.rows().stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(TargetRow::valueText)
                .findFirst();
    }

    /** What a pattern finds in the highlights, by the code of the indicator. */
    private static Map<String, String> told(Bulletin bulletin, Pattern pattern) {
        Map<String, String> told = new LinkedHashMap<>();
        for (String sentence : sentences(bulletin)) {
            Matcher found = pattern.matcher(sentence);
            if (found.find()) {
                about(sentence, bulletin)
                        .ifPresent(row ->
                                told.put(row.indicator(), Objects.requireNonNullElse(found.group("of"), VALUES)));
            }
        }
        return told;
    }

    /**
     * The target that a sentence names, "Có 17 sản phẩm OCOP" as "Sản phẩm OCOP", "Kết nạp 39 đảng viên mới" as "Kết nạp đảng
     * viên mới"; of several the longest name.
     */
    private static Optional<TargetRow> about(String sentence, Bulletin bulletin) {
        String said = sentence.toLowerCase(Locale.ROOT);
        String withoutNumbers = said.replaceAll("(?:ước )?\\d+(?:[.,]\\d+)* ", "");
        return bulletin.rows().stream()
                .filter(row -> said.contains(counted(row)) || withoutNumbers.contains(counted(row)))
                .max(Comparator.comparingInt(row -> row.name().length()));
    }

    private static String counted(TargetRow row) {
        return row.name().replaceFirst("^Số ", "").toLowerCase(Locale.ROOT);
    }
}
