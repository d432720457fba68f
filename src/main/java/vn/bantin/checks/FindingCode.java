package vn.bantin.checks;

import static vn.bantin.checks.Severity.ERROR;
import static vn.bantin.checks.Severity.INFO;
import static vn.bantin.checks.Severity.WARNING;

/** The kinds of findings, each with its severity and its sentence: what is wrong, and what to do. */
public enum FindingCode {
    // A file or a cell that cannot be read.
    FILE_MISSING(
            ERROR,
            "Thiếu tệp %s. Hãy đặt tệp này vào thư mục nhập.",
            "File %s is missing. Put it into the folder to import."),
    FILE_UNREADABLE(
            ERROR,
            "Không đọc được tệp %s: %s. Hãy lưu lại tệp dưới dạng CSV UTF-8.",
            "File %s cannot be read: %s. Save it again as CSV UTF-8."),
    FILE_NOT_UTF8(
            ERROR,
            "Tệp không phải mã UTF-8 (byte thứ %s). Hãy lưu lại dưới dạng \"CSV UTF-8\".",
            "The file is not UTF-8 (at byte %s). Save it again as \"CSV UTF-8\"."),
    FILE_UNKNOWN(
            WARNING,
            "Tệp %s không thuộc bộ nhập liệu nên bị bỏ qua. Hãy kiểm tra tên tệp.",
            "File %s is not part of the input and was left out. Check its name."),
    FILE_TOO_LONG(
            ERROR,
            "Tệp %s có hơn %s dòng nên không đọc. Hãy chia thành nhiều tệp và nhập lần lượt.",
            "File %s has more than %s rows and is not read. Split it and import the parts one after the other."),
    FILE_ALL_WRONG(
            ERROR,
            "Tệp %s có hơn %s dòng sai nên thôi đọc. Hãy sửa từ những dòng đầu: tiêu đề, dấu phẩy, mã, kỳ.",
            "File %s has more than %s wrong rows and was not read on. Begin with its first rows: header, commas, codes,"
                    + " period."),
    HEADER_TOO_WIDE(
            ERROR,
            "Tiêu đề có %s cột, tối đa %s. Hãy bỏ các cột thừa.",
            "The header has %s columns, at most %s. Remove those not needed."),
    COLUMN_MISSING(
            ERROR, "Thiếu cột bắt buộc \"%s\". Hãy thêm cột này.", "The needed column \"%s\" is missing. Add it."),
    COLUMN_UNKNOWN(
            WARNING,
            "Cột \"%s\" không được dùng nên bị bỏ qua. Hãy kiểm tra tên cột.",
            "Column \"%s\" is not used and was left out. Check its name."),
    COLUMN_TWICE(ERROR, "Cột \"%s\" có hai lần. Hãy bỏ bớt một cột.", "Column \"%s\" stands twice. Remove one."),
    ROW_WIDTH(
            ERROR,
            "Dòng có %s ô, tiêu đề có %s cột. Hãy kiểm tra dấu phẩy và dấu nháy kép.",
            "The row has %s cells, the header %s columns. Check commas and quotes."),
    VALUE_MISSING(ERROR, "Ô bắt buộc bị trống. Hãy điền giá trị.", "A needed cell is empty. Fill it in."),
    NUMBER_WRONG(
            ERROR,
            "\"%s\" không phải là số viết với dấu thập phân \"%s\". Hãy sửa ô này hoặc chọn --decimal.",
            "\"%s\" is not a number with the decimal mark \"%s\". Fix the cell or choose --decimal."),
    WRITTEN_MISSING(
            ERROR,
            "Ô ghi \"%s\" nên không rõ là chưa có số hay bằng 0; không được tính là số nào. Hãy để trống ô nếu chưa có"
                    + " số, ghi 0 nếu bằng 0.",
            "The cell says \"%s\", which may mean no figure yet or zero; it counts as neither. Leave it empty for none,"
                    + " write 0 for zero."),
    ACTUAL_IN_WORDS(
            ERROR,
            "\"%s\" là lời, không phải số. Hãy ghi số; nếu kết quả không đo được bằng số, hãy để trống và ghi"
                    + " override_status, override_reason.",
            "\"%s\" is words, not a number. Give the number; for a result without one leave it empty and fill in"
                    + " override_status and override_reason."),
    BOUND_IN_WORDS(
            ERROR,
            "\"%s\" là lời, không phải số. Hãy ghi lời này vào cột wording và để trống comparator, low, high.",
            "\"%s\" is words, not a number. Put them into the column wording and leave comparator, low, high empty."),
    NUMBER_TOO_LONG(
            ERROR,
            "Số \"%s\" quá dài (tối đa 18 chữ số phần nguyên, 12 chữ số thập phân). Hãy kiểm tra đơn vị tính.",
            "The number \"%s\" is too long (at most 18 digits before and 12 after the mark). Check the unit."),
    INTEGER_WRONG(
            ERROR, "\"%s\" không phải là số nguyên. Hãy sửa ô này.", "\"%s\" is not a whole number. Fix the cell."),
    DATE_WRONG(
            ERROR,
            "\"%s\" không phải là ngày dạng 2024-03-31. Hãy sửa ô này.",
            "\"%s\" is not a date like 2024-03-31. Fix the cell."),
    PERIOD_WRONG(
            ERROR,
            "\"%s\" không phải là kỳ dạng 2024-Q1. Hãy sửa ô này.",
            "\"%s\" is not a period like 2024-Q1. Fix the cell."),
    WORD_WRONG(
            ERROR,
            "\"%s\" không thuộc các giá trị cho phép: %s. Hãy chọn một trong các giá trị đó.",
            "\"%s\" is not one of the values allowed: %s. Choose one of them."),
    CODE_WRONG(
            ERROR,
            "Mã \"%s\" không dùng được: chỉ gồm chữ không dấu, số, dấu chấm, gạch ngang, gạch dưới, tối đa 40 ký tự.",
            "Code \"%s\" cannot be used: ASCII letters, digits, point, hyphen, underscore, at most 40."),
    TEXT_TOO_LONG(
            ERROR,
            "Nội dung dài %s ký tự, tối đa %s. Hãy rút gọn.",
            "The text has %s characters, at most %s. Shorten it."),
    TEXT_UNPRINTABLE(
            ERROR,
            "Ký tự điều khiển %s không được dùng. Hãy xóa ký tự này.",
            "The control character %s is not allowed. Delete it."),
    NUMBER_OUTSIDE(
            ERROR,
            "Giá trị %s nằm ngoài khoảng %s đến %s. Hãy sửa ô này.",
            "The value %s lies outside %s to %s. Fix the cell."),
    GOAL_WRONG(
            ERROR,
            "Mức kế hoạch không hợp với %s: AT_LEAST, ABOVE, ABOUT, EXACTLY ghi ở low; AT_MOST, BELOW ghi ở high;"
                    + " BETWEEN ghi low ≤ high.",
            "The bounds do not go with %s: AT_LEAST, ABOVE, ABOUT, EXACTLY take low; AT_MOST, BELOW high; BETWEEN"
                    + " low ≤ high."),
    WORDING_UNREAD(
            WARNING,
            "Không đọc được mức kế hoạch từ \"%s\" (chỉ tiêu \"%s\", ĐVT: %s) nên chưa đánh giá được. Hãy ghi"
                    + " comparator, low, high.",
            "No bounds can be read from \"%s\" (indicator \"%s\", unit: %s), so it cannot be assessed. Fill in"
                    + " comparator, low, high."),
    WORDING_TWO_WAYS(
            WARNING,
            "\"%s\" đọc được hai cách, %s hoặc %s, nên chưa lấy làm kế hoạch. Hãy ghi comparator, low, high hoặc nhập"
                    + " với --decimal comma.",
            "\"%s\" reads as %s or as %s, so it was not taken as the plan. Fill in comparator, low, high, or import"
                    + " with --decimal comma."),
    WORDING_DIFFERS(
            WARNING,
            "Lời kế hoạch \"%s\" không khớp với mức đã ghi (%s); đánh giá theo mức đã ghi. Hãy sửa một trong hai.",
            "The wording \"%s\" does not agree with %s; the bounds decide. Fix one of the two."),
    ENDS_BEFORE_START(
            ERROR,
            "Thời điểm kết thúc %s trước thời điểm bắt đầu %s. Hãy sửa dòng này.",
            "The end %s is before the start %s. Fix the row."),
    ANNUAL_SPANS_YEARS(
            ERROR,
            "Kế hoạch năm (ANNUAL) chỉ có một năm, không phải %s-%s. Hãy sửa năm hoặc ghi TERM.",
            "An ANNUAL programme has one year, not %s-%s. Fix the years or write TERM."),
    OVERRIDE_WITHOUT_REASON(
            ERROR,
            "Có override_status nhưng thiếu override_reason. Hãy ghi lý do.",
            "There is an override_status without override_reason. Give the reason."),
    REASON_WITHOUT_OVERRIDE(
            WARNING,
            "Có override_reason nhưng thiếu override_status nên lý do bị bỏ qua. Hãy kiểm tra dòng này.",
            "There is an override_reason without override_status; it was left out. Check the row."),
    ROW_TWICE(ERROR, "Trùng khóa với dòng %s (%s). Hãy bỏ bớt một dòng.", "Same key as line %s (%s). Remove one."),
    REMOVED_UNKNOWN(
            ERROR,
            "Không có chỉ tiêu nào với khóa %s để bỏ. Hãy kiểm tra mã, basis và valid_from.",
            "There is no target with the key %s to remove. Check the codes, basis and valid_from."),
    REFERENCE_UNKNOWN(
            ERROR,
            "Không có %s mang mã \"%s\" trong tệp nhập hoặc cơ sở dữ liệu. Hãy kiểm tra mã.",
            "There is no %s with code \"%s\" in the files or the database. Check the code."),
    CIRCULAR(
            ERROR,
            "Quan hệ cấp trên bị vòng tròn: %s. Hãy sửa cột parent hoặc part_of.",
            "The rows stand above each other in a circle: %s. Fix the column parent or part_of."),
    PERIOD_OUTSIDE(
            ERROR,
            "Kỳ %s nằm ngoài thời gian của %s (%s-%s). Hãy kiểm tra kỳ hoặc mã kế hoạch.",
            "Period %s lies outside %s (%s-%s). Check the period or the programme."),
    QUARTER_DIFFERS(
            WARNING,
            "Số trong quý %s cộng lũy kế quý trước %s là %s, khác lũy kế đã ghi %s; chỉ số lũy kế được dùng. Hãy kiểm"
                    + " tra ba số này.",
            "The quarter's %s and the total before it, %s, are %s, not the total given, %s; only that total is used."
                    + " Check the three."),
    TEXT_DECOMPOSED(
            INFO,
            "Chữ có dấu trong tệp (từ dòng %s) là Unicode tổ hợp, đã được đổi sang dựng sẵn. Hãy chọn bảng mã Unicode"
                    + " dựng sẵn khi gõ.",
            "Letters with marks (from line %s on) are in decomposed Unicode and were composed. Type composed Unicode."),
    MILESTONE_VALUE(
            ERROR,
            "Chỉ tiêu có/không chỉ nhận 1 hoặc 0, không nhận \"%s\". Hãy sửa ô này.",
            "A milestone takes 1 or 0, not \"%s\". Fix the cell."),
    MILESTONE_GOAL(
            ERROR,
            "Chỉ tiêu có/không chỉ nhận mức AT_LEAST 1 hoặc để trống, không nhận %s khác. Hãy sửa dòng này.",
            "A milestone takes the bound AT_LEAST 1 or none, not another %s. Fix the row."),
    POINTS_TOO_FINE(
            ERROR,
            "Điểm thưởng, điểm trừ \"%s\" có hơn hai chữ số thập phân. Hãy ghi tối đa hai chữ số.",
            "The points \"%s\" have more than two decimals. Give at most two."),
    BASE_YEAR_LATE(ERROR, RemarkMessages.BASE_YEAR_LATE),
    REMARK_EMPTY(ERROR, RemarkMessages.REMARK_EMPTY),
    REMARK_UNKNOWN(ERROR, RemarkMessages.REMARK_UNKNOWN),
    MAILBOX_WRONG(ERROR, RecipientMessages.MAILBOX_WRONG),
    FOLDER_WRONG(ERROR, RecipientMessages.FOLDER_WRONG),

