package vn.bantin.app;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bantin.job.ExceptionText;
import vn.bantin.job.OutputFolders;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.store.EditionStore;
import vn.bantin.store.LedgerRepository;
import vn.bantin.store.StoredEdition;

/** Looks whether what is due by a day is published whole; for a timer, so it needs no templates and changes nothing. */
public final class OverdueCheck {

    private final LedgerRepository ledgers;
    private final EditionStore editions;
    private final OutputFolders folders;
    private final UnknownEditions lying;
    private final ReportingCalendar calendar;
    private final Clock clock;

    OverdueCheck(
            LedgerRepository ledgers,
            EditionStore editions,
            OutputFolders folders,
            UnknownEditions lying,
            ReportingCalendar calendar,
            Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.folders = folders;
        this.lying = lying;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The ways in which an edition is late. */
    public enum State {
        /** No programme has targets in the period: nothing was imported for it. */
        NOTHING_TO_JUDGE,
        NOT_BEGUN,
        /** Only so many of so many bulletins are printed, or only the manifest is missing. */
        UNFINISHED,
        /** Files of the published edition are gone or damaged. */
        DAMAGED,
        /** An edition lies there that the database does not know. */
        UNKNOWN
    }

    /**
     * An edition that is late.
     *
     * @param programme its code, empty for {@link State#NOTHING_TO_JUDGE}
     * @param there how many bulletins are printed, or files damaged
     * @param of how many bulletins there are to be
     */
    public record Late(String programme, Period period, State state, int there, int of) {}

    /** The day it is in Viet Nam. */
    public LocalDate today() {
        return IssueDate.today(clock);
    }

    /** The last period whose figures are closed today by the office's calendar. */
    public Period lastClosed() {
        return calendar.lastClosed(today());
    }

    /** The period in which today lies. */
    public Period current() {
        return Period.containing(today());
    }

    /** The editions of a period that are late, empty if all are complete. */
    public List<Late> late(Period due) {
        List<Programme> programmes = ledgers.programmesInForce(due);
        if (programmes.isEmpty()) {
            return List.of(new Late("", due, State.NOTHING_TO_JUDGE, 0, 0));
        }
        List<Late> late = new ArrayList<>();
        for (Programme programme : programmes) {
            if (!lying.unknown(programme.code(), due).isEmpty()) {
                late.add(new Late(programme.code(), due, State.UNKNOWN, 0, 0));
                continue;
            }
            late.addAll(editions.findLatest(programme.code(), due)
                    .map(this::late)
                    .orElseGet(() -> List.of(new Late(programme.code(), due, State.NOT_BEGUN, 0, 0))));
        }
        return late;
    }

    private List<Late> late(StoredEdition edition) {
        int printed = editions.printed(edition.id()).size();
        int planned = printed + editions.missing(edition.id()).size();
        if (edition.publishedAt() == null) {
            return List.of(new Late(edition.programme(), edition.period(), State.UNFINISHED, printed, planned));
        }
        return lost(edition)
                .map(lost -> List.of(new Late(lost.programme(), lost.period(), State.DAMAGED, lost.files(), planned)))
                .orElse(List.of());
    }

    /** Files of an edition that are gone or damaged. */
    public record Lost(String programme, Period period, int number, int files) {}

    /** The losses of replaced editions of a period; nothing is late because of them. */
    public List<Lost> lost(Period due) {
        List<Lost> lost = new ArrayList<>();
        for (Programme programme : ledgers.programmesInForce(due)) {
            List<StoredEdition> published = editions.published(programme.code(), due);
            published.stream()
                    .limit(Math.max(0, published.size() - 1))
                    .forEach(edition -> lost(edition).ifPresent(lost::add));
        }
        return lost;
    }

    private Optional<Lost> lost(StoredEdition edition) {
        return lost(edition, editions, folders);
    }

    /** The loss of a published edition, empty where it is whole. */
    static Optional<Lost> lost(StoredEdition edition, EditionStore editions, OutputFolders folders) {
        EditionFolder shelf = folders.shelf(edition);
        try {
            int files = DamagedFiles.of(edition, editions, shelf).size();
            return files == 0
                    ? Optional.empty()
                    : Optional.of(new Lost(edition.programme(), edition.period(), edition.number(), files));
        } catch (IOException e) {
            throw new CommandException(CommandException.Kind.FILE_UNREADABLE, e, shelf.folder(), ExceptionText.of(e));
        }
    }

    /** The last period whose figures are due before that day; without a calendar on 2024-03-31 it is still 2023-Q4. */
    public Period lastDue(LocalDate day) {
        return calendar.lastDue(day);
    }

    /** Whether the list of holidays has none of the year in which the figures of the period are due. */
    public boolean lacksHolidays(Period due) {
        return calendar.lacksHolidays(due);
    }
}
