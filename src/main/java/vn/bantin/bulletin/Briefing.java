package vn.bantin.bulletin;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a bulletin that a leader reads in a minute: the rank, what needs direction, what went well, and what was
 * written about shortcomings and tasks.
 *
 * @param rank "4/25", empty for a unit without a rank
 * @param movement what is said beside it, "đồng hạng, tăng 16 bậc"; empty where it is neither shared nor comparable
 * @param before heading of the statuses of the period that the points are compared with, "Cùng kỳ năm trước"
 * @param points the targets behind or missed that matter most, at most {@link #POINTS}
 * @param highlights one sentence each
 * @param further the targets behind that are no points by name, {@code null} where there are none or no room for any, and in
 *     editions that are older than it
 * @param chapters what follows the results: shortcomings and causes, tasks; only what somebody wrote
 */
public record Briefing(
        String rank,
        String movement,
        String before,
        List<Point> points,
        @Nullable String further,
        List<String> highlights,
        List<Chapter> chapters) {

    /** The most targets that page one names as points. */
    public static final int POINTS = 5;

    /** As many letters as the names of further targets may have, so that their sentence takes two lines. */
    private static final int SHORT = 70;

    /** What is said of the period before where nothing is known of it. */
    static final String UNKNOWN = "không có số liệu";

    /** Where a reason stands that is too long for page one. */
    static final String IN_ANNEX = "lý do nêu tại Phụ lục";

    /** The targets behind that are no points: by name where these are few and short, else by number, "TT 5, 6, 15". */
    public static String further(List<TargetRow> rows) {
        String names = rows.stream().map(TargetRow::name).collect(Collectors.joining("; "));
        return names.length() <= SHORT
                ? names
                : rows.stream().map(row -> String.valueOf(row.number())).collect(Collectors.joining(", ", "TT ", ""));
    }

    /** Whether it says that something stands in the annex. */
    public boolean namesAnnex() {
        return points.stream().anyMatch(point -> point.standing().endsWith(IN_ANNEX));
    }

    /** Whether anything is known of the period before of any point. */
    public boolean compared() {
        return points.stream().anyMatch(point -> !point.before().equals(UNKNOWN));
    }

    /**
     * A target that needs direction.
     *
     * @param standing how far it is, beside its plan: "18,6/105,0 triệu USD; đạt 17,7%, cần 25%"
     * @param lacking what it lacks so far, "7,65 triệu USD"; empty where that is no amount
     * @param leadBody who is in charge, empty where nobody is named
     * @param before words of its status in the period before
     */
    public record Point(int number, String name, String standing, String lacking, String leadBody, String before) {}

    /**
     * A chapter of the report after its results.
     *
     * @param title in capitals, "HẠN CHẾ, NGUYÊN NHÂN"
     */
    public record Chapter(String title, List<Part> parts) {

        /** Its only parts whose heading says no more than its own title. */
        private static final Set<String> SAID = Set.of(Part.HIGHLIGHTS, Part.CAUSES, Part.TASKS);

        public Chapter {
            parts = List.copyOf(parts);
        }

        /** Whether its items stand below its title at once, without the heading of a part. */
        public boolean plain() {
            return parts.size() == 1 && SAID.contains(parts.get(0).title());
        }
    }

    /**
     * A part of a chapter.
     *
     * @param title "Nguyên nhân"
     * @param items one sentence or more each
     */
    public record Part(String title, List<String> items) {

        public static final String HIGHLIGHTS = "Kết quả nổi bật";
        public static final String CAUSES = "Nguyên nhân";
        public static final String TASKS = "Nhiệm vụ";
        public static final String SOLUTIONS = "Giải pháp";
        public static final String PROPOSALS = "Kiến nghị, đề xuất";

        public Part {
            items = List.copyOf(items);
        }
    }

    public Briefing {
        points = List.copyOf(points);
        highlights = List.copyOf(highlights);
        chapters = List.copyOf(chapters);
    }
}
