package vn.bantin.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.UnitNames;
import vn.bantin.checks.Finding;
import vn.bantin.job.PeriodFindings;
import vn.bantin.output.RulebookPage;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Unit;
import vn.bantin.progress.WrongSettingException;
import vn.bantin.scoring.RuleDifference;
import vn.bantin.scoring.RulebookComparison;
import vn.bantin.scoring.Scoreboard;
import vn.bantin.store.LedgerRepository;

/**
 * Judges a period's data by two rule books and lays down who changes rank, score and status. Nothing is stored or published.
 */
public final class RulebookTrial {

    /** Asks for the rules of the home's own settings instead of those of a file. */
    public static final String CURRENT = "current";

    private static final String NAME = "_so-sanh-quy-tac";

    private final ProgrammeSelection selection;
    private final LedgerRepository ledgers;
    private final RulebookCheck current;
    private final PeriodFindings findings;
    private final Settings settings;

    RulebookTrial(
            ProgrammeSelection selection,
            LedgerRepository ledgers,
            RulebookCheck current,
            PeriodFindings findings,
            Settings settings) {
        this.selection = selection;
        this.ledgers = ledgers;
        this.current = current;
        this.findings = findings;
        this.settings = settings;
    }

    /**
     * What the second rule book changes.
     *
     * @param before the first book as it was typed
     * @param after the second one
     * @param rules those on which the books differ
     * @param names of the units, by code
     * @param errors how many findings would stop a publish of the data
     * @param table all units, and the targets that change
     * @param page the same to be read
     */
    public record Report(
            Programme programme,
            Period period,
            String before,
            String after,
            List<RuleDifference> rules,
            RulebookComparison comparison,
            Map<String, String> names,
            int errors,
            Path table,
            Path page) {

        public Report {
            rules = List.copyOf(rules);
            names = Map.copyOf(names);
        }
    }

    /**
     * Judges by both and writes the table and the page.
     *
     * @param code the programme's, {@code null} where only one is in force
     * @param before the file of a rule book, or {@link #CURRENT}
     * @param after the same
     * @param out the table's file, beside which the page is put, or a folder; {@code null} for one below the home
     */
    public Report compare(Period period, @Nullable String code, String before, String after, @Nullable Path out) {
        Settings one = book(before);
        Settings other = book(after);
        Programme programme = selection.programme(period, code);
        Ledger ledger = ledgers.ledger(programme.code(), period);
        requireFits(before, one, ledger);
        requireFits(after, other, ledger);
        if (ledger.progress().stream().noneMatch(Progress::says)) {
            throw new CommandException(CommandException.Kind.COMPARE_NO_REPORTS, null, programme.code(), period);
        }
        RulebookComparison comparison = RulebookComparison.of(
                Scoreboard.untried(ledger, one.rules()), Scoreboard.untried(ledger, other.rules()));
        List<RuleDifference> rules = RuleDifference.between(one.rules(), other.rules());
        Map<String, String> names = names(comparison);
        int errors = (int) findings.of(ledger).stream().filter(Finding::blocks).count();
        Path stem = stem(programme, period, out);
        Path table = stem.resolveSibling(stem.getFileName() + ".csv");
        Path page = stem.resolveSibling(stem.getFileName() + ".html");
        SecrecyGuard.requireBelow(programme, settings.home(), table);
        OutputFileWriter.put(table, RulebookTrialFile.csv(comparison, names));
        OutputFileWriter.put(
                page,
                RulebookPage.of(
                        new RulebookPage.Trial(
                                programme,
                                period,
                                called(before, after),
                                called(after, before),
                                rules,
                                comparison,
                                names,
                                errors),
                        settings.wording()));
        return new Report(programme, period, before, after, rules, comparison, names, errors, table, page);
    }

    /** The name of a rule book on the page: its file's, with the folders where the other file has the same name. */
    private static String called(String typed, String other) {
        String name = String.valueOf(Path.of(typed).getFileName());
        boolean twice = name.equals(String.valueOf(Path.of(other).getFileName()));
        return typed.equals(CURRENT) ? "hiện hành" : twice ? typed : name;
    }

    private Settings book(String typed) {
        return typed.equals(CURRENT) ? settings : RulebookFile.read(typed);
    }

    private void requireFits(String typed, Settings book, Ledger ledger) {
        if (typed.equals(CURRENT)) {
            current.admitted(ledger);
            return;
        }
        RulebookCheck.refuse(typed, book.mismatch(ledger).or(() -> unknown(book)));
    }

    /** A code of an indicator that nobody has, since it would change nothing without a word. */
    private Optional<WrongSettingException> unknown(Settings book) {
        if (book.rules().learnt().isEmpty()) {
            return Optional.empty();
        }
        return CodeSuggestions.unknown(book.rules().learnt(), ledgers.register().indicators(), Indicator::name)
                .map(unknown -> new WrongSettingException(
                        "bantin.rules.learnt có mã " + unknown.code() + " mà không chỉ tiêu nào có (mã gần giống: "
                                + unknown.near() + ")",
                        "bantin.rules.learnt names " + unknown.code() + ", which no indicator has (similar: "
                                + unknown.near() + ")"));
    }

    private Map<String, String> names(RulebookComparison comparison) {
        Map<String, Unit> known = ledgers.register().units();
        UnitNames names = UnitNames.of(
                comparison.units().stream()
                        .map(RulebookComparison.UnitChange::unit)
                        .toList(),
                known);
        return comparison.units().stream()
                .map(RulebookComparison.UnitChange::unit)
                .collect(Collectors.toMap(Unit::code, names::of));
    }

    /** The place of both files, without the ending of either. */
    private Path stem(Programme programme, Period period, @Nullable Path out) {
        String name = period + NAME;
        if (out == null) {
            return settings.home()
                    .resolve("compare")
                    .resolve(programme.code())
                    .resolve(period.toString())
                    .resolve(name);
        }
        Path whole = out.toAbsolutePath().normalize();
        return Files.isDirectory(whole)
                ? whole.resolve(name)
                : whole.resolveSibling(String.valueOf(whole.getFileName()).replaceFirst("(?i)\\.(csv|html)$", ""));
    }
}
