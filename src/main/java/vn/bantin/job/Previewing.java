package vn.bantin.job;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
            Programme chosen = steps.programme(period, programme);
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
        Path place = file(unit, out);
        Secrecy.requireBelow(edition.programme(), home, place);
        Path file = put(place, pdf.content());
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
            throw new Refusal(Refusal.Kind.UNKNOWN_UNIT, null, unit, edition.period(), near(unit, edition));
        }
        return press.proof(edition);
    }

    private static String near(String typed, Edition edition) {
        Map<String, String> names = new LinkedHashMap<>();
        edition.bulletins().forEach(one -> names.put(one.unit(), one.unitName()));
        return Near.codes(typed, names);
    }

    private Path file(String unit, @Nullable Path out) {
        String name = unit.replaceAll("[^\\p{Alnum}._-]", "_") + ".pdf";
        if (out == null) {
            return home.resolve("preview").resolve(name).toAbsolutePath().normalize();
        }
        Path whole = out.toAbsolutePath().normalize();
        return Files.isDirectory(whole) ? whole.resolve(name) : whole;
    }

    /** Puts a file where somebody asked for it, in place of an older one. */
    static Path put(Path file, byte[] content) {
        Path folder = Objects.requireNonNullElse(file.getParent(), file);
        Shelf shelf = new Shelf(folder);
        Publishing.requireWritable(folder);
        try {
            shelf.put(String.valueOf(file.getFileName()), content);
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
