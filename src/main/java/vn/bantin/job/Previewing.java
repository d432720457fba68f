package vn.bantin.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Edition;
import vn.bantin.checks.Finding;
import vn.bantin.press.Pdf;
import vn.bantin.press.Press;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/** Prints pages for the eyes of whoever changes templates: marked as a proof, nothing stored, nothing in out/. */
public final class Previewing {

    /** Asks for one of each kind of pages instead of a unit's. */
    public static final String ALL = "all";

    private static final int NEAR = 5;

    private final PublishSteps steps;
    private final Press press;
    private final Path home;

    Previewing(PublishSteps steps, Press press, Path home) {
        this.steps = steps;
        this.press = press;
        this.home = home;
    }

    /**
     * What was printed.
     *
     * @param sample whether it is from the sample data, for want of others
     * @param file where it is; {@code null} if findings stopped it
     * @param findings those that stopped it
     */
    public record Report(
            Programme programme,
            Period period,
            boolean sample,
            @Nullable Path file,
            int pages,
            List<Finding> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /**
     * Prints a unit's bulletin, or one of each kind of pages.
     *
     * @param unit its code, or {@link #ALL}
     * @param asked the period, {@code null} for the last one of which anything is reported
     * @param programme its code, {@code null} where only one is in force
     * @param out the file, or the folder to put it into; {@code null} for the folder preview
     */
    public Report preview(String unit, @Nullable Period asked, @Nullable String programme, @Nullable Path out) {
        Optional<Period> latest = steps.ledgers().latestPeriod();
        boolean sample = latest.isEmpty() && (asked == null || asked.equals(Demo.PERIOD));
        Period period = asked != null ? asked : latest.orElse(Demo.PERIOD);
        Edition edition;
        if (sample) {
            edition = steps.sample();
            Publishing.chosen(List.of(edition.programme()), period, programme);
        } else {
            Programme chosen = Publishing.chosen(steps.ledgers().programmesInForce(period), period, programme);
            Ledger ledger = steps.ledgerOfNow(chosen.code(), period);
            List<Finding> findings = steps.findings(ledger);
            List<Finding> blocking = findings.stream().filter(Finding::blocks).toList();
            if (!blocking.isEmpty()) {
                return new Report(chosen, period, false, null, 0, blocking);
            }
            edition = steps.compose(ledger, findings, steps.today());
        }
        steps.rehearseTemplates();
        Pdf pdf = print(edition, unit);
        Path file = put(file(unit, out), pdf);
        return new Report(edition.programme(), period, sample, file, pdf.pages(), List.of());
    }

    private Pdf print(Edition edition, String unit) {
        Optional<Bulletin> bulletin = edition.bulletins().stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst();
        if (bulletin.isPresent()) {
            return press.proof(bulletin.get(), edition.issuedOn());
        }
        if (!unit.equals(ALL)) {
            throw new Refusal(Refusal.Kind.UNKNOWN_UNIT, null, unit, edition.period(), near(unit, edition.bulletins()));
        }
        return press.proof(edition);
    }

    /** The codes most like what was typed, each with its unit; what is part of a name counts as like it. */
    private static String near(String typed, List<Bulletin> units) {
        return units.stream()
                .sorted(Comparator.comparing((Bulletin unit) -> distance(typed, unit)))
                .limit(NEAR)
                .map(unit -> unit.unit() + " (" + unit.unitName() + ")")
                .collect(Collectors.joining(", "));
    }

    private static int distance(String typed, Bulletin unit) {
        String words = Shelf.slug(typed);
        return !words.isEmpty() && Shelf.slug(unit.unitName()).contains(words)
                ? 0
                : distance(typed.toLowerCase(Locale.ROOT), unit.unit().toLowerCase(Locale.ROOT));
    }

    /** How many letters are to be put in, left out or changed to make one word of the other. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(before[j - 1] + same, 1 + Math.min(before[j], row[j - 1]));
            }
            before = row;
        }
        return before[other.length()];
    }

    private Path file(String unit, @Nullable Path out) {
        String name = unit.replaceAll("[^\\p{Alnum}._-]", "_") + ".pdf";
        if (out == null) {
            return home.resolve("preview").resolve(name).toAbsolutePath().normalize();
        }
        Path whole = out.toAbsolutePath().normalize();
        return Files.isDirectory(whole) ? whole.resolve(name) : whole;
    }

    private static Path put(Path file, Pdf pdf) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        Shelf shelf = new Shelf(folder);
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "bantin", ".part"));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, folder, Failures.why(e));
        }
        try {
            shelf.put(String.valueOf(file.getFileName()), pdf.content());
            return file;
        } catch (IOException e) {
            if (Files.exists(file)) {
                String why = e instanceof AccessDeniedException ? "permission denied" : Failures.why(e);
                throw new Refusal(Refusal.Kind.FILE_IN_USE, e, file, why);
            }
            throw new Refusal(Refusal.Kind.DISK, e, Failures.why(e));
        }
    }
}
