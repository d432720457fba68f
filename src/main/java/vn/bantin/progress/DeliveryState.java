package vn.bantin.progress;

/** How far a letter or a copy to a recipient has come. */
public enum DeliveryState {
    OPEN,
    /** It was begun, and nobody has noted how it ended. */
    SENDING,
    SENT,
    /** It was refused, or did not get through for as long as was tried. */
    FAILED,
    /** It may have been sent: the line broke, or the process ended, after the letter was handed over. */
    UNSURE
}
