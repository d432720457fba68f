package vn.bantin.progress;

/** The status of a target in a period; every target in every period has exactly one. */
public enum Status {
    EXCEEDED("hoàn thành vượt kế hoạch"),
    COMPLETED("hoàn thành kế hoạch"),
    ON_PACE("đạt tiến độ"),
    BEHIND("chậm tiến độ"),
    /** The plan can no longer be met: the last period is over, or a ceiling is broken. */
    MISSED("không hoàn thành"),
    NOT_ASSESSED("chưa đánh giá");

    private final String words;

    Status(String words) {
        this.words = words;
    }

    /** The Vietnamese words that pages print, unless the office sets others. */
    public String words() {
        return words;
    }

    /** Whether the target is met: completed or exceeded. */
    public boolean done() {
        return this == EXCEEDED || this == COMPLETED;
    }

    /** Whether the target was judged at all. */
    public boolean assessed() {
        return this != NOT_ASSESSED;
    }
}
