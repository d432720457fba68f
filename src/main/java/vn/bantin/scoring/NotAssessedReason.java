package vn.bantin.scoring;

/** The reason why a target could not be assessed. */
public enum NotAssessedReason {
    NOT_DUE("chưa đến kỳ đánh giá"),
    NO_REPORT("chưa có báo cáo"),
    NOT_APPROVED("số liệu chưa được duyệt"),
    NO_TARGET("chưa giao kế hoạch bằng số"),
    NO_BASELINE("thiếu số liệu đầu kỳ");

    private final String words;

    NotAssessedReason(String words) {
        this.words = words;
    }

    /** The Vietnamese words, as they follow "chỉ tiêu" in a sentence. */
    public String words() {
        return words;
    }
}
