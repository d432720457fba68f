package vn.bantin.progress;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who gets papers of each published edition, and the way they take.
 *
 * @param unit whose bulletin is meant, {@code null} for those of all units
 * @param role who it is in words, as a letter is addressed ("Văn phòng Tỉnh ủy"); {@code null} where the unit says it
 * @param address of the mailbox, or the folder from its root
 * @param papers what is sent, one at least
 * @param profile how the files are named in a folder
 * @param validFrom the first day on which anything is sent, {@code null} for always
 * @param validTo the last such day, {@code null} for always
 */
public record Recipient(
        String code,
        @Nullable String unit,
        @Nullable String role,
        Channel channel,
        String address,
        Set<Paper> papers,
        Profile profile,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** The order in which papers are sent: of the whole province first, then by code. */
    public static final Comparator<Recipient> ORDER = Comparator.comparing(
                    Recipient::unit, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Recipient::code);

    /** Neither a name nor a list, which a header would take too. */
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

    /** From the root of a machine, of a drive or of a share. */
    private static final Pattern ROOTED = Pattern.compile("(/|[A-Za-z]:[\\\\/]|\\\\\\\\)[^\\u0000-\\u001f]*");

    /** The ways to somebody. */
    public enum Channel {
        /** A letter with the files. */
        MAIL(MAILBOX),
        /** A folder that both sides see. */
        FOLDER(ROOTED);

        private final Pattern address;

        Channel(Pattern address) {
            this.address = address;
        }

        /** Whether that can be an address on this way. */
        public boolean leadsTo(String written) {
            return address.matcher(written).matches();
        }
    }

    /** The papers of an edition that somebody may get. */
    public enum Paper {
        /** The bulletin of the unit, or of every unit. */
        BULLETIN,
        SUMMARY,
        /** The meeting pack, all of its volumes. */
        PACK,
        /** The results by indicator. */
        SHEETS,
        /** The Word copy of the bulletin; without a unit, of the summary and of every bulletin. */
        WORD,
        /** The Excel annex. */
        ANNEX
    }

    /** The ways to name files in a folder. */
    public enum Profile {
        /** As they were published. */
        PUBLISHED,
        /** As an agenda of a paperless meeting: numbered titles, and a list of the documents. */
        AGENDA,
        /** As a system takes them in which papers are signed: numbered names, and a list of the places to sign. */
        SIGNING
    }

    public Recipient {
        papers = Set.copyOf(papers);
        if (papers.isEmpty() || !channel.leadsTo(address)) {
            throw new IllegalArgumentException("nothing, or nowhere, to send: " + code);
        }
    }

    /** Whether anything is sent on that day. */
    public boolean inForce(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    /** The papers by name, as the cell of a table says them: "BULLETIN WORD". */
    public String papersInWords() {
        return new TreeSet<>(papers).stream().map(Paper::name).collect(Collectors.joining(" "));
    }

    /** Whether a text is the address of one mailbox. */
    public static boolean isMailbox(String written) {
        return MAILBOX.matcher(written).matches();
    }
}
