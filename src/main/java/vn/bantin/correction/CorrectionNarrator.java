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

    /** As many corrected units as the first sentence names. */
    private static final int NAMED = 5;

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

    /**
     * The notice of one unit: an item on score and rank, one on its other figures and words, then one for each indicator.
     * Of a unit that only follows others, one item tells all that has moved.
     */
    static Correction ofUnit(int number, String replaces, List<TargetRow> rows, List<FigureChange> changes) {
        UnitChanges unit = new UnitChanges("", changes);
        if (unit.follows()) {
            return new Correction(
                    number,
                    replaces,
                    "Số liệu của đơn vị không thay đổi; %s thay đổi theo %s."
                            .formatted(
                                    unit.moved(),
                                    unit.movedByOthers()
                                            ? "số liệu đính chính của đơn vị khác"
                                            : "các số liệu được đính chính"),
                    List.of(Phrase.capitalised(moved(rows, changes)) + "."));
        }
        List<String> items = items(rows, changes).stream()
                .map(item -> item.about() == About.RANKS
                        ? "Điểm và xếp hạng: " + item.words() + "."
                        : Phrase.capitalised(item.words()) + ".")
                .toList();
        String moved = unit.moved().isEmpty() ? "" : "; " + unit.moved() + " thay đổi theo";
        return new Correction(number, replaces, corrected(List.of(unit), "") + moved + ".", items);
    }

    /** "hạng từ 28/131 thành 29/131; hạng của chỉ tiêu TT 1 từ 57/131 thành 58/131, TT 6 từ 16/124 thành 17/124". */
    private static String moved(List<TargetRow> rows, List<FigureChange> changes) {
        String unit = changes.stream()
                .filter(change -> change.indicator() == null)
                .map(FigureChange::words)
                .collect(Collectors.joining(", "));
        String targets = changes.stream()
                .filter(change -> change.indicator() != null)
                .map(change -> number(rows, change.indicator()) + change.move())
                .collect(Collectors.joining(", "));
        return Stream.of(unit, targets.isEmpty() ? "" : FigureKind.INDICATOR_RANK.words() + " " + targets)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    /**
     * The notice of the pages over all units: an item for each unit that is corrected, one for the ranks of the others that
     * move with it, and one for what stands on these pages alone.
     *
     * @param bulletins of both editions, by unit
     * @param kept how many bulletins stay as they were
     */
    static Correction ofAll(
            int number, String replaces, Map<String, List<Bulletin>> bulletins, int kept, List<FigureChange> changes) {
        List<UnitChanges> units = UnitChanges.of(changes);
        List<UnitChanges> corrected =
                units.stream().filter(unit -> !unit.follows()).toList();
        List<UnitChanges> following =
                units.stream().filter(UnitChanges::follows).toList();
        List<UnitChanges> named =
                corrected.stream().filter(unit -> !unit.unit().isEmpty()).toList();
        List<String> items = new ArrayList<>();
        named.forEach(unit -> items.add(item(Phrase.capitalised(name(bulletins, unit)), bulletins, unit)));
        items.addAll(FollowingRanks.items(following, unit -> name(bulletins, unit)));
        corrected.stream()
                .filter(unit -> unit.unit().isEmpty())
                .forEach(unit -> items.add(item("Báo cáo tổng hợp", bulletins, unit)));
        String of = named.isEmpty()
                ? ""
                : " của %s đơn vị".formatted(Phrase.count(named.size()))
                        + (named.size() > NAMED
                                ? ""
                                : named.stream()
                                        .map(unit -> name(bulletins, unit))
                                        .collect(Collectors.joining(", ", " (", ")")));
        String moved = following.isEmpty()
                ? ""
                : "; " + (corrected.isEmpty() ? "" : "kéo theo ")
                        + FollowingRanks.counted(following, named.isEmpty() ? "" : " khác");
        String rest = kept == 0 ? "" : "; %s báo cáo không thay đổi, giữ nguyên".formatted(Phrase.count(kept));
        return new Correction(number, replaces, corrected(corrected, of) + moved + rest + ".", items);
    }

    /** "Phường Hàm Rồng - điểm từ 91,63 thành 101,66; Thu ngân sách (TT 1): lũy kế từ 14,8 thành 19,2 tỷ đồng.". */
    private static String item(String name, Map<String, List<Bulletin>> bulletins, UnitChanges unit) {
        List<TargetRow> rows = bulletins.getOrDefault(unit.unit(), List.of()).stream()
                .flatMap(one -> one.rows().stream())
                .toList();
        return items(rows, unit.changes()).stream()
                .map(Item::words)
                .reduce((all, next) -> all.contains(": ") ? all + ". " + Phrase.capitalised(next) : all + "; " + next)
                .map(all -> name + " - " + all + ".")
                .orElseThrow();
    }

    /** "phường Hàm Rồng". */
    private static String name(Map<String, List<Bulletin>> bulletins, UnitChanges unit) {
        return bulletins.getOrDefault(unit.unit(), List.of()).stream()
                .map(Bulletin::unitName)
                .findFirst()
                .orElse(unit.unit());
    }

    /** "Đính chính 01 số liệu, sửa 02 nội dung": figures, then words of the data and what people wrote. */
    private static String corrected(List<UnitChanges> units, String of) {
        int figures = units.stream().mapToInt(UnitChanges::figures).sum();
        int others = units.stream().mapToInt(UnitChanges::words).sum();
        String corrected = "Đính chính %s số liệu".formatted(Phrase.count(figures));
        String altered = "sửa %s nội dung".formatted(Phrase.count(others));
        if (figures == 0) {
            return others == 0
                    ? "Không đính chính số liệu"
                    : Phrase.capitalised(altered) + of + ", không thay đổi số liệu";
        }
        return others == 0 ? corrected + of : corrected + ", " + altered + of;
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
        byIndicator.forEach((indicator, of) -> items.add(new Item(About.TARGET, ofTarget(rows, indicator, of))));
        return items;
    }

    /** "Thu ngân sách (TT 4): lũy kế từ 20,6 thành 21,0 tỷ đồng; sửa nguyên nhân"; "sửa nguyên nhân của chỉ tiêu Thu ngân sách (TT 4)". */
    private static String ofTarget(List<TargetRow> rows, String indicator, List<FigureChange> changes) {
        String name = name(rows, indicator);
        boolean written = changes.stream().allMatch(change -> change.figure().written());
        return written
                ? words(changes) + " của chỉ tiêu " + name
                : name + ": " + words(changes, unitOfMeasure(rows, indicator), "; ");
    }

    /** Each change; what people wrote is counted where the same was done to several. */
    private static String words(List<FigureChange> changes) {
        return words(changes, "", ", ");
    }

    private static String words(List<FigureChange> changes, String unitOfMeasure, String between) {
        Map<String, List<FigureChange>> same = changes.stream()
                .collect(Collectors.groupingBy(FigureChange::words, LinkedHashMap::new, Collectors.toList()));
        return same.values().stream()
                .flatMap(alike -> alike.get(0).figure().written()
                        ? Stream.of(alike.get(0).words(alike.size()))
                        : alike.stream().map(change -> change.words(unitOfMeasure)))
                .collect(Collectors.joining(between));
    }

    /** "TT 6", or the name of what is a part. */
    private static String number(List<TargetRow> rows, @Nullable String indicator) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(row -> row.number() == null ? row.name() : "TT " + row.number())
                .findFirst()
                .orElse(String.valueOf(indicator));
    }

    private static String unitOfMeasure(List<TargetRow> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(TargetRow::unitOfMeasure)
                .findFirst()
                .orElse("");
    }

    private static String name(List<TargetRow> rows, String indicator) {
        return rows.stream()
                .filter(row -> row.indicator().equals(indicator))
                .map(TargetRow::named)
                .findFirst()
                .orElse(indicator);
    }
}
