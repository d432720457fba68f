package vn.bantin.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.ReportForm;
import vn.bantin.job.ComparisonPeriods;
import vn.bantin.office.OfficeCopies;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.UnitName;
import vn.bantin.store.LedgerRepository;

/** Writes the workbooks that units fill in and send back; stores nothing. */
public final class FormExport {

    /** Asks for the forms of all units. */
    public static final String ALL = "all";

    private final ProgrammeSelection selection;
    private final LedgerRepository ledgers;
    private final ComparisonPeriods earlier;
    private final OfficeCopies copies;
    private final Settings settings;

    FormExport(
            ProgrammeSelection selection,
            LedgerRepository ledgers,
            ComparisonPeriods earlier,
            OfficeCopies copies,
            Settings settings) {
        this.selection = selection;
        this.ledgers = ledgers;
        this.earlier = earlier;
        this.copies = copies;
        this.settings = settings;
    }

    /**
     * The result of writing forms.
     *
     * @param rows how many indicators all of them ask for
     */
    public record Report(Programme programme, Period period, List<Path> files, int rows) {
        public Report {
            files = List.copyOf(files);
        }
    }

    /**
     * Writes the form of one unit, or of each with a target in force.
     *
     * @param unit its code, or {@link #ALL}
     * @param programme its code, {@code null} where only one is in force
     * @param out the file of one, or the folder to put them into; {@code null} for the folder forms
     */
    public Report write(String unit, Period period, @Nullable String programme, @Nullable Path out) {
        Programme chosen = selection.programme(period, programme);
        Ledger ledger = ledgers.ledger(chosen.code(), period);
        List<ReportForm> all =
                ReportForm.all(ledger, earlier.of(ledger), settings.wording().periods(chosen));
        List<ReportForm> asked = all.stream()
                .filter(form -> unit.equals(ALL) || form.unit().code().equals(unit))
                .toList();
        if (asked.isEmpty()) {
            throw new CommandException(CommandException.Kind.UNKNOWN_UNIT, null, unit, period, near(unit, all));
        }
        Path home = settings.home();
        Path place =
                (out == null ? home.resolve("forms") : out).toAbsolutePath().normalize();
        SecrecyGuard.requireBelow(chosen, home, place);
        boolean file = out != null && !unit.equals(ALL) && !Files.isDirectory(place);
        List<Path> files = new ArrayList<>();
        for (ReportForm form : asked) {
            files.add(OutputFileWriter.put(file ? place : place.resolve(name(form)), copies.form(form)));
        }
        int rows = asked.stream().mapToInt(form -> form.lines().size()).sum();
        return new Report(chosen, period, files, rows);
    }

    private static String name(ReportForm form) {
        return form.programme().code() + "_" + form.period() + "_" + form.unit().code() + "_"
                + EditionFolder.slug(UnitName.bare(form.unit())) + ".xlsx";
    }

    private static String near(String typed, List<ReportForm> forms) {
        Map<String, String> names = new LinkedHashMap<>();
        forms.forEach(form -> names.put(form.unit().code(), UnitName.of(form.unit())));
        return CodeSuggestions.codes(typed, names);
    }
}
