package vn.bantin.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.bantin.bulletin.Phrase;
import vn.bantin.progress.Programme;

/** Words what a plan is for: its theme, its goal, and how many targets it means to reach. */
final class PlanPurpose {

    private PlanPurpose() {}

    /**
     * The sentences of a plan of so many counted targets; empty where the office has given neither theme nor goal, since
     * nothing is to be said in its name.
     */
    static List<String> of(Programme programme, int year, int targets) {
        List<String> sentences = new ArrayList<>();
        String theme = bare(Objects.requireNonNullElse(programme.theme(), ""));
        if (!theme.isEmpty()) {
            sentences.add("Chủ đề kế hoạch %s là: “%s”.".formatted(span(programme, year), theme));
        }
        String goal = Objects.requireNonNullElse(programme.goal(), "").strip();
        if (!goal.isEmpty()) {
            sentences.add("Mục tiêu tổng quát là: " + goal + (goal.matches("(?s).*[.!…]") ? "" : "."));
        }
        if (!sentences.isEmpty() && targets > 0) {
            sentences.add("Phấn đấu hoàn thành và hoàn thành vượt mức %s chỉ tiêu.".formatted(Phrase.count(targets)));
        }
        return sentences;
    }

    /** "năm 2024", "nhiệm kỳ 2020-2025". */
    static String span(Programme programme, int year) {
        return programme.kind() == Programme.Kind.TERM
                ? "nhiệm kỳ %d-%d".formatted(programme.firstYear(), programme.lastYear())
                : "năm " + year;
    }

    /** Without quotation marks of its own and without a full stop. */
    private static String bare(String theme) {
        return theme.strip().replaceAll("^[\"“”]+|[\"“”.]+$", "").strip();
    }
}
