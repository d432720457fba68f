package vn.bantin.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.bantin.press.Shelf;

/** A hidden folder beside its later place: files are printed into it, and it is given its name when it is whole. */
final class StagingFolder {

    private final Path place;
    private final Shelf hidden;
    private final Shelf former;

    StagingFolder(Path place) {
        this.place = place;
        hidden = new Shelf(place.resolveSibling("." + place.getFileName()));
        former = new Shelf(place.resolveSibling("." + place.getFileName() + "-old"));
    }

    Shelf shelf() {
        return hidden;
    }

    /** Removes what this or a killed run has left in it. */
    void clear() throws IOException {
        hidden.clear();
        former.clear();
    }

    /** Gives the folder its place, where nothing may be yet. */
    void moveInPlace() throws IOException {
        hidden.moveTo(place);
    }

    /** Gives the folder its place instead of the former one, which comes back if that fails. */
    void replaceFormer() throws IOException {
        if (Files.exists(place)) {
            setAside();
        }
        try {
            hidden.moveTo(place);
        } catch (IOException e) {
            if (Files.exists(former.folder())) {
                former.moveTo(place);
            }
            throw e;
        }
    }

    /** On Windows a folder cannot be renamed while one of its files is open. */
    private void setAside() throws IOException {
        try {
            new Shelf(place).moveTo(former.folder());
        } catch (FileSystemException e) {
            throw new PublishException(PublishException.Kind.DRAFT_IN_USE, e, place, ExceptionText.of(e));
        }
    }
}
