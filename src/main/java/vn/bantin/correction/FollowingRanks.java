package vn.bantin.correction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;

/** Tells shortly how the ranks of units moved of which nothing was corrected. */
final class FollowingRanks {

    private static final Pattern PLACE = Pattern.compile("(?<rank>\\d+)/(?<among>\\d+)(?<tied> \\(đồng hạng\\))?");

    private FollowingRanks() {}

    /** An item with the rank of each unit, and one that counts the units of which the summary tells no more. */
    static List<String> items(List<UnitChanges> following, Function<UnitChanges, String> names) {
        List<String> moved = new ArrayList<>();
        Set<String> among = new LinkedHashSet<>();
        List<UnitChanges> others = new ArrayList<>();
        for (UnitChanges unit : following) {
            String words = words(unit, among);
            if (words.isEmpty()) {
                others.add(unit);
            } else {
                moved.add(names.apply(unit) + words);
            }
        }
        List<String> items = new ArrayList<>();
        if (!among.isEmpty()) {
            items.add("Số đơn vị được xếp hạng từ " + String.join(", ", among) + ".");
        }
        if (!moved.isEmpty()) {
            items.add("Hạng của đơn vị khác thay đổi theo: " + String.join("; ", moved) + ".");
        }
        if (!others.isEmpty()) {
            items.add(Phrase.capitalised(kinds(others))
                    + " thay đổi theo ở %s đơn vị%s, nêu tại báo cáo của đơn vị."
                            .formatted(Phrase.count(others.size()), moved.isEmpty() ? "" : " khác nữa"));
        }
        return items;
    }

    private static String words(UnitChanges unit, Set<String> among) {
        return Stream.of(
                        ofUnit(unit, FigureKind.SCORE, " điểm từ ", among),
                        ofUnit(unit, FigureKind.COVERAGE, " tỷ trọng được đánh giá từ ", among),
                        ofUnit(unit, FigureKind.RANK, " từ ", among),
                        ofUnit(unit, FigureKind.CLUSTER_RANK, " trong cụm từ ", null))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(","));
    }

    /**
     * "thay đổi thứ hạng ở 10 đơn vị khác, hạng của chỉ tiêu ở 06 đơn vị khác nữa": the units whose own place or score
     * moved are counted apart from those of which only something else did.
     *
     * @param other " khác" beside units that are corrected, else nothing
     */
    static String counted(List<UnitChanges> following, String other) {
        Map<Boolean, List<UnitChanges>> moved = following.stream()
                .collect(Collectors.partitioningBy(
                        unit -> !words(unit, new LinkedHashSet<>()).isEmpty()));
        List<UnitChanges> ranks = moved.getOrDefault(true, List.of());
        List<UnitChanges> others = moved.getOrDefault(false, List.of());
        List<String> counted = new ArrayList<>();
        if (!ranks.isEmpty()) {
            counted.add("%s ở %s đơn vị%s".formatted(UnitChanges.moved(ranks), Phrase.count(ranks.size()), other));
        }
        if (!others.isEmpty()) {
            counted.add("%s ở %s đơn vị%s"
                    .formatted(kinds(others), Phrase.count(others.size()), ranks.isEmpty() ? other : " khác nữa"));
        }
        return "thay đổi " + String.join(", ", counted);
    }

    /** "hạng của chỉ tiêu, hạng kỳ trước"; not the rank, of which only the number of ranked units differs. */
    private static String kinds(List<UnitChanges> units) {
        return units.stream()
                .flatMap(unit -> unit.changes().stream())
                .map(FigureChange::figure)
                .filter(kind -> kind != FigureKind.RANK)
                .distinct()
                .sorted()
                .map(FigureKind::words)
                .collect(Collectors.joining(", "));
    }

    /** " từ 28 thành 29"; of a rank among other units the whole place, and nothing where only their number differs. */
    private static String ofUnit(UnitChanges unit, FigureKind kind, String opening, @Nullable Set<String> numbers) {
        FigureChange change = unit.find(kind);
        if (change == null) {
            return "";
        }
        Matcher then = PLACE.matcher(change.from().text());
        Matcher now = PLACE.matcher(change.to().text());
        if (!then.matches() || !now.matches()) {
            return opening + change.move().replaceFirst("^ từ ", "");
        }
        boolean same = then.group("among").equals(now.group("among"));
        if (numbers != null && !same) {
            numbers.add(then.group("among") + " thành " + now.group("among"));
        }
        String before = shown(then, same || numbers != null);
        String after = shown(now, same || numbers != null);
        return before.equals(after) ? "" : opening + before + " thành " + after;
    }

    private static String shown(Matcher place, boolean alone) {
        String tied = place.group("tied") == null ? "" : place.group("tied");
        return place.group("rank") + (alone ? "" : "/" + place.group("among")) + tied;
    }
}
