package vn.bantin.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.bantin.progress.Sha256;

/** Writes a backup, a zip archive, entry by entry; the list of them comes last, and its hash behind it. */
public final class BackupWriter {

    private final ZipOutputStream zip;
    private final List<Manifest.Entry> entries = new ArrayList<>();

    public BackupWriter(OutputStream out) {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Adds an entry. */
    public void put(String name, EditionFolder.Content content) throws IOException {
        MessageDigest digest = Sha256.digest();
        zip.putNextEntry(new ZipEntry(name));
        Counted counted = new Counted(new DigestOutputStream(zip, digest));
        content.writeTo(counted);
        counted.flush();
        zip.closeEntry();
        entries.add(new Manifest.Entry(name, counted.size, null, HexFormat.of().formatHex(digest.digest())));
    }

    /** What has been added so far. */
    public List<Manifest.Entry> entries() {
        return List.copyOf(entries);
    }

    /** Ends the archive; the stream stays open. */
    public void finish(BackupContents contents) throws IOException {
        byte[] json = contents.json();
        zip.putNextEntry(new ZipEntry(BackupContents.FILE));
        zip.write(json);
        zip.closeEntry();
        zip.putNextEntry(new ZipEntry(BackupContents.SEAL));
        zip.write(Sha256.hex(json).getBytes(StandardCharsets.US_ASCII));
        zip.closeEntry();
        zip.finish();
    }

    /** Counts, and does not close the archive when an entry ends. */
    private static final class Counted extends FilterOutputStream {

        private long size;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            size += length;
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