    // A workbook, its sheets and what its cells show.
    WORKBOOK_OLD(ERROR, CellMessages.WORKBOOK_OLD),
    WORKBOOK_ENCRYPTED(ERROR, CellMessages.WORKBOOK_ENCRYPTED),
    WORKBOOK_DAMAGED(ERROR, CellMessages.WORKBOOK_DAMAGED),
    WORKBOOK_TOO_BIG(ERROR, CellMessages.WORKBOOK_TOO_BIG),
    NOT_A_WORKBOOK(ERROR, CellMessages.NOT_A_WORKBOOK),
    SHEET_MISSING(ERROR, CellMessages.SHEET_MISSING),
    SHEET_UNKNOWN(WARNING, CellMessages.SHEET_UNKNOWN),
    SHEET_EMPTY(WARNING, CellMessages.SHEET_EMPTY),
    SHEET_HIDDEN(WARNING, CellMessages.SHEET_HIDDEN),
    ROWS_HIDDEN(WARNING, CellMessages.ROWS_HIDDEN),
    COLUMNS_HIDDEN(WARNING, CellMessages.COLUMNS_HIDDEN),
    CELLS_MERGED(WARNING, CellMessages.CELLS_MERGED),
    CELL_OUTSIDE(WARNING, CellMessages.CELL_OUTSIDE),
    CELL_ERROR(ERROR, CellMessages.CELL_ERROR),
    FORMULA_WITHOUT_RESULT(ERROR, CellMessages.FORMULA_WITHOUT_RESULT),
    CELL_PERCENT(WARNING, CellMessages.CELL_PERCENT),
    COLUMN_MISNAMED(ERROR, CellMessages.COLUMN_MISNAMED),
    SIGN_INVISIBLE(WARNING, CellMessages.SIGN_INVISIBLE),
    SOFT_HYPHEN(ERROR, CellMessages.SOFT_HYPHEN),
    CODE_AS_NUMBER(ERROR, CellMessages.CODE_AS_NUMBER),
    ZERO_FROM_EMPTY(WARNING, CellMessages.ZERO_FROM_EMPTY),
    CELL_UNSHOWN(WARNING, CellMessages.CELL_UNSHOWN),
    CELL_SCALED(WARNING, CellMessages.CELL_SCALED),
    RESULT_STALE(WARNING, CellMessages.RESULT_STALE),

