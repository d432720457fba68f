package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Reminder;
import vn.bantin.bulletin.ReminderComposer;
import vn.bantin.checks.Finding;
import vn.bantin.press.Press;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/** Looks a period's data over and lays down what was found: as data, and as a paper to send out. Nothing is published. */
public final class Reviewing {

    private final PublishSteps steps;
    private final Press press;
    private final Settings settings;

    Reviewing(PublishSteps steps, Press press, Settings settings) {
        this.steps = steps;
        this.press = press;
        this.settings = settings;
    }

    /**
     * What was found.
     *
     * @param folder where it is laid down
     */
    public record Report(Programme programme, Period period, Path folder, List<Finding> findings) {

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
        Programme programme = steps.programme(period, code);
        Ledger ledger = steps.ledgerOfNow(programme.code(), period);
        List<Finding> findings = steps.told(steps.findings(ledger));
        LocalDate today = steps.today();
        LocalDate deadline = period.end().plusDays(settings.checks().deadlineDays());
        Reminder reminder = ReminderComposer.of(ledger, findings, steps.issuers(), deadline, today);
        Path folder = settings.home().resolve("check").resolve(programme.code()).resolve(period.toString());
        Publishing.requireWritable(folder);
        Shelf shelf = new Shelf(folder);
        try {
            shelf.put("findings.csv", DataFiles.findings(findings));
            shelf.put(period + "_can-soat-lai.pdf", press.print(reminder, today).content());
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FOLDER_UNWRITABLE, e, folder, Failures.why(e));
        }
        return new Report(programme, period, folder, findings);
    }
}
