package vn.bantin.progress;

/** The author of a target: the upper level (cấp trên giao) or the unit itself (đơn vị tự đề ra). */
public enum Basis {
    ASSIGNED,
    OWN
}
