package vn.bantin.checks;

/**
 * The sentences of findings about remarks and about the columns beside the figures; each constant has the name of its
 * code.
 */
final class RemarkMessages {

    private RemarkMessages() {}

    static final BilingualText BASE_YEAR_LATE = new BilingualText(
            "Năm gốc %s không ở trước năm đầu %s của kế hoạch. Hãy sửa cột base_year.",
            "The base year %s is not before the programme's first year, %s. Fix the column base_year.");

    static final BilingualText REMARK_EMPTY = new BilingualText(
            "Nhận xét không có lời. Hãy ghi cột text, hoặc ghi removed = true để bỏ nhận xét này.",
            "The remark has no text. Fill in the column text, or say removed = true to take the remark back.");

    static final BilingualText REMARK_UNKNOWN = new BilingualText(
            "Không có nhận xét nào với khóa %s để bỏ. Hãy kiểm tra mã, kỳ, section và position.",
            "There is no remark with the key %s to take back. Check the codes, the period, section and position.");

    static final BilingualText BASE_VALUE_WITHOUT_YEAR = new BilingualText(
            "\"%s\" có giá trị năm gốc %s nhưng kế hoạch không ghi base_year nên không so sánh được. Hãy ghi base_year"
                    + " ở programmes.csv.",
            "\"%s\" has a value of the base year, %s, but the programme names no base_year to compare with. Fill in"
                    + " base_year in programmes.csv.");

    static final BilingualText REMARK_WITHOUT_TARGET = new BilingualText(
            "Nhận xét %s số %s nói về \"%s\" nhưng đơn vị không được giao chỉ tiêu này trong kỳ. Hãy kiểm tra mã chỉ"
                    + " tiêu hoặc để trống cột indicator.",
            "The remark %s %s is about \"%s\", of which the unit has no target in force. Check the indicator or leave"
                    + " its cell empty.");

    static final BilingualText REMARK_UNUSED = new BilingualText(
            "%s có nhận xét %s số %s nhưng không có bản tin nào trong %s nên nhận xét này không được in. Hãy kiểm tra"
                    + " mã đơn vị và kỳ.",
            "%s has the remark %s %s but no bulletin in %s, so it is not printed. Check unit and period.");

    static final BilingualText REMARK_DUE_PAST = new BilingualText(
            "Thời hạn %s của nhận xét %s số %s đã qua khi hết %s. Hãy kiểm tra cột due_on.",
            "The day %s by which the remark %s %s is due has passed when %s ends. Check the column due_on.");
}
