package vn.bantin.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that people wrote about one unit in one period: it is printed as it stands, and nothing is derived from it.
 *
 * @param position its place in the section, from 1
 * @param indicator the indicator it is about, {@code null} where it is about the unit as a whole
 * @param text the sentence; empty for a remark that was taken back
 * @param body the body that is to act, {@code null} for none
 * @param dueOn the day by which it is to be done, {@code null} for none
 * @param source the paper in which it stands, {@code null} for none
 */
public record Remark(
        String programme,
        String unit,
        Period period,
        Section section,
        int position,
        @Nullable String indicator,
        String text,
        @Nullable String body,
        @Nullable LocalDate dueOn,
        @Nullable String source) {

    /** The most characters of a text: a paragraph of six or seven lines; what is longer is a report of its own. */
    public static final int LONGEST = 600;

    /** The order of print: by unit, section and position. */
    public static final Comparator<Remark> ORDER =
            Comparator.comparing(Remark::unit).thenComparing(Remark::section).thenComparing(Remark::position);

    /** The part of a report in which a remark stands, in the order of a report. */
    public enum Section {
        HIGHLIGHT("kết quả nổi bật"),
        CAUSE("hạn chế, nguyên nhân"),
        SOLUTION("giải pháp"),
        TASK("nhiệm vụ"),
        PROPOSAL("kiến nghị, đề xuất");

        private final String words;

        Section(String words) {
            this.words = words;
        }

        /** "kết quả nổi bật", "hạn chế, nguyên nhân", "giải pháp", "nhiệm vụ", "kiến nghị, đề xuất". */
        public String words() {
            return words;
        }
    }

    public Remark {
        if (position < 1) {
            throw new IllegalArgumentException("positions count from 1: " + unit + ", " + section + ", " + position);
        }
    }

    /** All texts of the remark, as they may be printed. */
    public List<String> texts() {
        return Stream.of(text, body, source).filter(Objects::nonNull).toList();
    }

    /** A copy that was taken back: it is in no ledger, only its key still stands. */
    public Remark removed() {
        return new Remark(programme, unit, period, section, position, null, "", null, null, null);
    }

    /** Whether the remark was taken back. */
    public boolean isRemoved() {
        return text.isEmpty();
    }
}
