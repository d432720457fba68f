package vn.bantin.bulletin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.scoring.Fraction;

/** Words the time of a paper: a year's plan from January on, or a term up to the end of a quarter. */
record PeriodText(Programme programme, Period period, PeriodNames names) {

    private static final String TERM = "nhiệm kỳ";

    private boolean term() {
        return programme.kind() == Programme.Kind.TERM;
    }

    /** "các chỉ tiêu 6 tháng đầu năm 2024"; of a term "các chỉ tiêu Nghị quyết … nhiệm kỳ 2020-2025 đến hết quý II/2024". */
    String targets() {
        if (!term()) {
            return "các chỉ tiêu " + names.of(period);
        }
        String title = programme.title();
        boolean named = title.toLowerCase(Locale.ROOT).contains(TERM);
        return "các chỉ tiêu %s%s đến hết %s"
                .formatted(
                        withoutTargets(title),
                        named ? "" : ", %s %d-%d".formatted(TERM, programme.firstYear(), programme.lastYear()),
                        period.words());
    }

    /** The title without "Các chỉ tiêu" ahead of it, so that the words are not said twice. */
    private static String withoutTargets(String title) {
        for (String words : List.of("các chỉ tiêu ", "chỉ tiêu ")) {
            if (title.regionMatches(true, 0, words, 0, words.length())) {
                return title.substring(words.length());
            }
        }
        return title;
    }

    /** "Quý I/2024", "6 tháng đầu năm 2024"; of a term "Đến hết quý II/2024 (đã qua 18/24 quý của nhiệm kỳ)". */
    String opening() {
        return term()
                ? "Đến hết %s (đã qua %s quý của nhiệm kỳ)".formatted(period.words(), gone())
                : Phrase.capitalised(names.of(period));
    }

    /** The heading of the plans of a term; {@code null} for the plans of a year. */
    @Nullable
    String plans() {
        return term() ? "Mục tiêu đến năm " + programme.lastYear() : null;
    }

    /** The share of a term's plan that is due: "số quý đã qua … nhiệm kỳ: 18/24, bằng 75%". */
    String pace() {
        Fraction share = Fraction.of(100L * quarters(), all());
        return "số quý đã qua chia cho tổng số quý của nhiệm kỳ: %s, bằng %s"
                .formatted(gone(), Phrase.percent(share.rounded(1)));
    }

    private String gone() {
        return Phrase.count(quarters(), all());
    }

    private int quarters() {
        return period.quartersSince(programme.firstPeriod());
    }

    private int all() {
        return programme.lastPeriod().quartersSince(programme.firstPeriod());
    }
}
