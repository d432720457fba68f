package vn.bantin.job;

/** Hears how far the printing of an edition has come. */
public interface PrintListener {

    /** Called with the number of bulletins in the folder and the number that the edition has. */
    void printed(int done, int total);
}
