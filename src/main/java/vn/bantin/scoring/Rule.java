package vn.bantin.scoring;

/** The rule that decided a status, with the few words that are printed as "why this status". */
public enum Rule {
    OVERRIDDEN("xác định theo ý kiến cơ quan theo dõi"),
    WITHOUT_GOAL("kế hoạch không có mức bằng số dùng được"),
    BEFORE_FIRST_ASSESSMENT("chưa đến quý đánh giá đầu tiên"),
    WITHOUT_REPORT("đơn vị chưa báo cáo"),
    WITHOUT_APPROVAL("số liệu chưa được duyệt"),
    WITHOUT_BASELINE("chưa đạt mức, không có số gốc để tính tiến độ"),

    BEYOND_PLAN("vượt mức kế hoạch"),
    PLAN_REACHED("đạt mức kế hoạch"),
    WITHIN_CEILING_AT_END("hết kỳ, trong mức trần"),
    BELOW_CEILING_AT_END("hết kỳ, dưới mức trần"),
    CEILING_BROKEN("đã quá mức trần cả kỳ"),
    SHORT_AT_END("hết kỳ, chưa đạt mức kế hoạch"),

    AT_PACE("đạt phần kế hoạch đến hết quý"),
    BELOW_PACE("chưa đạt phần kế hoạch đến hết quý"),
    WITHIN_CEILING_PACE("trong phần mức trần đến hết quý"),
    ABOVE_CEILING_PACE("quá phần mức trần đến hết quý"),
    WAY_AT_PACE("chặng đường từ số gốc đạt tiến độ"),
    WAY_BELOW_PACE("chặng đường từ số gốc chưa đạt tiến độ"),
    FALLEN_BELOW("số gốc đã đạt mức, nay không còn đạt"),
    RATE_MET("tốc độ, tỷ lệ trong kỳ đạt mức"),
    RATE_SHORT("tốc độ, tỷ lệ trong kỳ chưa đạt mức"),

    MILESTONE_DONE("đã hoàn thành"),
    MILESTONE_NOT_DUE("chưa đến hạn hoàn thành"),
    MILESTONE_OVERDUE("quá hạn, chưa hoàn thành"),
    MILESTONE_NEVER_DONE("hết kỳ, chưa hoàn thành");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
