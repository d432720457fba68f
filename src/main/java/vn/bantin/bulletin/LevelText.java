package vn.bantin.bulletin;

import vn.bantin.progress.Level;

/** Names a level of units in a sentence. */
final class LevelText {

    private LevelText() {}

    /** "cấp huyện", "cấp xã", "khối cơ quan". */
    static String of(Level level) {
        return switch (level) {
            case NATION -> "cấp trung ương";
            case PROVINCE -> "cấp tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            case DEPARTMENT -> "khối cơ quan";
        };
    }
}
