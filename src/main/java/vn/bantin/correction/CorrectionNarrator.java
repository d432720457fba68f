package vn.bantin.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The notice of one unit: an item on score and rank, one on its other figures and words, then one for each indicator. */
    static Correction ofUnit(int number, String replaces, List<TargetRow> rows, List<FigureChange> changes) {
        List<String> items = items(rows, changes).stream()
                .map(item -> item.about() == About.RANKS
                        ? "Điểm và xếp hạng: " + item.words() + "."
                        : Phrase.capitalised(item.words()) + ".")
                .toList();
        return new Correction(number, replaces, extent(changes, "", ""), items);
    }

    /**
     * The notice of the pages over all units: an item for each unit, and one for what stands on these pages alone.
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
            String name = both.isEmpty()
                    ? "Báo cáo tổng hợp"
                    : Phrase.capitalised(both.get(0).unitName());
            String words = items(rows, ofUnit).stream().map(Item::words).collect(Collectors.joining("; "));
            items.add(name + " - " + words + ".");
        });
        long units = byUnit.keySet().stream().filter(unit -> !unit.isEmpty()).count();
        String of = units == 0 ? "" : " của %s đơn vị".formatted(Phrase.count((int) units));
        String rest = kept == 0 ? "" : "; %s báo cáo không thay đổi, giữ nguyên".formatted(Phrase.count(kept));
        return new Correction(number, replaces, extent(changes, of, rest), items);
    }

    /** "Đính chính 01 số liệu, sửa 02 nội dung.": figures, then words of the data and what people wrote. */
    private static String extent(List<FigureChange> changes, String of, String rest) {
        int figures = (int)
                changes.stream().filter(change -> change.figure().figure()).count();
        int others = changes.size() - figures;
        String corrected = "Đính chính %s số liệu".formatted(Phrase.count(figures));
        String altered = "sửa %s nội dung".formatted(Phrase.count(others));
        String words = others == 0
                ? corrected + of
                : figures == 0
                        ? Phrase.capitalised(altered) + of + ", không thay đổi số liệu"
                        : corrected + ", " + altered + of;
        return words + rest + ".";
    }

    /** The subject of an item. */
    private enum About {
        RANKS,
        UNIT,
        TARGET
    }

    private record Item(About about, String words) {}

    /** The changes of a unit: score and rank, the rest of the unit, then each indicator. */
    private static List<Item> items(List<TargetRow> rows, List<FigureChange> changes) {
        List<FigureChange> ranks =
                changes.stream().filter(change -> change.figure().ranks()).toList();
        List<FigureChange> unit = changes.stream()
                .filter(change -> change.indicator() == null && !change.figure().ranks())
                .toList();
        Map<String, List<FigureChange>> byIndicator = changes.stream()
                .filter(change -> change.indicator() != null)
                .collect(Collectors.groupingBy(
                        change -> Objects.requireNonNull(change.indicator()), LinkedHashMap::new, Collectors.toList()));
        List<Item> items = new ArrayList<>();
        if (!ranks.isEmpty()) {
            items.add(new Item(About.RANKS, words(ranks)));
        }
        if (!unit.isEmpty()) {
            items.add(new Item(About.UNIT, words(unit)));
        }
        byIndicator.forEach((indicator, of) -> items.add(new Item(About.TARGET, ofTarget(name(rows, indicator), of))));
        return items;
    }

    /** "Thu ngân sách (TT 4): lũy kế từ 20,6 thành 21,0, sửa nguyên nhân"; "sửa nguyên nhân của chỉ tiêu Thu ngân sách (TT 4)". */
    private static String ofTarget(String name, List<FigureChange> changes) {
        boolean written = changes.stream().allMatch(change -> change.figure().written());
        return written ? words(changes) + " của chỉ tiêu " + name : name + ": " + words(changes);
    }

    /** Each change; what people wrote is counted where the same was done to several. */
    private static String words(List<FigureChange> changes) {
        Map<String, List<FigureChange>> same = changes.stream()
                .collect(Collectors.groupingBy(FigureChange::words, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .flatMap(alike -> alike.get(0).figure().written()
                        ? Stream.of(alike.get(0).words(alike.size()))
                        : alike.stream().map(FigureChange::words))
                .collect(Collectors.joining(", "));
    }

    private static String name(List<TargetRow> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(TargetRow::named)
                .findFirst()
                .orElse(indicator);
    }
}
