package vn.bantin.store;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.page.JsonText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.StatusTally;

/**
 * The parts that several pages have in common, as both stored forms have them. A bulletin, a summary and a sheet have a class
 * each for the rest.
 */
final class PagePart {

    /** The field of a stored text that names its form; a text of the first form has none. */
    static final String FORMAT = "format";

    private PagePart() {}

    static void period(JsonText json, Period period) {
        json.count("year", period.year()).count("quarter", period.quarter());
    }

    static Period period(JsonFields stored) {
        return new Period(stored.count("year"), stored.count("quarter"));
    }

    static void letterhead(JsonText json, Letterhead letterhead) {
        json.text("upperBody", letterhead.upperBody())
                .text("issuingBody", letterhead.issuingBody())
                .text("number", letterhead.number())
                .text("placeAndDate", letterhead.placeAndDate())
                .word("kind", letterhead.kind())
                .text("draftMark", letterhead.draftMark())
                .text("meeting", letterhead.meeting());
    }

    static Letterhead letterhead(JsonFields stored) {
        return new Letterhead(
                stored.textOrNull("upperBody"),
                stored.text("issuingBody"),
                stored.textOrNull("number"),
                stored.text("placeAndDate"),
                stored.wordOrNull("kind", Issuer.Kind.class),
                stored.textOrNull("draftMark"),
                stored.textOrNull("meeting"));
    }

    static void closing(JsonText json, SignatureBlock closing) {
        json.text("onBehalfOf", closing.onBehalfOf())
                .text("position", closing.position())
                .text("name", closing.name())
                .texts("recipients", closing.recipients());
    }

    static SignatureBlock closing(JsonFields stored) {
        return new SignatureBlock(
                stored.textOrNull("onBehalfOf"),
                stored.textOrNull("position"),
                stored.textOrNull("name"),
                stored.texts("recipients"));
    }

    static void correction(JsonText json, Correction correction) {
        json.count("number", correction.number())
                .text("replaces", correction.replaces())
                .text("extent", correction.extent())
                .texts("items", correction.items())
                .text("name", correction.name());
    }

    static Correction correction(JsonFields stored) {
        return new Correction(
                stored.count("number"),
                stored.text("replaces"),
                stored.text("extent"),
                stored.texts("items"),
                stored.textOrNull("name"));
    }

    static void group(JsonText json, Bulletin.Group group) {
        json.text("name", group.name())
                .object("tally", group.tally(), PagePart::tally)
                .number("score", group.score());
    }

    static Bulletin.Group group(JsonFields stored) {
        return new Bulletin.Group(
                stored.text("name"), stored.object("tally", PagePart::tally), stored.numberOrNull("score"));
    }

    static void tally(JsonText json, StatusTally tally) {
        json.count("total", tally.total()).object("counts", tally, (of, counts) -> {
            for (Status status : Status.values()) {
                of.count(status.name(), counts.of(status));
            }
        });
    }

    static StatusTally tally(JsonFields stored) {
        return new StatusTally(stored.count("total"), stored.object("counts", PagePart::counts));
    }

    private static Map<Status, Integer> counts(JsonFields stored) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Status status : Status.values()) {
            Integer count = stored.countOrNull(status.name());
            if (count != null) {
                counts.put(status, count);
            }
        }
        return counts;
    }

    /** A rank as the first form has it. */
    static Rank place(JsonFields stored) {
        return new Rank(stored.count("rank"), stored.flag("tied"), stored.count("among"));
    }

    static void place(JsonText json, Rank place) {
        json.count("rank", place.rank()).flag("tied", onlyIf(place.tied())).count("among", place.among());
    }

    /** A rank of which the second form leaves the number to a table. */
    static @Nullable Rank place(@Nullable Integer rank, boolean tied, @Nullable Integer among) {
        return rank == null || among == null ? null : new Rank(rank, tied, among);
    }

    /** The names of periods to write, or {@code null} to leave out those of older editions. */
    static @Nullable PeriodNames periods(@Nullable PeriodNames names) {
        return names == PeriodNames.QUARTER ? null : names;
    }

    /** The flag to write, or {@code null} to leave it out where it is false. */
    static @Nullable Boolean onlyIf(boolean so) {
        return so ? Boolean.TRUE : null;
    }
}
