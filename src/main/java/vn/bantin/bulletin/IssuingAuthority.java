package vn.bantin.bulletin;

/**
 * The kind of body that issues papers; it decides their head, their signature and the last line of their recipients.
 */
public enum IssuingAuthority {
    /** A Party committee (05-HD/VPTW, 36-HD/VPTW). */
    PARTY,
    /** A people's committee or a department of it (Nghị định 30/2020/NĐ-CP). */
    STATE
}
