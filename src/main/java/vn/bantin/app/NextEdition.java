package vn.bantin.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.job.PrintListener;
import vn.bantin.job.PublishContext;
import vn.bantin.progress.Period;
import vn.bantin.store.AdoptedEdition;
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
    static NextEdition of(String programme, Period period, List<AdoptedEdition> unknown, EditionStore editions) {
        List<AdoptedEdition> adopted = new ArrayList<>(editions.adopted(programme, period));
        adopted.addAll(unknown);
        AdoptedEdition last = adopted.stream()
                .max(Comparator.comparingInt(AdoptedEdition::number))
                .orElse(null);
        StoredEdition latest = editions.findLatest(programme, period).orElse(null);
        if (last != null && (latest == null || latest.number() <= last.number())) {
            return new NextEdition(last.number() + 1, null, null, last.issuedOn());
        }
        if (latest == null) {
            return new NextEdition(PublishContext.FIRST, null, null, null);
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
    PublishContext run(String programme, Period period, PublishOptions order, LocalDate today, PrintListener listener) {
        LocalDate day = order.dayOr(today);
        if (unissued == null) {
            IssueDate.requireOver(period, order, today);
        }
        IssueDate.requireNotBefore(number - 1, formerDay, day);
        return new PublishContext(programme, period, number, day, order.only(), order.allowEmpty(), listener);
    }
}
