package vn.bantin.job;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.delivery.Attachment;
import vn.bantin.inspection.SigningPlaces;
import vn.bantin.output.CsvDataFile;

/**
 * The files of a folder from which papers are signed: named by their number in the agenda, and beside them where on its pages
 * each is numbered, dated and signed.
 */
final class SigningFolder {

    private static final String PLACES = "sign-positions.csv";

    private static final List<String> HEADER = List.of("file", "mark", "page", "x", "y", "width", "height", "anchor");

    private final List<Attachment> files = new ArrayList<>();
    private final List<List<@Nullable Object>> rows = new ArrayList<>();
    private final List<String> unplaced = new ArrayList<>();
    private final int digits;

    /** The folder of so many files. */
    SigningFolder(int count) {
        digits = Math.max(2, String.valueOf(count).length());
    }

    /** Adds a file that nobody signs. */
    String add(Attachment file) {
        String name = String.format(Locale.ROOT, "%0" + digits + "d_%s", files.size() + 1, file.name());
        files.add(new Attachment(name, file.content()));
        return name;
    }

    /** Adds a paper, with the places where it is signed. */
    void add(Attachment file, Letterhead head, @Nullable SignatureBlock closing) {
        String name = add(file);
        SigningPlaces places = SigningPlaces.of(file.content(), head, closing);
        for (SigningPlaces.Place place : places.found()) {
            rows.add(row(
                    name,
                    place.mark(),
                    place.page(),
                    place.x(),
                    place.y(),
                    place.width(),
                    place.height(),
                    place.anchor()));
        }
        for (SigningPlaces.Mark mark : places.missing()) {
            rows.add(row(name, mark, null, null, null, null, null, null));
            unplaced.add(name + " (" + mark + ")");
        }
    }

    private static List<@Nullable Object> row(
            String name,
            SigningPlaces.Mark mark,
            @Nullable Integer page,
            @Nullable BigDecimal x,
            @Nullable BigDecimal y,
            @Nullable BigDecimal width,
            @Nullable BigDecimal height,
            @Nullable String anchor) {
        return Arrays.asList(name, mark, page, x, y, width, height, anchor);
    }

    /** The papers that lack the words by which a place is found, each with what it lacks. */
    List<String> unplaced() {
        return List.copyOf(unplaced);
    }

    /** All files, the list of places last. */
    List<Attachment> files() {
        List<Attachment> all = new ArrayList<>(files);
        all.add(new Attachment(PLACES, CsvDataFile.csv(HEADER, rows)));
        return all;
    }
}