    // A view of another database.
    ROW_TWICE_IN_VIEW(
            ERROR,
            "Khóa %s có ở nhiều dòng của khung nhìn. Hãy sửa câu lệnh của khung nhìn để mỗi khóa có một dòng.",
            "The key %s stands in several rows of the view. Fix the view so that each key has one row."),

    // Data that cannot be published as they are.
    NO_TARGETS(
            ERROR,
            "Kế hoạch %s không có chỉ tiêu nào được giao cho %s. Hãy nhập targets.csv.",
            "Programme %s has no target in force in %s. Import targets.csv."),
    UNIT_ENDED(
            ERROR,
            "%s không còn tồn tại vào ngày %s (từ %s đến %s) nhưng vẫn có chỉ tiêu hoặc số liệu. Hãy sửa valid_to, hoặc"
                    + " nhập lại các dòng này với removed = true (chỉ tiêu), value trống (số liệu).",
            "%s does not exist on %s (from %s to %s) but has targets or figures. Fix valid_to, or import the"
                    + " rows again with removed = true (targets), an empty value (figures)."),
    DISTRICT_LEVEL_ENDED(
            ERROR,
            "%s là đơn vị cấp huyện; cấp huyện đã kết thúc ngày 30/6/2025. Hãy nhập đơn vị hành chính mới,"
                    + " hoặc ghi historical: true ở bantin.issuers.",
            "%s is of district level, which ended on 2025-06-30. Import the new units, or say historical: true."),
    GLYPH_MISSING(
            ERROR,
            "Phông chữ không in được ký tự \"%s\" (%s) trong \"%s\". Hãy thay ký tự này.",
            "The font cannot print the character \"%s\" (%s) in \"%s\". Replace it."),
    TEXT_GARBLED(
            WARNING,
            "Chữ \"%s\" trong \"%s\" có lẽ đã lưu sai bảng mã. Hãy gõ lại bằng Unicode và lưu dưới dạng UTF-8.",
            "The word \"%s\" in \"%s\" seems to have been saved in a wrong code page. Type it again in Unicode and"
                    + " save as UTF-8."),
    CEILING_AND_FLOOR(
            WARNING,
            "Chỉ tiêu \"%s\" càng %s càng tốt nhưng kế hoạch ghi %s; đánh giá theo kế hoạch. Hãy kiểm tra lại.",
            "Indicator \"%s\" is better %s but its target says %s; the target decides. Check it."),

