package vn.bantin.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.bulletin.TargetStandingText;
import vn.bantin.progress.NumberText;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.RankRange;

/**
 * The texts of the tables' cells, of whatever figures: the pages print them, the Word copies too, and the reading back
 * asks for them, so that no figure can be printed one way and looked for in another.
 */
public final class CellText {

    /**
     * Signs with which a formula begins in a spreadsheet, as within the brackets of a pattern. The wide forms of Chinese
     * and Japanese typing are taken for the narrow ones.
     */
    public static final String FORMULA_SIGNS = "-=+@\uff1d\uff0b\uff0d\uff20";

    private static final BigDecimal MOST_PERCENT = new BigDecimal(9999);

    private CellText() {}

    /** An item of a list, "2) …"; the only one of a list has a dash, for there is no second. */
    public static String item(List<String> items, int index) {
        return (items.size() == 1 ? "- " : index + 1 + ") ") + items.get(index);
    }

    /** Empty where there is none. */
    static String number(@Nullable BigDecimal number, int decimals) {
        return number == null ? "" : NumberText.of(number, decimals);
    }

    /** Whether a title names the programme, in whatever letters: "các chỉ tiêu chủ yếu của Nghị quyết …". */
    public static boolean names(String title, String programme) {
        return title.toLowerCase(Locale.ROOT).contains(programme.toLowerCase(Locale.ROOT));
    }

    /** A count in a table: "7", "1.026". */
    public static String count(int count) {
        return NumberText.of(BigDecimal.valueOf(count), 0);
    }

    public static String score(@Nullable BigDecimal score) {
        return score == null ? "" : Phrase.score(score);
    }

    /** A part of the whole, never 100 of what is not all. */
    public static String part(@Nullable BigDecimal percent) {
        return percent == null ? "" : Phrase.part(percent);
    }

    /** As it was rounded; what is beyond all sense is not spelled out, the exact value stands in the data file. */
    public static String percent(@Nullable BigDecimal percent) {
        if (percent != null && percent.abs().compareTo(MOST_PERCENT) > 0) {
            return (percent.signum() < 0 ? "< -" : "> ") + NumberText.of(MOST_PERCENT, 0);
        }
        return percent == null ? "" : Phrase.ratio(percent);
    }

    /** The rank with the mark of a tie: the words for it would take a second line in every row. */
    public static String place(@Nullable Rank place, ResourceBundle texts) {
        return place == null ? "" : place.rank() + tied(place, texts);
    }

    /** "4/27", with the mark of a tie; a place among one is none. */
    public static String placeAmong(@Nullable Rank place, ResourceBundle texts) {
        return place == null || place.alone() ? "" : place.rank() + "/" + place.among() + tied(place, texts);
    }

    private static String tied(Rank place, ResourceBundle texts) {
        return place.tied() ? texts.getString("tied.mark") : "";
    }

    /** How far a rank moves: "2-5", or "2" of one that does not; empty where that is not known. */
    static String range(@Nullable RankRange swing) {
        return swing == null ? "" : swing.still() ? String.valueOf(swing.best()) : swing.best() + "-" + swing.worst();
    }

    /** "↑3", "↓2", "=", empty where nothing can be compared. */
    public static String change(@Nullable Integer change) {
        if (change == null) {
            return "";
        }
        return change == 0 ? "=" : (change > 0 ? "↑" : "↓") + Math.abs(change);
    }

    /** The cluster with the rank in it: "Đồng bằng (2/9)". */
    static String cluster(Summary.Line line) {
        if (line.cluster() == null) {
            return "";
        }
        Rank place = line.inCluster();
        return line.cluster() + (place == null || place.alone() ? "" : " (" + place.rank() + "/" + place.among() + ")");
    }

    /** "2,0", "0,25"; nothing of none. */
    static String points(BigDecimal points) {
        return points.signum() == 0 ? "" : Phrase.points(points);
    }

    /** A figure, with the mark of one that was published and has been corrected since. */
    static String restated(String figure, @Nullable String now, ResourceBundle texts) {
        return now == null ? figure : figure + texts.getString("restated.mark");
    }

    /** The status with its sign, then what is said of it. */
    public static String status(Status status, String said, ResourceBundle texts) {
        return texts.getString("status." + status) + " " + said;
    }

    /** The plan of a target with its unit of measure, "60,0 triệu đồng"; of two "giao 42,0, đề ra 44,0 tỷ đồng". */
    static String planned(TargetRow row, ResourceBundle texts) {
        String plan = TargetStandingText.measured(row.plan(), row.unitOfMeasure());
        boolean two = !row.assigned().isEmpty()
                && !row.own().isEmpty()
                && !row.assigned().equals(row.own());
        String unit = " " + row.unitOfMeasure();
        String assigned = TargetStandingText.measured(row.assigned(), row.unitOfMeasure());
        return two
                ? texts.getString("open.two")
                        .formatted(
                                assigned.endsWith(unit)
                                        ? assigned.substring(0, assigned.length() - unit.length())
                                        : assigned,
                                TargetStandingText.measured(row.own(), row.unitOfMeasure()))
                : plan;
    }

    /** The name of an indicator with its unit of measure, where it has one. */
    public static String measured(String indicator, String unitOfMeasure) {
        return unitOfMeasure.isEmpty() ? indicator : indicator + " (" + unitOfMeasure + ")";
    }

    /** The line with the verification code of a paper: "Mã kiểm tra (để đối chiếu với bản gốc): K7Q2-0M3X-9TRA". */
    public static String check(String code, ResourceBundle texts) {
        return texts.getString("check.code") + " " + VerificationCode.printed(code);
    }
}
