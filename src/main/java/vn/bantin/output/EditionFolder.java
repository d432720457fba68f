package vn.bantin.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.bantin.progress.Period;
import vn.bantin.progress.Sha256;

/**
 * The folder of one edition, {@code out/<programme>/<period>/edition-<n>}: a file is there whole or not at all.
 *
 * <p>Everything is written beside its place under a name that ends in {@code .part}, forced to the disk and moved.
 */
public final class EditionFolder {

    /** The name of the page that leads to the files of an edition. */
    static final String INDEX = "index.html";

    private static final String PART = ".part";
    private static final String DRAFT = "_du-thao";
    private static final Pattern VOLUME = Pattern.compile("_tap-(\\d+)\\.pdf$");
    private static final int BUFFER = 64 * 1024;

    private final Path folder;

    /** The shelf of that folder, which is made when the first file comes. */
    public EditionFolder(Path folder) {
        this.folder = folder;
    }

    /** What a file is called: of a draft the name says so too, wherever the file is taken. */
    public static String named(String name, boolean draft) {
        return draft ? name.replaceFirst("(\\.\\w+)$", DRAFT + "$1") : name;
    }

    /** The name that the file would have in an edition. */
    static String unnamed(String name) {
        return name.replaceFirst(DRAFT + "(\\.\\w+)$", "$1");
    }

    public Path folder() {
        return folder;
    }

    /**
     * Where a bulletin lies below the folder: the number in the agenda, with as many digits as the last one has, the
     * unit in ASCII; number 0 is the summary.
     */
    public static String bulletin(Period period, int number, int last, String unitName) {
        String digits = String.format(
                Locale.ROOT, "%0" + Math.max(2, String.valueOf(last).length()) + "d", number);
        return number == 0
                ? "bulletins/" + period + "_" + digits + "_tong-hop.pdf"
                : "bulletins/" + period + "_" + digits + "_" + slug(unitName) + "_ban-tin.pdf";
    }

    /**
     * Where a plan bulletin lies below the folder of a year's plans; number 0 is the summary.
     *
     * @param term whether the plan is that of a term, whose targets are none of the year's alone
     */
    public static String plan(int year, boolean term, int number, int last, String unitName) {
        String digits = String.format(
                Locale.ROOT, "%0" + Math.max(2, String.valueOf(last).length()) + "d", number);
        String what = term ? "chi-tieu-nhiem-ky" : "ke-hoach";
        return number == 0
                ? "bulletins/" + year + "_" + digits + "_tong-hop-" + what + ".pdf"
                : "bulletins/" + year + "_" + digits + "_" + slug(unitName) + "_" + what + ".pdf";
    }

    private static String pack(Period period) {
        return "bulletins/" + period + "_tap-tai-lieu";
    }

    private static String sheets(Period period) {
        return "bulletins/" + period + "_chi-tieu";
    }

    /** Where a volume of the meeting pack lies below the folder: number, from 1, with as many digits as the last one has. */
    public static String pack(Period period, int number, int volumes) {
        return volume(pack(period), number, volumes);
    }

    /** Where a file of the indicator sheets lies, of which there may be several too. */
    public static String sheets(Period period, int number, int volumes) {
        return volume(sheets(period), number, volumes);
    }

    private static String volume(String name, int number, int volumes) {
        String digits =
                String.format(Locale.ROOT, "%0" + String.valueOf(volumes).length() + "d", number);
        return volumes == 1 ? name + ".pdf" : name + "_tap-" + digits + ".pdf";
    }

    /** Whether a file is the meeting pack of the period, or a volume of it. */
    public static boolean isPack(String name, Period period) {
        return isVolume(name, pack(period));
    }

    /** Whether a file is the one of the period's indicator sheets, or one of several. */
    public static boolean isSheets(String name, Period period) {
        return isVolume(name, sheets(period));
    }

    /** Which of several files it is that lie there in place of one, by its name; 0 where it is the only one. */
    public static int volume(String name) {
        Matcher volume = VOLUME.matcher(unnamed(name));
        return volume.find() ? Integer.parseInt(volume.group(1)) : 0;
    }