    // Figures somebody should look at.
    ROW_LEFT_OUT(
            WARNING,
            "Dòng này đã bị loại khi nhập (--partial): %s",
            "This row was left out by an import with --partial: %s"),
    UNIT_SILENT(
            WARNING,
            "%s chưa báo cáo chỉ tiêu nào trong %s. Hãy đôn đốc báo cáo.",
            "%s has reported nothing for %s. Ask for the report."),
    REPORT_WITHOUT_TARGET(
            WARNING,
            "Có số liệu \"%s\" nhưng đơn vị không được giao chỉ tiêu này trong kỳ. Hãy bổ sung kế hoạch hoặc nhập lại"
                    + " với value trống.",
            "There is a figure for \"%s\" but no target in force. Add the target, or import the row again with an"
                    + " empty value."),
    PLAN_UNUSABLE(
            WARNING,
            "Kế hoạch của \"%s\" là %s nên không tính được tỷ lệ. Hãy kiểm tra kế hoạch giao.",
            "The plan of \"%s\" is %s, of which no share can be taken. Check the plan."),
    TOTAL_FELL(
            WARNING,
            "Lũy kế \"%s\" là %s, thấp hơn quý trước (%s). Hãy kiểm tra số lũy kế.",
            "The cumulative value of \"%s\" is %s, below the last quarter's (%s). Check it."),
    OVER_300_PERCENT(
            WARNING,
            "\"%s\" đạt %s%% kế hoạch. Hãy kiểm tra đơn vị tính (triệu/tỷ).",
            "\"%s\" is at %s%% of its plan. Check the unit of measure."),
    FAR_BELOW_PLAN(
            WARNING,
            "\"%s\" là %s, chỉ bằng %s%% kế hoạch (%s). Hãy kiểm tra đơn vị tính (triệu/tỷ) và cách ghi phần trăm"
                    + " (92,5%% ghi là 92,5).",
            "\"%s\" is %s, only %s%% of its plan (%s). Check the unit of measure and how percentages are written"
                    + " (92.5%% is written 92.5)."),
    OWN_WEAKER(
            WARNING,
            "Kế hoạch đề ra của \"%s\" (%s) chưa bảo đảm chỉ tiêu cấp trên giao (%s). Hãy điều chỉnh cho đủ mức giao.",
            "The unit's own target for \"%s\" (%s) is weaker than the assigned one (%s). Bring it up to that."),
    PACE_FALLS(
            WARNING,
            "Tiến độ các quý của \"%s\" giảm dần. Hãy kiểm tra pace_q1 … pace_q4.",
            "The quarterly pace of \"%s\" falls. Check pace_q1 … pace_q4."),
    YEARLY_IN_TERM(
            WARNING,
            "\"%s\" ghi %s, thấp hơn lũy kế đến cuối năm trước (%s): có lẽ là số riêng của năm. Hãy ghi số lũy kế từ"
                    + " đầu nhiệm kỳ.",
            "\"%s\" says %s, below the total at the last year's end (%s): it seems to be this year's alone. Report the"
                    + " total since the term began."),
    PLAN_MISSING(
            WARNING,
            "Kế hoạch của \"%s\" (%s) để trống nên không đánh giá được theo kế hoạch này. Hãy bổ sung mức kế hoạch.",
            "The plan of \"%s\" (%s) is empty, so it cannot be assessed by it. Add the target."),
    TARGET_SILENT(
            WARNING,
            "Chưa có số liệu \"%s\" dù chỉ tiêu đã đến kỳ đánh giá. Hãy bổ sung báo cáo.",
            "There is no figure for \"%s\" though it is due. Report it."),
    BASELINE_MISSING(
            WARNING,
            "\"%s\" là %s, chưa đạt kế hoạch, mà chưa có số liệu đầu kỳ nên chưa đánh giá được. Hãy bổ sung cột"
                    + " baseline của targets.csv.",
            "\"%s\" is at %s, short of its plan, and has no start value, so it cannot be assessed. Fill in the column"
                    + " baseline of targets.csv."),
    NOT_APPROVED(
            WARNING,
            "Số liệu \"%s\" %s nên chưa được tính. Hãy duyệt hoặc trình duyệt.",
            "The figure for \"%s\" is only %s and is not counted. Have it approved."),
    PARTS_OVER_WHOLE(
            WARNING,
            "Các mục \"trong đó\" của \"%s\" cộng lại là %s, lớn hơn số chung %s. Hãy kiểm tra các mục này.",
            "The parts of \"%s\" add up to %s, more than the whole of %s. Check the parts."),
    COUNTS_DIFFER(
            WARNING,
            "Các số đếm trong câu \"%s\" cộng lại là %s, không phải %s. Hãy kiểm tra câu này.",
            "The counts in \"%s\" add up to %s, not to %s. Check the sentence."),
    VALUE_OUTSIDE_SCALE(
            WARNING,
            "\"%s\" là %s, ngoài thang từ %s đến %s. Hãy kiểm tra số liệu và thang đo.",
            "\"%s\" is %s, outside its scale of %s to %s. Check the figure and the scale."),
    OVERRIDE_CONTRADICTS(
            WARNING,
            "\"%s\" được kết luận %s nhưng thực hiện %s, kế hoạch %s (lý do đã ghi: %s). Hãy xác nhận kết luận này.",
            "\"%s\" is set to %s though its value is %s and its plan %s (reason given: %s). Confirm the override."),
    SPELLED_TWO_WAYS(
            WARNING,
            "Hai cách viết của cùng một cụm từ: \"%s\" và \"%s\". Hãy dùng thống nhất một cách.",
            "One phrase is spelled two ways: \"%s\" and \"%s\". Use one of them throughout."),
    OUTLIER(
            WARNING,
            "\"%s\" trong quý là %s, khác xa %s quý trước của chính đơn vị (mức giữa %s). Hãy kiểm tra số liệu, đơn vị"
                    + " tính.",
            "\"%s\" brought %s this quarter, far from the unit's own %s former quarters (median %s). Check the figure"
                    + " and its unit."),
    SUCCESSION_SHARES(
            ERROR,
            "Các phần của đơn vị %s chuyển đi từ ngày %s cộng lại là %s, lớn hơn 1. Hãy sửa cột share của"
                    + " successions.csv.",
            "The shares of unit %s that pass on from %s add up to %s, more than 1. Fix the column share of"
                    + " successions.csv."),
    SUCCESSION_LOSS(
            WARNING,
            "Các phần của đơn vị %s, đã kết thúc, chuyển đi đến ngày %s cộng lại chỉ là %s; phần còn lại không tính"
                    + " cho đơn vị nào. Hãy bổ sung dòng còn thiếu hoặc sửa cột share của successions.csv.",
            "The shares of unit %s, which ended, that passed on by %s add up to only %s; the rest counts for no unit."
                    + " Add the missing row or fix the column share of successions.csv."),
    POINTS_UNUSED(
            WARNING,
            "%s có điểm %s %s nhưng không có chỉ tiêu nào trong %s nên không được xếp hạng và điểm này không được"
                    + " tính. Hãy kiểm tra mã đơn vị và kỳ.",
            "%s has points (%s) of %s but no target in force in %s: it is not ranked and they do not count. Check unit"
                    + " and period."),
    POINTS_CUT(
            WARNING,
            "%s có điểm %s cộng lại là %s, vượt mức tối đa nên chỉ tính %s. Hãy kiểm tra các dòng %s và mức"
                    + " trần (rules.ranking.ceilings).",
            "%s has points (%s) that add up to %s, above the ceiling, so only %s count. Check the rows (%s) and"
                    + " rules.ranking.ceilings."),
    BASE_VALUE_WITHOUT_YEAR(WARNING, RemarkMessages.BASE_VALUE_WITHOUT_YEAR),
    REMARK_WITHOUT_TARGET(WARNING, RemarkMessages.REMARK_WITHOUT_TARGET),
    REMARK_UNUSED(WARNING, RemarkMessages.REMARK_UNUSED),
    REMARK_DUE_PAST(WARNING, RemarkMessages.REMARK_DUE_PAST),
    ESTIMATE(INFO, "\"%s\" là số ước thực hiện.", "\"%s\" is an estimate.");

    private final Severity severity;
    private final String vietnamese;
    private final String english;

    FindingCode(Severity severity, BilingualText sentence) {
        this(severity, sentence.vietnamese(), sentence.english());
    }

    FindingCode(Severity severity, String vietnamese, String english) {
        this.severity = severity;
        this.vietnamese = vietnamese;
        this.english = english;
    }

    /** The severity that applies unless the office sets another one. */
    public Severity severity() {
        return severity;
    }

    /** The Vietnamese sentence, as a format for the finding's details in their order. */
    public String vietnamese() {
        return vietnamese;
    }

    /** The English sentence, as a format for the finding's details in the same order. */
    public String english() {
        return english;
    }
}
