package vn.bantin.job;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Period;
import vn.bantin.store.Adopted;
import vn.bantin.store.EditionStore;
import vn.bantin.store.StoredEdition;

/**
 * The edition that a publish is about.
 *
 * @param standing the published one that it would correct, {@code null} where there is none or it is not known
 * @param unissued the one that was frozen and not issued, {@code null} for none
 * @param formerDay the date of the one before, {@code null} where there is none or it is not known
 */
record NextEdition(
        int number,
        @Nullable StoredEdition standing,
        @Nullable StoredEdition unissued,
        @Nullable LocalDate formerDay) {

    /**
     * The next edition of a period, counted from all editions, also from those of which only the number is known.
     *
     * @param unknown editions that lie in the output folder and that the database does not know
     */
    static NextEdition of(String programme, Period period, List<Adopted> unknown, EditionStore editions) {
        List<Adopted> adopted = new ArrayList<>(editions.adopted(programme, period));
        adopted.addAll(unknown);
        Adopted last =
                adopted.stream().max(Comparator.comparingInt(Adopted::number)).orElse(null);
        StoredEdition latest = editions.findLatest(programme, period).orElse(null);
        if (last != null && (latest == null || latest.number() <= last.number())) {
            return new NextEdition(last.number() + 1, null, null, last.issuedOn());
        }
        if (latest == null) {
            return new NextEdition(Run.FIRST, null, null, null);
        }
        if (latest.publishedAt() != null) {
            return new NextEdition(latest.number() + 1, latest, null, latest.issuedOn());
        }
        LocalDate former = editions.find(programme, period, latest.number() - 1)
                .map(StoredEdition::issuedOn)
                .orElse(last == null ? null : last.issuedOn());
        return new NextEdition(latest.number(), null, latest, former);
    }

    /** Starts a run for the edition; its date is that of the edition before, or later. */
    Run run(String programme, Period period, Order order, LocalDate today, PrintListener listener) {
        LocalDate day = order.dayOr(today);
        if (unissued == null) {
            DayOfIssue.requireOver(period, day);
        }
        DayOfIssue.requireNotBefore(number - 1, formerDay, day);
        return new Run(programme, period, number, day, order.only(), order.allowEmpty(), listener);
    }
}
