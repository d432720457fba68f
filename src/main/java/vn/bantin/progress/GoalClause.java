package vn.bantin.progress;

import static vn.bantin.progress.GoalWords.fold;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clause of a wording that says what is to be reached, without harmless remarks, wishes and years. */
final class GoalClause {

    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)");

    /** "(± 0,5)" is what "± 0,5" is. */
    private static final Pattern SPREAD = Pattern.compile("\\( ?(± ?[\\d.,]+[^()\\d±]*)\\)");

    private static final Pattern WISH = Pattern.compile("(?<=\\S)[ ,;.]+(?:" + fold("và") + " )?(?:" + fold("trong")
            + " " + fold("đó") + " )?" + fold("phấn") + " " + fold("đấu") + " .*");

    /**
     * A year in a wording. It needs a preposition or the first place; behind the number, "năm 2020" may be what the
     * number is compared with.
     */
    private static final Pattern YEAR = Pattern.compile("(?:(?<![^ ])(?:" + fold("đến") + "|" + fold("tới") + "|"
            + fold("vào") + "|" + fold("trong") + ") (?:" + fold("hết") + " |" + fold("cuối") + " )?" + fold("năm")
            + "|^" + fold("năm") + "|(?:" + fold("trong") + " )?" + fold("giai") + " " + fold("đoạn") + "|"
            + fold("nhiệm") + " " + fold("kỳ")
            + ") \\d{4}(?: ?- ?\\d{4})?[:,]?");

    /** "/1 vạn dân" is "/vạn dân". */
    private static final Pattern PER_ONE = Pattern.compile("(?<=[\\p{L}\\p{M}%]) ?/ ?1 (?=\\p{L})");

    private GoalClause() {}

    /** Cuts the clause out of a wording; empty where a remark in it may change the number. */
    static Optional<String> of(String wording, GoalWords words) {
        String text = fold(wording);
        String unitOfMeasure = words.unitOfMeasure();
        if (unitOfMeasure.matches(".*\\d.*")) {
            text = text.replace(unitOfMeasure, " "); // "giường bệnh/1 vạn dân"
        }
        text = PER_ONE.matcher(text).replaceAll("/");
        text = SPREAD.matcher(text).replaceAll(" $1 ");
        Matcher remark = REMARK.matcher(text);
        while (remark.find()) {
            if (!new GoalRemark(words, text.substring(0, remark.start())).harmless(remark.group(1))) {
                return Optional.empty();
            }
        }
        String plain =
                REMARK.matcher(text).replaceAll(" ").replaceAll(" +", " ").strip();
        Matcher wish = WISH.matcher(plain);
        if (wish.find() && plain.substring(0, wish.start()).matches(".*\\d.*")) {
            plain = plain.substring(0, wish.start());
        }
        return Optional.of(YEAR.matcher(plain).replaceAll(" ").strip());
    }
}
