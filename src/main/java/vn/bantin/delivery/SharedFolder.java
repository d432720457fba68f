package vn.bantin.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.bantin.progress.Sha256;

/**
 * A folder that both sides see, as of a file share: copies lie there whole or not at all.
 *
 * @param root which is never made: where it is missing the share is not mounted, and the copies would lie on this machine
 */
public record SharedFolder(String root) {

    private static final String PART = ".part";

    /**
     * Puts files in a folder below the root, each written beside its place, forced to the disk, moved, and read again.
     *
     * @return the folder
     * @throws DeliveryException if the root is not there or anything cannot be written; what lies there is whole
     */
    public Path put(String below, List<Attachment> files) throws DeliveryException {
        try {
            Path share = Path.of(root);
            if (!Files.isDirectory(share)) {
                throw new DeliveryException(DeliveryException.Kind.LATER, root + ": no such folder", null);
            }
            Path folder = Files.createDirectories(share.resolve(below));
            for (Attachment file : files) {
                put(folder.resolve(file.name()), file.content());
            }
            return folder;
        } catch (InvalidPathException e) {
            throw new DeliveryException(DeliveryException.Kind.REFUSED, root + ": " + e.getReason(), e);
        } catch (DeliveryException e) {
            throw e;
        } catch (IOException e) {
            String why = e.getMessage() == null ? "" : e.getMessage();
            throw new DeliveryException(
                    DeliveryException.Kind.LATER, e.getClass().getSimpleName() + " " + why, e);
        }
    }

    /**
     * Writes a file into the folder and takes it away again.
     *
     * @throws IOException if the folder is not there or cannot be written to
     */
    public void tryOut() throws IOException {
        Path share = Path.of(root);
        if (!Files.isDirectory(share)) {
            throw new NoSuchFileException(root);
        }
        Files.delete(Files.createTempFile(share, "bantin", PART));
    }

    private static void put(Path file, byte[] content) throws IOException {
        if (Files.exists(file) && Sha256.hex(Files.readAllBytes(file)).equals(Sha256.hex(content))) {
            return;
        }
        Path part = file.resolveSibling(file.getFileName() + PART);
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer rest = ByteBuffer.wrap(content);
            while (rest.hasRemaining()) {
                channel.write(rest);
            }
            channel.force(true);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
        if (!Sha256.hex(Files.readAllBytes(file)).equals(Sha256.hex(content))) {
            throw new IOException(file + ": what was read back is not what was written");
        }
    }
}
