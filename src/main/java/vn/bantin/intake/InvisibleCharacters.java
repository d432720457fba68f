package vn.bantin.intake;

/**
 * Recognises signs that take no room on a page: marks of direction, joiners, soft hyphens, fillers, variation
 * selectors, tags.
 */
final class InvisibleCharacters {

    /** The first invisible sign of Unicode by its code point. */
    static final char SOFT_HYPHEN = '\u00AD';

    private InvisibleCharacters() {}

    static boolean is(int sign) {
        if (sign < SOFT_HYPHEN) {
            return false;
        }
        return Character.getType(sign) == Character.FORMAT ? !isDrawn(sign) : isFiller(sign);
    }

    /** Signs of the numbers and verses of other scripts, which are drawn though Unicode calls them formats. */
    private static boolean isDrawn(int sign) {
        return sign >= 0x0600 && sign <= 0x0605
                || sign == 0x06DD
                || sign == 0x070F
                || sign == 0x0890
                || sign == 0x0891
                || sign == 0x08E2
                || sign == 0x110BD
                || sign == 0x110CD;
    }

    /** Whether Unicode lets a program pass over the sign without drawing it, although it is no format sign. */
    private static boolean isFiller(int sign) {
        return sign == 0x034F
                || sign == 0x115F
                || sign == 0x1160
                || sign == 0x17B4
                || sign == 0x17B5
                || sign >= 0x180B && sign <= 0x180F
                || sign == 0x2065
                || sign == 0x2800
                || sign == 0x3164
                || sign >= 0xFE00 && sign <= 0xFE0F
                || sign == 0xFFA0
                || sign >= 0xFFF0 && sign <= 0xFFF8
                || sign >= 0xE0000 && sign <= 0xE0FFF;
    }
}
