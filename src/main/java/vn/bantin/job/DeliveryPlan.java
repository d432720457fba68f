package vn.bantin.job;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;
import vn.bantin.store.Delivery;
import vn.bantin.store.PublishedFile;

/** Works out what is to be sent: which papers of an edition each recipient gets, and in how many letters. */
public final class DeliveryPlan {

    /** Base64 and its line breaks make seventy-eight bytes of fifty-seven. */
    private static final double IN_A_LETTER = 78.0 / 57;

    private DeliveryPlan() {}

    /**
     * A file that may be sent.
     *
     * @param unit the unit whose bulletin it is or copies, {@code null} for any other file
     */
    public record Sendable(
            PublishedFile file,
            long size,
            Recipient.Paper paper,
            @Nullable String unit) {

        /**
         * What a published file is; {@code null} for one that nobody is sent: the tables of data and the index.
         *
         * @param unit by the path of a bulletin, the code of its unit; the summary has none
         */
        public static @Nullable Sendable of(
                PublishedFile file, long size, Period period, Map<String, @Nullable String> unit) {
            String name = file.name();
            String pdf = name.replaceFirst("\\.docx$", ".pdf");
            if (unit.containsKey(pdf)) {
                String code = unit.get(pdf);
                return new Sendable(
                        file,
                        size,
                        !pdf.equals(name)
                                ? Recipient.Paper.WORD
                                : code == null ? Recipient.Paper.SUMMARY : Recipient.Paper.BULLETIN,
                        code);
            }
            if (EditionFolder.isPack(name, period)) {
                return new Sendable(file, size, Recipient.Paper.PACK, null);
            }
            if (EditionFolder.isSheets(name, period)) {
                return new Sendable(file, size, Recipient.Paper.SHEETS, null);
            }
            return name.endsWith(".xlsx") ? new Sendable(file, size, Recipient.Paper.ANNEX, null) : null;
        }
    }

    /** The files that a recipient gets, in the order of the edition. */
    public static List<Sendable> papers(Recipient recipient, List<Sendable> files) {
        return files.stream().filter(file -> gets(recipient, file)).toList();
    }

    private static boolean gets(Recipient recipient, Sendable file) {
        if (!recipient.papers().contains(file.paper())) {
            return false;
        }
        return switch (file.paper()) {
            case BULLETIN, WORD -> recipient.unit() == null || recipient.unit().equals(file.unit());
            case SUMMARY, PACK, SHEETS, ANNEX -> true;
        };
    }

    /**
     * The letters and copies of a recipient.
     *
     * @param papers one at least
     * @param salutation who it is, in words
     * @param most bytes of a letter; a file that is larger has a letter to itself
     */
    public static List<Delivery> of(
            Recipient recipient, List<Sendable> papers, String salutation, long most, int round, Instant at) {
        List<List<Sendable>> letters =
                recipient.channel() == Recipient.Channel.MAIL ? letters(papers, most) : List.of(papers);
        List<Delivery> deliveries = new ArrayList<>();
        for (int part = 1; part <= letters.size(); part++) {
            deliveries.add(new Delivery(
                    0,
                    round,
                    recipient.code(),
                    1,
                    part,
                    letters.size(),
                    recipient.channel(),
                    recipient.address(),
                    recipient.profile(),
                    salutation,
                    DeliveryState.OPEN,
                    null,
                    at,
                    letters.get(part - 1).stream().map(Sendable::file).toList()));
        }
        return deliveries;
    }

    private static List<List<Sendable>> letters(List<Sendable> papers, long most) {
        List<List<Sendable>> letters = new ArrayList<>();
        double room = 0;
        for (Sendable paper : papers) {
            double size = paper.size() * IN_A_LETTER;
            if (letters.isEmpty() || size > room) {
                letters.add(new ArrayList<>());
                room = most;
            }
            letters.get(letters.size() - 1).add(paper);
            room -= size;
        }
        return letters;
    }

    /**
     * The papers that a recipient has not been sent in an earlier edition. In a folder they belong together: where one of
     * them is new all are.
     */
    public static List<Sendable> fresh(Recipient recipient, List<Sendable> papers, List<Delivery> former) {
        Set<String> sent = new HashSet<>();
        former.stream()
                .filter(delivery -> delivery.state() == DeliveryState.SENT
                        && delivery.recipient().equals(recipient.code())
                        && delivery.address().equals(recipient.address()))
                .forEach(delivery -> delivery.files().forEach(file -> sent.add(file.sha256())));
        List<Sendable> fresh = papers.stream()
                .filter(paper -> !sent.contains(paper.file().sha256()))
                .toList();
        return fresh.isEmpty() || recipient.channel() == Recipient.Channel.MAIL ? fresh : papers;
    }

    /** The last sending of each letter: earlier ones were sent again. */
    public static List<Delivery> inForce(List<Delivery> all) {
        Map<List<Object>, Delivery> last = new HashMap<>();
        all.forEach(one -> last.merge(
                List.of(one.recipient(), one.part()),
                one,
                (former, other) -> former.sending() > other.sending() ? former : other));
        return last.values().stream()
                .sorted(Comparator.comparingLong(Delivery::id))
                .toList();
    }
}
