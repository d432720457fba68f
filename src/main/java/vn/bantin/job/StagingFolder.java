package vn.bantin.job;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.bantin.output.EditionFolder;

/** A hidden folder beside its later place: files are printed into it, and it is given its name when it is whole. */
public final class StagingFolder {

    private final Path place;
    private final EditionFolder hidden;
    private final EditionFolder former;

    public StagingFolder(Path place) {
        this.place = place;
        hidden = new EditionFolder(place.resolveSibling("." + place.getFileName()));
        former = new EditionFolder(place.resolveSibling("." + place.getFileName() + "-old"));
    }

    public EditionFolder shelf() {
        return hidden;
    }

    /** Removes what this or a killed run has left in it. */
    public void clear() throws IOException {
        hidden.clear();
        former.clear();
    }

    /** Gives the folder its place, where nothing may be yet. */
    public void moveInPlace() throws IOException {
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
            new EditionFolder(place).moveTo(former.folder());
        } catch (FileSystemException e) {
            throw new PublishException(PublishException.Kind.DRAFT_IN_USE, e, place, ExceptionText.of(e));
        }
    }
}
