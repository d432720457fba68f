package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.ExceptionText;
import vn.bantin.job.OutputFolders;
import vn.bantin.output.EditionFolder;
import vn.bantin.output.Manifest;
import vn.bantin.progress.Period;
import vn.bantin.store.AdoptedEdition;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/**
 * Compares the editions whose manifests lie in the output folder with those that the database knows: after a database was
 * lost, mixed up or taken back from an old backup, they are all that is left of what was issued.
 */
final class UnknownEditions {

    private static final Pattern EDITION = Pattern.compile("edition-([1-9]\\d{0,8})");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-Q[1-4]");

    private final EditionStore editions;
    private final Path out;

    UnknownEditions(EditionStore editions, OutputFolders folders) {
        this.editions = editions;
        out = folders.out();
    }

    /**
     * The editions of the period that the database does not know, the first one first.
     *
     * @throws Refusal if one lies in the place of another one that the database knows
     */
    List<AdoptedEdition> unknown(String programme, Period period) {
        Path folder = out.resolve(programme).resolve(period.toString());
        List<Integer> adopted = editions.adopted(programme, period).stream()
                .map(AdoptedEdition::number)
                .toList();
        Map<Integer, StoredEdition> published = editions.published(programme, period).stream()
                .collect(Collectors.toMap(StoredEdition::number, edition -> edition));
        List<AdoptedEdition> unknown = new ArrayList<>();
        for (Path lying : folders(folder, EDITION)) {
            int number = number(lying);
            if (adopted.contains(number) || !Files.isRegularFile(lying.resolve(Manifest.FILE))) {
                continue;
            }
            byte[] content = content(lying);
            StoredEdition known = published.get(number);
            if (known != null) {
                requireOurs(known, content, new EditionFolder(lying));
            } else if (editions.find(programme, period, number)
                    .filter(unissued -> issued(unissued, content).isPresent())
                    .isEmpty()) {
                unknown.add(adopted(programme, period, number, content));
            }
        }
        return unknown;
    }

    /** The unknown editions of the period, which are refused unless they are to count as issued. */
    List<AdoptedEdition> admitted(String programme, Period period, PublishOptions order) {
        List<AdoptedEdition> unknown = unknown(programme, period);
        if (!unknown.isEmpty() && !order.adopt()) {
            Path folder = out.resolve(programme).resolve(period.toString());
            throw new CommandException(CommandException.Kind.EDITION_UNKNOWN, null, folder, numbers(unknown));
        }
        return unknown;
    }

    /** The folder of some edition, of whatever programme and period, that the database does not know. */
    Optional<Path> findUnknown() {
        for (Path programme : folders(out, null)) {
            for (Path period : folders(programme, PERIOD)) {
                String code = String.valueOf(programme.getFileName());
                List<AdoptedEdition> unknown = unknown(code, Period.of(String.valueOf(period.getFileName())));
                if (!unknown.isEmpty()) {
                    return Optional.of(
                            period.resolve("edition-" + unknown.get(0).number()));
                }
            }
        }
        return Optional.empty();
    }

    /** The manifest that lies in the folder of an edition which the database does not call published, if it is that edition's. */
    Optional<Manifest> issued(StoredEdition edition) {
        Path folder = out.resolve(edition.folder());
        return edition.publishedAt() == null && Files.isRegularFile(folder.resolve(Manifest.FILE))
                ? issued(edition, content(folder))
                : Optional.empty();
    }

    /** A start that is cut off between the manifest and the note in the database has issued its edition. */
    private Optional<Manifest> issued(StoredEdition edition, byte[] content) {
        List<PrintedFile> printed = editions.printed(edition.id());
        return Manifest.read(content)
                .filter(manifest -> manifest.programme().equals(edition.programme())
                        && manifest.period().equals(edition.period().toString())
                        && manifest.edition() == edition.number()
                        && manifest.issuedOn().equals(edition.issuedOn().toString())
                        && manifest.inputsSha256().equals(edition.hashes().inputs())
                        && manifest.configurationSha256()
                                .equals(edition.hashes().configuration())
                        && manifest.templatesSha256().equals(edition.hashes().templates())
                        && editions.missing(edition.id()).isEmpty())
                .filter(manifest -> {
                    Map<String, String> hashes = manifest.files().stream()
                            .collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::sha256, (a, b) -> a));
                    return printed.stream().allMatch(file -> file.sha256().equals(hashes.get(file.file())));
                });
    }

    /** A manifest that is merely damaged will be made again; one whose files are there as it says is another edition's. */
    private void requireOurs(StoredEdition known, byte[] content, EditionFolder shelf) {
        Map<String, String> ours = DamagedFiles.published(known, editions).stream()
                .collect(Collectors.toMap(PublishedFile::name, PublishedFile::sha256));
        Optional<Manifest> lying = Manifest.read(content);
        try {
            for (Manifest.Entry file : lying.map(Manifest::files).orElse(List.of())) {
                if (!file.sha256().equals(ours.get(file.name()))
                        && ours.containsKey(file.name())
                        && shelf.holds(file.name(), file.sha256())) {
                    throw new CommandException(
                            CommandException.Kind.EDITION_FOREIGN, null, shelf.folder(), known.number());
                }
            }
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, shelf.folder(), ExceptionText.of(e));
        }
    }

    private static AdoptedEdition adopted(String programme, Period period, int number, byte[] content) {
        return new AdoptedEdition(
                programme,
                period,
                number,
                Manifest.read(content).map(UnknownEditions::day).orElse(null),
                Manifest.Entry.of(Manifest.FILE, content).sha256());
    }

    /** "1, 2". */
    static String numbers(List<AdoptedEdition> unknown) {
        return unknown.stream().map(edition -> String.valueOf(edition.number())).collect(Collectors.joining(", "));
    }

    private static @Nullable LocalDate day(Manifest manifest) {
        try {
            return LocalDate.parse(manifest.issuedOn());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static int number(Path folder) {
        Matcher name = EDITION.matcher(String.valueOf(folder.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }

    private static List<Path> folders(Path folder, @Nullable Pattern name) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory)
                    .filter(one -> name == null
                            || name.matcher(String.valueOf(one.getFileName())).matches())
                    .sorted(Comparator.comparingInt(UnknownEditions::number).thenComparing(Comparator.naturalOrder()))
                    .toList();
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, folder, ExceptionText.of(e));
        }
    }

    private static byte[] content(Path folder) {
        try {
            return Files.readAllBytes(folder.resolve(Manifest.FILE));
        } catch (IOException e) {
            throw new CommandException(
                    CommandException.Kind.FILE_UNREADABLE, e, folder.resolve(Manifest.FILE), ExceptionText.of(e));
        }
    }
}
