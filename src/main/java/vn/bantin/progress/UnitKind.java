package vn.bantin.progress;

/**
 * The kind of a unit, with the word before its name and the name of its Party committee.
 *
 * <p>Committee titles follow 05-HD/VPTW: the committee of a district-level unit has a name of its own, the one of a
 * commune-level unit is "đảng ủy" with the kind.
 */
public enum UnitKind {
    NATION(Level.NATION, "", "", "TW"),
    PROVINCE(Level.PROVINCE, "tỉnh", "tỉnh ủy", "TU"),
    CENTRAL_CITY(Level.PROVINCE, "thành phố", "thành ủy", "TU"),
    CITY(Level.DISTRICT, "thành phố", "thành ủy", "ThU"),
    TOWN(Level.DISTRICT, "thị xã", "thị ủy", "ThU"),
    DISTRICT(Level.DISTRICT, "huyện", "huyện ủy", "HU"),
    COMMUNE(Level.COMMUNE, "xã", "đảng ủy xã", "ĐU"),
    WARD(Level.COMMUNE, "phường", "đảng ủy phường", "ĐU"),
    TOWNSHIP(Level.COMMUNE, "thị trấn", "đảng ủy thị trấn", "ĐU"),
    SPECIAL_ZONE(Level.COMMUNE, "đặc khu", "đảng ủy đặc khu", "ĐU"),
    DEPARTMENT(Level.DEPARTMENT, "", "đảng ủy", "ĐU");

    private final Level level;
    private final String word;
    private final String committee;
    private final String symbol;

    UnitKind(Level level, String word, String committee, String symbol) {
        this.level = level;
        this.word = word;
        this.committee = committee;
        this.symbol = symbol;
    }

    /** The tier of government to which units of this kind belong. */
    public Level level() {
        return level;
    }

    /** The word before a name ("huyện"); empty where the name stands alone. */
    public String word() {
        return word;
    }

    /** The words of the Party committee before the unit's name ("huyện ủy", "đảng ủy xã"). */
    public String committee() {
        return committee;
    }

    /** The committee's abbreviation in a document number ("HU" in "-BC/HU"). */
    public String symbol() {
        return symbol;
    }
}
