package vn.bantin.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.bantin.inspection.Inspection;
import vn.bantin.inspection.MisprintException;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.StoredEdition;

/**
 * Has every file read back. One that is not what was frozen is put aside with the evidence, outside {@code out}, which
 * people may look into: it is printed anew by the next publish and never comes into a manifest.
 */
public final class Proofreader {

    private final Path quarantine;

    /** One that puts files aside in that folder, which is made when the first comes. */
    public Proofreader(Path quarantine) {
        this.quarantine = quarantine;
    }

    /** A way to read a printed file and to compare it with what it must say. */
    interface Reading {
        void of(Inspection.Print print) throws MisprintException;
    }

    /** Reads a file that has just been put onto the shelf. */
    void read(StoredEdition edition, EditionFolder shelf, String name, String sha256, int pages, Reading reading)
            throws IOException, MisprintException {
        try {
            reading.of(new Inspection.Print(shelf.folder().resolve(name), sha256, pages));
        } catch (MisprintException misprint) {
            throw misprint.at(putAside(edition, shelf, name, misprint));
        }
    }

    /** Reads all that the manifest will list once more, right before it is written. */
    void readAll(StoredEdition edition, EditionFolder shelf, List<Manifest.Entry> entries) throws IOException {
        List<Misprinted.File> wrong = new ArrayList<>();
        for (Manifest.Entry entry : entries) {
            read(edition, shelf, entry, entry.name(), wrong);
        }
        require(wrong);
    }

    /** Puts aside what no longer is as it was printed, maybe by an earlier start. */
    void readPrinted(StoredEdition edition, EditionFolder shelf, List<PrintedFile> printed) throws IOException {
        List<Misprinted.File> wrong = new ArrayList<>();
        for (PrintedFile file : printed) {
            Manifest.Entry entry = new Manifest.Entry(file.file(), file.size(), file.pages(), file.sha256());
            read(edition, shelf, entry, file.unitOrSummary(), wrong);
        }
        require(wrong);
    }

    private void read(
            StoredEdition edition, EditionFolder shelf, Manifest.Entry entry, String place, List<Misprinted.File> wrong)
            throws IOException {
        try {
            Inspection.inspect(shelf.folder().resolve(entry.name()), entry.size(), entry.sha256());
        } catch (MisprintException misprint) {
            wrong.add(new Misprinted.File(place, misprint.at(putAside(edition, shelf, entry.name(), misprint))));
        }
    }

    private static void require(List<Misprinted.File> wrong) {
        if (!wrong.isEmpty()) {
            throw new Misprinted(wrong);
        }
    }

    /** Thrown for files that are not what they should be. */
    public static final class Misprinted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<File> files;

        Misprinted(List<File> files) {
            super(files.size() + " misprints");
            this.files = List.copyOf(files);
        }

        /**
         * One of the files.
         *
         * @param place the unit's code, "00" for the summary, or the name of the file
         */
        public record File(String place, MisprintException misprint) {}

        public List<File> files() {
            return files;
        }
    }

    /** Moves the file away and writes the evidence beside it; returns where the file is, or was to be. */
    private Path putAside(StoredEdition edition, EditionFolder shelf, String name, MisprintException misprint)
            throws IOException {
        Path from = shelf.folder().resolve(name);
        Path to = free(quarantine.resolve(edition.folder()).resolve(name));
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        String evidence = """
                Tệp in sai, không được phát hành / a misprint, not issued: %s
                Lần phát hành / edition: %s
                Sai / wrong: %s
                Phải là / expected: %s
                Đọc lại thấy / found: %s
                """.formatted(name, edition.folder(), misprint.kind(), misprint.expected(), misprint.found());
        Files.writeString(to.resolveSibling(to.getFileName() + ".txt"), evidence, StandardCharsets.UTF_8);
        return to;
    }

    /** A free name beside that one, so that a file put aside earlier is kept. */
    private static Path free(Path wanted) {
        Path free = wanted;
        for (int n = 2; Files.exists(free.resolveSibling(free.getFileName() + ".txt")); n++) {
            free = wanted.resolveSibling(n + "_" + wanted.getFileName());
        }
        return free;
    }
}
