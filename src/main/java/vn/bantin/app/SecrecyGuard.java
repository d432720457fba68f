package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.bantin.checks.Rejection;
import vn.bantin.intake.ImportResult;
import vn.bantin.job.ExceptionText;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.ImportedData;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Target;

/**
 * A programme whose figures are secret is handled only in a home folder that nobody but its owner can enter.
 *
 * <p>Everything that any command writes, bulletins, tables, findings, forms, what is put aside, the log and the embedded
 * database, lies below the home, so nothing of it can be left outside. The programme is what is flagged, and no unit or
 * indicator: ranks and counts speak of all figures of a programme and of none of another, so that no other paper gives
 * one away.
 */
final class SecrecyGuard {

    /** The depth of an edition's folder: {@code out/<programme>/<period>/edition-1}. */
    private static final int DEPTH = 4;

    private static final Set<PosixFilePermission> OF_THE_OWNER = PosixFilePermissions.fromString("rwx------");

    private SecrecyGuard() {}

    /** The programme, if it is no secret or the home is closed to others; else it is refused. */
    static Programme admitted(Programme programme, Path home) {
        if (programme.secret()) {
            requireClosed(programme.code(), home);
        }
        return programme;
    }

    /** Refuses rows of a secret programme, and one that is to be a secret no more, where the home is not closed. */
    static void requireProtected(ImportResult reading, Map<String, Programme> known, Path home) {
        ImportedData delivery = reading.delivery();
        Map<String, Programme> programmes = new HashMap<>(known);
        delivery.programmes().stream()
                .filter(programme -> !isSecret(known, programme.code()))
                .forEach(programme -> programmes.put(programme.code(), programme));
        Stream.of(
                        delivery.programmes().stream().map(Programme::code),
                        delivery.targets().stream().map(Target::programme),
                        delivery.progress().stream().map(Progress::programme),
                        delivery.adjustments().stream().map(Adjustment::programme),
                        delivery.remarks().stream().map(Remark::programme),
                        reading.rejections().stream().map(Rejection::programme).filter(Objects::nonNull))
                .flatMap(codes -> codes)
                .distinct()
                .filter(code -> isSecret(programmes, code))
                .findFirst()
                .ifPresent(code -> requireClosed(code, home));
    }

    /** Refuses to write what is secret anywhere but below the home. */
    static void requireBelow(Programme programme, Path home, Path place) {
        if (programme.secret() && !lies(place, home)) {
            throw new CommandException(CommandException.Kind.PLACE_OPEN, null, programme.code(), home, place);
        }
    }

    /** Refuses to write a file with figures of those secret programmes into a folder that others can enter. */
    static void requireClosed(List<String> secret, Path home, Path folder) {
        if (!secret.isEmpty()) {
            Path closed = lies(folder, home) ? home : folder;
            opening(closed).ifPresent(how -> {
                throw new CommandException(
                        CommandException.Kind.BACKUP_OPEN, null, String.join(", ", secret), closed, how);
            });
        }
    }

    private static boolean isSecret(Map<String, Programme> programmes, String code) {
        Programme programme = programmes.get(code);
        return programme != null && programme.secret();
    }

    private static void requireClosed(String programme, Path home) {
        opening(home).ifPresent(how -> {
            throw new CommandException(CommandException.Kind.HOME_OPEN, null, programme, home, how);
        });
    }

    /** The way by which others get at files below that folder: its mode, or a link that leads out of it; empty for none. */
    private static Optional<String> opening(Path home) {
        try {
            if (!home.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                return Optional.of("no POSIX modes");
            }
            Set<PosixFilePermission> modes = Files.getPosixFilePermissions(home);
            if (!OF_THE_OWNER.containsAll(modes)) {
                return Optional.of(PosixFilePermissions.toString(modes));
            }
            try (Stream<Path> below = Files.walk(home, DEPTH)) {
                return below.filter(Files::isSymbolicLink)
                        .filter(link -> !lies(link, home))
                        .sorted()
                        .findFirst()
                        .map(link -> link + " ->");
            }
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, home, ExceptionText.of(e));
        }
    }

    /** Whether what is written there really comes to lie below the folder; what is not there yet does as its folder does. */
    private static boolean lies(Path place, Path folder) {
        try {
            Path there = place;
            while (!Files.exists(there)) {
                there = Objects.requireNonNull(there.getParent());
            }
            return there.toRealPath().startsWith(folder.toRealPath());
        } catch (IOException e) {
            return false;
        }
    }
}
