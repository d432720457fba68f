package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.press.Shelf;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.store.EditionStore;
import vn.bantin.store.Ledgers;
import vn.bantin.store.StoredEdition;

/** Looks whether what is due by a day is published whole; for a timer, so it needs no templates and changes nothing. */
public final class Watching {

    private final Ledgers ledgers;
    private final EditionStore editions;
    private final Path out;

    Watching(Ledgers ledgers, EditionStore editions, Path out) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.out = out;
    }

    /** How an edition is late. */
    public enum State {
        /** No programme has targets in the period: nothing was imported for it. */
        NOTHING_TO_JUDGE,
        NOT_BEGUN,
        /** Only so many of so many bulletins are printed, or only the manifest is missing. */
        UNFINISHED,
        /** So many files of the published edition are gone or damaged. */
        DAMAGED
    }

    /**
     * What is late.
     *
     * @param programme its code, empty for {@link State#NOTHING_TO_JUDGE}
     * @param there how many bulletins are printed, or files damaged
     * @param of how many bulletins there are to be
     */
    public record Late(String programme, Period period, State state, int there, int of) {}

    /**
     * What is late on that day, empty if all is complete.
     *
     * @param period the period that is asked for, {@code null} for the last one that is over by that day
     */
    public List<Late> late(LocalDate by, @Nullable Period period) {
        Period due = period == null ? lastOver(by) : period;
        List<Programme> programmes = ledgers.programmesInForce(due);
        if (programmes.isEmpty()) {
            return List.of(new Late("", due, State.NOTHING_TO_JUDGE, 0, 0));
        }
        List<Late> late = new ArrayList<>();
        for (Programme programme : programmes) {
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
        try {
            int damaged = Upkeep.damaged(edition, editions, new Shelf(out.resolve(edition.folder())))
                    .size();
            return damaged == 0
                    ? List.of()
                    : List.of(new Late(edition.programme(), edition.period(), State.DAMAGED, damaged, planned));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.FILE_UNREADABLE, e, out.resolve(edition.folder()), Failures.why(e));
        }
    }

    /** The last period of which no day is left: on 2024-03-31 it is still 2023-Q4. */
    public static Period lastOver(LocalDate day) {
        Period now = new Period(day.getYear(), (day.getMonthValue() + 2) / 3);
        return now.previous();
    }
}
