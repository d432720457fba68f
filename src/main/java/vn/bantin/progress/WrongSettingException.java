package vn.bantin.progress;

/** Thrown where a setting of an office cannot be used; says in both languages which one and what it may be. */
public final class WrongSettingException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String vietnamese;
    private final String english;

    /** Takes the part of the sentence that stands behind the file's name, without a period. */
    public WrongSettingException(String vietnamese, String english) {
        super(english);
        this.vietnamese = vietnamese;
        this.english = english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }
}
