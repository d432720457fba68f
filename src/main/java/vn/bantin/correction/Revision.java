package vn.bantin.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.CorrectionRoom;
import vn.bantin.bulletin.Edition;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.progress.Remark;

/**
 * An edition that corrects the one before it. A bulletin without a changed figure stays as published, to the last word;
 * every other bulletin, and the pages over all units, tell what has changed.
 *
 * @param edition the new one
 * @param changes every figure that has changed, by unit in the order of the edition
 * @param kept the bulletins that stay, each number with the number that the bulletin had before
 */
public record Revision(Edition edition, List<FigureChange> changes, Map<Integer, Integer> kept) {

    /**
     * The pages of the published edition before.
     *
     * @param remarks what people wrote for it
     */
    public record Former(Summary summary, List<Bulletin> bulletins, List<Remark> remarks) {
        public Former {
            bulletins = List.copyOf(bulletins);
            remarks = List.copyOf(remarks);
        }
    }

    public Revision {
        changes = List.copyOf(changes);
        kept = Map.copyOf(kept);
    }

    /** Whether any figure or word of the data differs from the published one. */
    public boolean changesAnything() {
        return !changes.isEmpty();
    }

    /** The number of bulletins to print anew, without the summary. */
    public int concerned() {
        return edition.bulletins().size() - kept.size();
    }

    /** The first edition of a period, which corrects nothing. */
    public static Revision first(Edition composed) {
        return new Revision(composed, List.of(), Map.of());
    }

    /** An edition that follows one whose figures are unknown: every bulletin is new, and all pages say so. */
    public static Revision following(Edition composed, @Nullable LocalDate issuedOn) {
        Correction following = CorrectionNarrator.following(composed.number() - 1, issuedOn);
        return first(composed.with(
                composed.summary().corrected(following),
                composed.bulletins().stream()
                        .map(bulletin -> CorrectionRoom.corrected(bulletin, following))
                        .toList()));
    }

    /** Compares the composed edition with the former one, whose number is one lower, and makes it a correction. */
    public static Revision of(Edition composed, Former former) {
        Map<String, Bulletin> then = byUnit(former.bulletins());
        Map<String, Summary.Line> linesThen = lines(former.summary());
        Map<String, Summary.Line> linesNow = lines(composed.summary());
        Map<String, List<Remark>> remarksThen = remarks(former.remarks());
        Map<String, List<Remark>> remarksNow = remarks(composed.remarks());
        List<FigureChange> changes = new ArrayList<>();
        List<Bulletin> bulletins = new ArrayList<>();
        Map<Integer, Integer> kept = new LinkedHashMap<>();
        int number = composed.number() - 1;
        boolean ranges = former.summary().ranges() && composed.summary().ranges();
        for (Bulletin now : composed.bulletins()) {
            Bulletin before = then.get(now.unit());
            if (before == null) {
                changes.add(EditionDiff.bulletin(now.unit(), true));
                bulletins.add(CorrectionRoom.corrected(
                        now,
                        CorrectionNarrator.ofNewUnit(
                                number, day(former.summary().letterhead()))));
                continue;
            }
            List<FigureChange> ofUnit = EditionDiff.changes(
                    new UnitPaper(before, line(linesThen, now.unit()), remarksThen.getOrDefault(now.unit(), List.of())),
                    new UnitPaper(now, line(linesNow, now.unit()), remarksNow.getOrDefault(now.unit(), List.of())),
                    ranges);
            List<FigureChange> printed = printed(ofUnit, ranges);
            if (printed.isEmpty()) {
                kept.put(now.number(), before.number());
                bulletins.add(before.numbered(now.number()));
            } else {
                List<TargetRow> rows = new ArrayList<>(now.rows());
                rows.addAll(before.rows());
                bulletins.add(CorrectionRoom.corrected(
                        now, CorrectionNarrator.ofUnit(number, day(before.letterhead()), rows, printed)));
            }
            changes.addAll(ofUnit);
        }
        Map<String, Bulletin> now = byUnit(composed.bulletins());
        former.bulletins().stream()
                .filter(gone -> !now.containsKey(gone.unit()))
                .forEach(gone -> changes.add(EditionDiff.bulletin(gone.unit(), false)));
        if (former.bulletins().stream().allMatch(bulletin -> bulletin.briefing() != null)) {
            changes.addAll(EditionDiff.changes(former.summary(), composed.summary())); // of this version too
        }
        Map<String, List<Bulletin>> all = Stream.concat(composed.bulletins().stream(), former.bulletins().stream())
                .collect(Collectors.groupingBy(Bulletin::unit));
        List<FigureChange> printed = printed(changes, ranges);
        Correction overall =
                CorrectionNarrator.ofAll(number, day(former.summary().letterhead()), all, kept.size(), printed);
        return new Revision(
                composed.with(composed.summary().corrected(overall), bulletins),
                printed.isEmpty() ? List.of() : changes, // what no paper prints is no reason for an edition
                kept);
    }

    private static List<FigureChange> printed(List<FigureChange> changes, boolean ranges) {
        return changes.stream().filter(change -> change.printed(ranges)).toList();
    }

    private static Map<String, List<Remark>> remarks(List<Remark> remarks) {
        return remarks.stream().collect(Collectors.groupingBy(Remark::unit));
    }

    private static Map<String, Bulletin> byUnit(List<Bulletin> bulletins) {
        return bulletins.stream().collect(Collectors.toMap(Bulletin::unit, Function.identity()));
    }

    private static Map<String, Summary.Line> lines(Summary summary) {
        return summary.lines().collect(Collectors.toMap(Summary.Line::unit, Function.identity()));
    }

    private static Summary.Line line(Map<String, Summary.Line> lines, String unit) {
        return Objects.requireNonNull(lines.get(unit), () -> "the summary lacks " + unit);
    }

    /** "ngày 03 tháng 4 năm 2024" of "Thọ Xuân, ngày 03 tháng 4 năm 2024". */
    private static String day(Letterhead letterhead) {
        String placeAndDate = letterhead.placeAndDate();
        return placeAndDate.substring(placeAndDate.lastIndexOf(", ") + 2);
    }
}
