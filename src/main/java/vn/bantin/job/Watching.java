package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
    private final Clock clock;

    Watching(Ledgers ledgers, EditionStore editions, Path out, Clock clock) {
        this.ledgers = ledgers;
        this.editions = editions;
        this.out = out;
        this.clock = clock;
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

    /** The day it is in Viet Nam. */
    public LocalDate today() {
        return PublishSteps.today(clock);
    }

    /** What is late of a period that is due, empty if all is complete. */
    public List<Late> late(Period due) {
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
