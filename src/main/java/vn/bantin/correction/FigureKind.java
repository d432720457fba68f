package vn.bantin.correction;

/** The kind of a figure that a correction changes, with its words in the list of changes. */
public enum FigureKind {
    /** A whole bulletin: the unit came in or dropped out. */
    BULLETIN("báo cáo"),
    /** A whole row of the table of targets. */
    TARGET("chỉ tiêu"),
    /** What the unit or the indicator is called. */
    NAME("tên"),
    UNIT_OF_MEASURE("đơn vị tính"),
    ASSIGNED("kế hoạch cấp trên giao"),
    OWN("kế hoạch đơn vị đề ra"),
    /** The plan that is judged, where neither of the two above has changed. */
    PLAN("kế hoạch dùng để đánh giá"),
    VALUE("lũy kế"),
    /** Whether the value is an estimate. */
    ESTIMATE("loại số liệu"),
    QUARTER("thực hiện quý"),
    LAST_YEAR("thực hiện cùng kỳ"),
    PERCENT("% kế hoạch"),
    PERCENT_OF_LAST_YEAR("% cùng kỳ"),
    STATUS("đánh giá"),
    /** Why it has its status, where that is not said by the percentage of the plan. */
    GROUNDS("căn cứ đánh giá"),
    INDICATOR_RANK("hạng của chỉ tiêu"),
    /** A value of an earlier quarter. */
    TREND("diễn biến"),
    SCORE("điểm"),
    COVERAGE("tỷ trọng được đánh giá"),
    RANK("hạng"),
    CLUSTER_RANK("hạng trong cụm"),
    PREVIOUS_RANK("hạng kỳ trước"),
    SWING("dao động hạng"),
    /** A sentence whose numbers have changed although none of the unit's own figures has. */
    SENTENCE("nhận xét");

    private final String words;

    FigureKind(String words) {
        this.words = words;
    }

    /** The Vietnamese words for the figure. */
    public String words() {
        return words;
    }
}
