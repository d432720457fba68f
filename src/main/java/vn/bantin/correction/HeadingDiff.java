package vn.bantin.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.bulletin.Summary;
import vn.bantin.correction.FigureChange.Said;

/**
 * Compares head and end of a paper with those of another edition: programme, issuer, signature, recipients. The date, the
 * mark of a draft and the meeting are of the edition and not of its content.
 */
final class HeadingDiff {

    private final String unit;
    private final List<FigureChange> changes = new ArrayList<>();

    private HeadingDiff(String unit) {
        this.unit = unit;
    }

    static List<FigureChange> of(Bulletin then, Bulletin now) {
        HeadingDiff diff = new HeadingDiff(now.unit());
        diff.add(FigureKind.PROGRAMME, then.programme(), now.programme());
        if (!then.silent() && !now.silent()) { // else who issues follows from who has reported
            diff.issued(then.letterhead(), then.closing(), now.letterhead(), now.closing());
        }
        return diff.changes;
    }

    /** Of the pages over all units, whose programme is that of each unit. */
    static List<FigureChange> of(Summary then, Summary now) {
        HeadingDiff diff = new HeadingDiff("");
        diff.issued(then.letterhead(), then.closing(), now.letterhead(), now.closing());
        return diff.changes;
    }

    private void issued(
            Letterhead headThen, @Nullable SignatureBlock then, Letterhead headNow, @Nullable SignatureBlock now) {
        add(FigureKind.ISSUER, issuer(headThen), issuer(headNow));
        if (then != null && now != null) {
            add(FigureKind.SIGNATURE, signature(then), signature(now));
            add(FigureKind.RECIPIENTS, String.join(" ", then.recipients()), String.join(" ", now.recipients()));
        }
    }

    /** "ĐẢNG BỘ TỈNH THANH HÓA, HUYỆN ỦY THỌ XUÂN, Số -BC/HU, Thọ Xuân". */
    private static String issuer(Letterhead head) {
        String place =
                head.placeAndDate().substring(0, Math.max(0, head.placeAndDate().lastIndexOf(", ")));
        return Stream.of(head.upperBody(), head.issuingBody(), head.number(), place)
                .filter(Objects::nonNull)
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private static String signature(SignatureBlock closing) {
        return Stream.of(closing.onBehalfOf(), closing.position(), closing.name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private void add(FigureKind figure, String then, String now) {
        if (!then.equals(now)) {
            changes.add(new FigureChange(unit, null, figure, Said.printed(then), Said.printed(now)));
        }
    }
}
