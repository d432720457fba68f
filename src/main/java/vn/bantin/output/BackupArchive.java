package vn.bantin.output;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import vn.bantin.output.UnusableBackupException.Kind;
import vn.bantin.progress.Sha256;

/** A backup to be read; nothing of it is handed out before all of it was found as it was written. */
public final class BackupArchive implements Closeable {

    private static final Pattern NAME = Pattern.compile("(rows|out|config|reports)/.+");

    private final ZipFile zip;
    private final BackupContents contents;
    private final String seal;

    private BackupArchive(ZipFile zip) throws IOException {
        this.zip = zip;
        byte[] json = bytes(BackupContents.FILE);
        seal = new String(bytes(BackupContents.SEAL), StandardCharsets.US_ASCII);
        if (!Sha256.hex(json).equals(seal)) {
            throw new UnusableBackupException(Kind.ALTERED, BackupContents.FILE);
        }
        try {
            contents = BackupContents.read(json);
        } catch (JacksonException e) {
            throw new UnusableBackupException(Kind.NO_BACKUP, BackupContents.FILE, e);
        }
    }

    /**
     * Opens a backup and reads every byte of it.
     *
     * @throws UnusableBackupException where it is none, or not as it was written
     */
    public static BackupArchive open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            throw new UnusableBackupException(Kind.NO_BACKUP, String.valueOf(e.getMessage()), e);
        }
        boolean good = false;
        try {
            BackupArchive archive = new BackupArchive(zip);
            if (archive.contents.format() <= BackupContents.FORMAT) {
                archive.requireWhole();
            }
            good = true;
            return archive;
        } finally {
            if (!good) {
                zip.close();
            }
        }
    }

    private void requireWhole() throws IOException {
        for (Manifest.Entry entry : contents.entries()) {
            if (!staysBelow(entry.name())) {
                throw new UnusableBackupException(Kind.ALTERED, entry.name());
            }
            MessageDigest digest = Sha256.digest();
            try (InputStream in = new DigestInputStream(read(entry.name()), digest)) {
                long size = in.transferTo(OutputStream.nullOutputStream());
                if (size != entry.size()
                        || !HexFormat.of().formatHex(digest.digest()).equals(entry.sha256())) {
                    throw new UnusableBackupException(Kind.ALTERED, entry.name());
                }
            } catch (ZipException e) {
                throw new UnusableBackupException(Kind.ALTERED, entry.name(), e);
            }
        }
        if (zip.size() != contents.entries().size() + 2) {
            throw new UnusableBackupException(Kind.ALTERED, BackupContents.FILE);
        }
    }

    /** Whether a name is one below a folder that a backup has, on this system too, and leads nowhere else. */
    private static boolean staysBelow(String name) {
        try {
            Path path = Path.of(name);
            return NAME.matcher(name).matches()
                    && !path.isAbsolute()
                    && path.normalize().equals(path);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    public BackupContents contents() {
        return contents;
    }

    /** By which it is known again. */
    public String seal() {
        return seal;
    }

    /** Opens an entry. */
    public InputStream read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableBackupException(Kind.ALTERED, name);
        }
        return Objects.requireNonNull(zip.getInputStream(entry));
    }

    private byte[] bytes(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnusableBackupException(Kind.NO_BACKUP, name);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        } catch (ZipException e) {
            throw new UnusableBackupException(Kind.ALTERED, name, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
