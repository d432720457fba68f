package vn.bantin.progress;

import java.util.List;

/** The name of a unit as running text says it, with the word of its kind. */
public final class UnitName {

    private static final List<String> CITY_WORDS = List.of("TP.", "TP ", "Thành phố ", "thành phố ");
    private static final List<String> OTHER_WORDS = List.of(
            "Tỉnh ",
            "tỉnh ",
            "Thị xã ",
            "thị xã ",
            "Huyện ",
            "huyện ",
            "Xã ",
            "xã ",
            "Phường ",
            "phường ",
            "Thị trấn ",
            "thị trấn ",
            "Đặc khu ",
            "đặc khu ");

    private UnitName() {}

    /** The unit in running text: "huyện Thọ Xuân", "TP. Đà Nẵng", "Sở Tài chính". */
    public static String of(Unit unit) {
        String word = kind(unit).word();
        return word.isEmpty() || !bare(unit).equals(unit.name()) ? unit.name() : word + " " + unit.name();
    }

    /** The short name of a unit that was named before: "huyện", "thị xã"; a department keeps its name. */
    public static String shortly(Unit unit) {
        String word = kind(unit).word();
        return word.isEmpty() ? unit.name() : word;
    }

    /** The name without the word of its kind: "Đà Nẵng" of "TP. Đà Nẵng"; the name of a department stays whole. */
    public static String bare(Unit unit) {
        if (unit.kind() == UnitKind.DEPARTMENT || unit.kind() == UnitKind.NATION) {
            return unit.name();
        }
        for (List<String> words : List.of(CITY_WORDS, OTHER_WORDS)) {
            for (String word : words) {
                if (unit.name().startsWith(word) && unit.name().length() > word.length()) {
                    return unit.name().substring(word.length()).strip();
                }
            }
        }
        return unit.name();
    }

    /** The kind as the name says it: a "TP. …" listed among provinces is a city. */
    public static UnitKind kind(Unit unit) {
        boolean city = CITY_WORDS.stream().anyMatch(unit.name()::startsWith);
        return city && unit.level() == Level.PROVINCE ? UnitKind.CENTRAL_CITY : unit.kind();
    }
}
