package vn.bantin.progress;

/** The tier of government a unit belongs to; units are ranked only against units of their own level. */
public enum Level {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    DEPARTMENT
}