    /** The name without the number of a volume. */
    static String withoutVolume(String name) {
        return VOLUME.matcher(name).replaceFirst(".pdf");
    }

    private static boolean isVolume(String name, String of) {
        return withoutVolume(unnamed(name)).equals(of + ".pdf");
    }

    /** Lower-case ASCII letters and digits, everything else a hyphen: "Thị xã Bỉm Sơn" is "thi-xa-bim-son". */
    public static String slug(String text) {
        String bare = Normalizer.normalize(text.replace('đ', 'd').replace('Đ', 'D'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return bare.length() <= 60 ? bare : bare.substring(0, 60).replaceAll("-$", "");
    }

    /** What a file holds, written from the first byte to the last. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What lies on the shelf: how many bytes, and their hash. */
    public record Stored(long size, String sha256) {

        /** What a manifest says of it. */
        public Manifest.Entry named(String name) {
            return new Manifest.Entry(name, size, null, sha256);
        }

        /** The same of a file that has pages. */
        public Manifest.Entry named(String name, int pages) {
            return new Manifest.Entry(name, size, pages, sha256);
        }
    }

    /** Puts a file in its place, replacing what is there; after it returns the file survives a power cut. */
    public Stored put(String name, byte[] content) throws IOException {
        return put(name, out -> out.write(content));
    }

    /** The same for a file too long to be held in memory. */
    public Stored put(String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        Path parent = FilePermissions.folder(Objects.requireNonNull(file.getParent()));
        Path part = file.resolveSibling(file.getFileName() + PART);
        Stored stored;
        try {
            stored = write(part, content);
            move(part, file);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        forceFolder(parent);
        return stored;
    }

    private static Stored write(Path part, Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            FilePermissions.file(part);
            OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
            return new Stored(channel.size(), HexFormat.of().formatHex(digest.digest()));
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    /** Whether there is a file of that name. */
    public boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    /** Whether that file is there with those very bytes. */
    public boolean holds(String name, String sha256) throws IOException {
        try {
            return Sha256.hex(Files.readAllBytes(folder.resolve(name))).equals(sha256);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** Whether that file is there with those bytes. */
    public boolean holds(String name, byte[] content) throws IOException {
        return holds(name, Sha256.hex(content));
    }

    /** The bytes of that file, which must be those very bytes. */
    public byte[] content(String name, String sha256) throws IOException {
        byte[] content = Files.readAllBytes(folder.resolve(name));
        if (!Sha256.hex(content).equals(sha256)) {
            throw new IOException(folder.resolve(name) + " is not as it was published");
        }
        return content;
    }

    /** Removes what a run that was cut off left half written; nothing else is touched. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(PART)).toList()) {
                Files.delete(file);
            }
        }
    }

    /**
     * Removes the files that an attempt at the period's edition which came to nothing left there, but for those names; what
     * the program does not write stays.
     */
    public void clearBut(Period period, Collection<String> names) throws IOException {
        List<Path> left = new ArrayList<>(List.of(folder.resolve(INDEX)));
        for (String part : List.of("bulletins", "data")) {
            if (Files.isDirectory(folder.resolve(part))) {
                try (Stream<Path> files = Files.list(folder.resolve(part))) {
                    files.filter(file -> file.getFileName().toString().startsWith(period + "_")
                                    || part.equals("data")
                                            && file.getFileName().toString().endsWith(".csv"))
                            .forEach(left::add);
                }
            }
        }
        for (Path file : left) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (Files.isRegularFile(file) && !names.contains(name)) {
                Files.delete(file);
            }
        }
    }

    /** Removes the folder with all that is in it; it need not be there. */
    public void clear() throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Gives the whole folder its place at once; nothing may be there yet. */
    public void moveTo(Path place) throws IOException {
        if (Files.exists(place)) {
            throw new FileAlreadyExistsException(place.toString());
        }
        Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        forceFolder(Objects.requireNonNull(place.getParent()));
    }

    /** Makes a rename last; Windows and some file shares cannot do this for a folder, and need it not. */
    private static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // The file itself is on the disk; only its name could be lost, and the next run would print it again.
        }
    }
}
