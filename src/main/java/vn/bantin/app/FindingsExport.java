package vn.bantin.app;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.Reminder;
import vn.bantin.bulletin.ReminderComposer;
import vn.bantin.checks.Finding;
import vn.bantin.job.EditionDataFiles;
import vn.bantin.job.ExceptionText;
import vn.bantin.job.PeriodFindings;
import vn.bantin.output.EditionFolder;
import vn.bantin.press.Press;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.ReportingCalendar;

/** Looks a period's data over and lays down what was found: as data, and as a paper to send out. Nothing is published. */
public final class FindingsExport {

    private final ProgrammeSelection selection;
    private final RulebookCheck rulebook;
    private final PeriodFindings periodFindings;
    private final IssuerSettings issuers;
    private final Press press;
    private final ReportingCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    FindingsExport(
            ProgrammeSelection selection,
            RulebookCheck rulebook,
            PeriodFindings periodFindings,
            IssuerSettings issuers,
            Press press,
            ReportingCalendar calendar,
            Settings settings,
            Clock clock) {
        this.selection = selection;
        this.rulebook = rulebook;
        this.periodFindings = periodFindings;
        this.issuers = issuers;
        this.press = press;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The findings of a check.
     *
     * @param folder where it is laid down
     * @param lacksHolidays whether the list of holidays has none of the year in which the figures are due
     */
    public record Report(
            Programme programme, Period period, Path folder, List<Finding> findings, boolean lacksHolidays) {

        public Report {
            findings = List.copyOf(findings);
        }

        public ExitCode exitCode() {
            return findings.stream().anyMatch(Finding::blocks) ? ExitCode.FINDINGS : ExitCode.DONE;
        }
    }

    /**
     * Looks the period over.
     *
     * @param code the programme's, {@code null} where only one is in force
     */
    public Report review(Period period, @Nullable String code) {
        Programme programme = selection.programme(period, code);
        Ledger ledger = rulebook.ledger(programme.code(), period);
        List<Finding> findings = periodFindings.withOddities(periodFindings.of(ledger));
        LocalDate today = IssueDate.today(clock);
        LocalDate deadline = calendar.covers(period)
                ? calendar.due(period)
                : calendar.workingDay(period.end().plusDays(settings.checks().deadlineDays()));
        Reminder reminder = ReminderComposer.of(
                ledger, findings, settings.wording().periods(ledger.programme()), issuers, deadline, today);
        Path folder = settings.home().resolve("check").resolve(programme.code()).resolve(period.toString());
        OutputFileWriter.requireWritable(folder);
        EditionFolder shelf = new EditionFolder(folder);
        try {
            shelf.put("findings.csv", EditionDataFiles.findings(findings));
            shelf.put(period + "_can-soat-lai.pdf", press.print(reminder, today).content());
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FOLDER_UNWRITABLE, e, folder, ExceptionText.of(e));
        }
        return new Report(programme, period, folder, findings, calendar.lacksHolidays(period));
    }
}
