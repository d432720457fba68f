package vn.bantin.checks;

/** The weight of a finding. */
public enum Severity {
    /** Nothing is stored or printed until it is fixed. */
    ERROR("LỖI"),
    /** Somebody should look; the run goes on. */
    WARNING("CẢNH BÁO"),
    INFO("LƯU Ý");

    private final String words;

    Severity(String words) {
        this.words = words;
    }

    /** The Vietnamese word, in capitals. */
    public String words() {
        return words;
    }
}
