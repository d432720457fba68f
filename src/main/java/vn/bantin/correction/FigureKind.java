package vn.bantin.correction;

/** The kind of a figure, or of words of the data, that a correction changes, with its words in the list of changes. */
public enum FigureKind {
    /** A whole bulletin: the unit came in or dropped out. */
    BULLETIN("báo cáo"),
    /** A whole row of the table of targets. */
    TARGET("chỉ tiêu"),
    /** What the unit or the indicator is called. */
    NAME("tên", Content.NAMED),
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
    PERCENT("tỷ lệ so với kế hoạch"),
    PERCENT_OF_LAST_YEAR("tỷ lệ so với cùng kỳ"),
    STATUS("đánh giá", Content.QUOTED_FIGURE),
    /** Why it has its status, where that is not said by the percentage of the plan. */
    GROUNDS("căn cứ đánh giá", Content.QUOTED_FIGURE),
    INDICATOR_RANK("hạng của chỉ tiêu"),
    /** By what the units are put in order on a target. */
    PLACE_BASIS("căn cứ xếp hạng của chỉ tiêu", Content.NAMED),
    /** How many times the value is that of the base year, where the value itself has not changed. */
    SINCE_BASE_YEAR("so với năm gốc", Content.QUOTED_FIGURE),
    /** The status in the period that the sentences on changes compare with. */
    FORMER_STATUS("đánh giá kỳ so sánh", Content.QUOTED_FIGURE),
    /** A value of an earlier quarter. */
    TREND("diễn biến"),
    SCORE("điểm"),
    COVERAGE("tỷ trọng được đánh giá"),
    RANK("hạng"),
    CLUSTER_RANK("hạng trong cụm"),
    PREVIOUS_RANK("hạng kỳ trước"),
    SWING("dao động hạng"),
    CLUSTER("cụm", Content.NAMED),
    /** The points given and taken, each with its reason. */
    ADJUSTMENTS("điểm thưởng, điểm trừ", Content.QUOTED_FIGURE),
    /** A sentence whose numbers have changed although none of the unit's own figures has. */
    SENTENCE("nhận xét", Content.QUOTED_FIGURE),
    /** How it was judged: a rule, or a number that it names. */
    METHOD("cách đánh giá", Content.QUOTED_FIGURE),
    /** The running number of a target. */
    NUMBER("số thứ tự", Content.NAMED),
    GROUP("nhóm chỉ tiêu", Content.NAMED),
    LEAD_BODY("cơ quan theo dõi", Content.NAMED),
    CO_BODIES("cơ quan phối hợp", Content.NAMED),
    OWNER("chức danh phụ trách", Content.NAMED),
    SCOPE("phạm vi", Content.NAMED),
    SOURCE_DOCUMENT("căn cứ giao", Content.NAMED),
    PRIORITY("ưu tiên chỉ đạo", Content.NAMED),
    PROGRAMME("tên chương trình", Content.NAMED),
    /** The bodies that issue the paper, its symbol and its place. */
    ISSUER("cơ quan ban hành", Content.NAMED),
    SIGNATURE("người ký", Content.NAMED),
    RECIPIENTS("nơi nhận", Content.NAMED),
    HIGHLIGHT("kết quả nổi bật", Content.WRITTEN),
    CAUSE("nguyên nhân", Content.WRITTEN),
    SOLUTION("giải pháp", Content.WRITTEN),
    TASK("nhiệm vụ trọng tâm", Content.WRITTEN),
    PROPOSAL("kiến nghị, đề xuất", Content.WRITTEN);

    /** How a change is told. */
    enum Content {
        /** A figure: from and to. */
        FIGURE,
        /** A figure in words: from and to in quotation marks. */
        QUOTED_FIGURE,
        /** Words of the data that are no figure: from and to in quotation marks. */
        NAMED,
        /** What people wrote: that it was added, altered or taken back, not what it says. */
        WRITTEN
    }

    private final String words;
    private final Content content;

    FigureKind(String words) {
        this(words, Content.FIGURE);
    }

    FigureKind(String words, Content content) {
        this.words = words;
        this.content = content;
    }

    /** The Vietnamese words for the figure. */
    public String words() {
        return words;
    }

    /** Whether it is something that people wrote, which a list of changes does not repeat. */
    public boolean written() {
        return content == Content.WRITTEN;
    }

    /** Whether it is of the score and the rank of a whole unit. */
    boolean ranks() {
        return compareTo(SCORE) >= 0 && compareTo(SWING) <= 0;
    }

    /** Whether it moves with figures, those of the unit or of others, and is never corrected by itself. */
    boolean follows() {
        return ranks() || this == INDICATOR_RANK || this == SENTENCE;
    }

    /** Whether it is told in the unit of measure of its indicator. */
    boolean measured() {
        return switch (this) {
            case ASSIGNED, OWN, PLAN, VALUE, QUARTER, LAST_YEAR, TREND -> true;
            default -> false;
        };
    }

    /** Whether it is a percentage whatever the unit of measure is. */
    boolean percentage() {
        return this == PERCENT || this == PERCENT_OF_LAST_YEAR;
    }

    /** Whether it counts as a figure; all else is words of the data. */
    boolean figure() {
        return content == Content.FIGURE || content == Content.QUOTED_FIGURE;
    }

    /** Whether from and to stand in quotation marks. */
    boolean quoted() {
        return content == Content.QUOTED_FIGURE || content == Content.NAMED;
    }
}
