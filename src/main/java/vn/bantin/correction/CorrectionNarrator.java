package vn.bantin.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.TargetRow;

/** Builds the sentences that a corrected page says of its correction. */
final class CorrectionNarrator {

    private CorrectionNarrator() {}

    /**
     * The notice of an edition that follows one whose figures are lost.
     *
     * @param number 1 for the second edition
     * @param issuedOn the date of the edition before, {@code null} where not even that is known
     */
    static Correction following(int number, @Nullable LocalDate issuedOn) {
        return new Correction(
                number,
                "lần " + number + (issuedOn == null ? "" : " " + Phrase.day(issuedOn)),
                "Số liệu của bản phát hành lần %d không còn lưu ở nơi lập báo cáo này nên không nêu được số liệu nào đã thay đổi."
                        .formatted(number),
                List.of(),
                "Bản phát hành lần " + (number + 1));
    }

    /** The notice of a bulletin that is new in this edition. */
    static Correction ofNewUnit(int number, String replaces) {
        return new Correction(number, replaces, "Báo cáo mới, chưa có trong lần phát hành trước.", List.of());
    }

    /** The notice of one unit: an item on score and rank, then one for each indicator. */
    static Correction ofUnit(int number, String replaces, List<TargetRow> rows, List<FigureChange> changes) {
        List<String> items = new ArrayList<>();
        words(rows, changes)
                .forEach((name, words) -> items.add((name.isEmpty() ? "Điểm và xếp hạng" : name) + ": " + words + "."));
        return new Correction(
                number, replaces, "Đính chính %s số liệu.".formatted(Phrase.count(changes.size())), items);
    }

    /**
     * The notice of the pages over all units: an item for each unit.
     *
     * @param bulletins of both editions, by unit
     * @param kept how many bulletins stay as they were
     */
    static Correction ofAll(
            int number, String replaces, Map<String, List<Bulletin>> bulletins, int kept, List<FigureChange> changes) {
        Map<String, List<FigureChange>> byUnit = changes.stream()
                .collect(Collectors.groupingBy(FigureChange::unit, LinkedHashMap::new, Collectors.toList()));
        List<String> items = new ArrayList<>();
        byUnit.forEach((unit, ofUnit) -> {
            List<Bulletin> both = bulletins.getOrDefault(unit, List.of());
            List<TargetRow> rows =
                    both.stream().flatMap(one -> one.rows().stream()).toList();
            String words = words(rows, ofUnit).entrySet().stream()
                    .map(entry ->
                            entry.getKey().isEmpty() ? entry.getValue() : entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
            items.add(Phrase.capitalised(both.get(0).unitName()) + " - " + words + ".");
        });
        String rest = kept == 0 ? "." : "; %s báo cáo không thay đổi, giữ nguyên.".formatted(Phrase.count(kept));
        return new Correction(
                number,
                replaces,
                "Đính chính %s số liệu của %s đơn vị%s"
                        .formatted(Phrase.count(changes.size()), Phrase.count(byUnit.size()), rest),
                items);
    }

    /** The changes by the indicator's name, empty for the whole unit: "lũy kế từ 20,6 thành 21,0, đánh giá từ …". */
    private static Map<String, String> words(List<TargetRow> rows, List<FigureChange> changes) {
        return changes.stream()
                .collect(Collectors.groupingBy(
                        change -> change.indicator() == null ? "" : name(rows, change.indicator()),
                        LinkedHashMap::new,
                        Collectors.mapping(FigureChange::words, Collectors.joining(", "))));
    }

    private static String name(List<TargetRow> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(TargetRow::named)
                .findFirst()
                .orElse(indicator);
    }
}
