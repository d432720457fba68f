package vn.bantin.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;

/**
 * The page over all editions of a period, beside their folders: an edition is never touched again, so that it has been
 * replaced is said here.
 */
public final class EditionsPage {

    /** What {@code reports/editions.html} may ask for: on the page, and in each block. */
    static final Map<String, Set<String>> GAPS = Map.of(
            "", Set.of("issuer", "title", "programme", "period"),
            "editions", Set.of("number", "href", "name", "issuedOn"),
            "corrected", Set.of("extent"),
            "current", Set.of(),
            "replaced", Set.of("by"));

    private EditionsPage() {}

    /**
     * One edition of the period.
     *
     * @param issuedOn {@code null} where it is not known
     * @param correction {@code null} for the first one, and for one of which only the number is known
     */
    public record Listed(
            int number,
            @Nullable LocalDate issuedOn,
            @Nullable Correction correction) {}

    /**
     * The bytes of the page.
     *
     * @param latest the summary of the edition in force
     * @param editions the first one first
     */
    static byte[] of(HtmlTemplate skeleton, Summary latest, List<Listed> editions) {
        List<Integer> numbers = editions.stream().map(Listed::number).sorted().toList();
        Map<String, Object> page = new HashMap<>();
        page.put("issuer", latest.letterhead().issuingBody());
        page.put("title", NonBreakingText.kept(Phrase.capitalised(latest.title())));
        page.put("programme", NonBreakingText.titled(NonBreakingText.kept(latest.programme())));
        page.put("period", latest.periodName());
        page.put(
                "editions",
                editions.stream()
                        .sorted(Comparator.comparingInt(Listed::number).reversed())
                        .map(edition -> row(edition, numbers))
                        .toList());
        return skeleton.fill(page).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> row(Listed edition, List<Integer> numbers) {
        Correction correction = edition.correction();
        int next = numbers.indexOf(edition.number()) + 1;
        boolean current = next == numbers.size();
        String name = edition.number() == 1 ? "Bản phát hành lần đầu" : "Bản phát hành lần " + edition.number();
        return Map.of(
                "number", String.valueOf(edition.number()),
                "href", "edition-" + edition.number() + "/" + IndexPage.FILE,
                "name", correction == null ? name : correction.title(),
                "corrected", correction == null ? List.of() : List.of(Map.of("extent", correction.extent())),
                "issuedOn", edition.issuedOn() == null ? "" : Phrase.day(edition.issuedOn()),
                "current", HtmlTemplate.onlyIf(current),
                "replaced", current ? List.of() : List.of(Map.of("by", String.valueOf(numbers.get(next)))));
    }
}
