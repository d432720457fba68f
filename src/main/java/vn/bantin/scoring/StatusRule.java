package vn.bantin.scoring;

/** The rule that decided a status, with the few words that tables print as the reason. */
public enum StatusRule {
    OVERRIDDEN("đánh giá theo ý kiến cơ quan theo dõi"),
    WITHOUT_GOAL("kế hoạch không có mức bằng số dùng được"),
    BEFORE_FIRST_ASSESSMENT("chưa đến quý đánh giá đầu tiên"),
    WITHOUT_REPORT("đơn vị chưa báo cáo"),
    WITHOUT_APPROVAL("số liệu chưa được duyệt"),
    WITHOUT_BASELINE("chưa đạt kế hoạch, thiếu số liệu đầu kỳ để tính tiến độ"),

    BEYOND_PLAN("vượt mức kế hoạch"),
    PLAN_REACHED("đạt mức kế hoạch"),
    WITHIN_CEILING_AT_END("hết kỳ, trong mức khống chế"),
    BELOW_CEILING_AT_END("hết kỳ, dưới mức khống chế"),
    CEILING_BROKEN("đã vượt mức khống chế cả kỳ"),
    SHORT_AT_END("hết kỳ, không hoàn thành kế hoạch"),

    AT_PACE("đạt phần kế hoạch đến hết quý"),
    BELOW_PACE("chưa đạt phần kế hoạch đến hết quý"),
    WITHIN_CEILING_PACE("trong mức phân bổ đến hết quý"),
    ABOVE_CEILING_PACE("vượt mức phân bổ đến hết quý"),
    WAY_AT_PACE("mức tăng, giảm từ đầu kỳ đạt tiến độ"),
    WAY_BELOW_PACE("mức tăng, giảm từ đầu kỳ chưa đạt tiến độ"),
    FALLEN_BELOW("đầu kỳ đã đạt kế hoạch, nay không giữ được"),
    RATE_MET("tốc độ, tỷ lệ trong kỳ đạt kế hoạch"),
    RATE_SHORT("tốc độ, tỷ lệ trong kỳ chưa đạt kế hoạch"),

    MILESTONE_DONE("đã hoàn thành"),
    MILESTONE_NOT_DUE("chưa đến hạn hoàn thành"),
    MILESTONE_OVERDUE("quá hạn, chưa hoàn thành"),
    MILESTONE_NEVER_DONE("hết kỳ, không hoàn thành");

    private final String words;

    StatusRule(String words) {
        this.words = words;
    }

    /** The few Vietnamese words that a table prints for the rule. */
    public String words() {
        return words;
    }
}
