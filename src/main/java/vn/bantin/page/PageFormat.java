package vn.bantin.page;

/**
 * A sheet of paper and its margins, all in points of 1/72 inch; wider than high where it lies across.
 *
 * @param top the white above the page number
 * @param header the height of the band with the page number, which lies between the upper margin and the text
 */
public record PageFormat(int width, int height, int top, int header, int bottom, int left, int right) {

    /** Whether the sheet is in landscape format. */
    public boolean across() {
        return width > height;
    }
}
