package vn.bantin.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.Set;
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.PeriodNames;
import vn.bantin.bulletin.Phrase;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;

/** The page over all deliveries of an office: who has which papers of which edition, and since when. */
public final class DeliveriesPage {

    /** The name of the page's file. */
    public static final String FILE = "deliveries.html";

    private static final Map<String, Set<String>> GAPS = Map.ofEntries(
            Map.entry("", Set.of()),
            Map.entry("editions", Set.of("title", "period", "number", "issuedOn", "sent", "total")),
            Map.entry("deliveries", Set.of("code", "recipient", "address", "changedAt")),
            Map.entry("few", Set.of()),
            Map.entry("many", Set.of("count")),
            Map.entry("files", Set.of("file")),
            Map.entry("mail", Set.of()),
            Map.entry("folder", Set.of()),
            Map.entry("isSent", Set.of()),
            Map.entry("isOpen", Set.of()),
            Map.entry("isFailed", Set.of()),
            Map.entry("isUnsure", Set.of()));

    /** So many files are listed at once; more are folded. */
    private static final int FEW = 4;

    private static final ResourceBundle NO_WORDS = new ListResourceBundle() {
        @Override
        protected Object[][] getContents() {
            return new Object[0][];
        }
    };

    private DeliveriesPage() {}

    /**
     * One letter or copy.
     *
     * @param recipient who it is in words
     * @param changedAt when it was sent, or tried at last; empty before that
     */
    public record Line(
            String code,
            String recipient,
            Recipient.Channel channel,
            String address,
            List<String> files,
            String changedAt,
            DeliveryState state) {

        public Line {
            files = List.copyOf(files);
        }
    }

    /**
     * An edition of which something was sent.
     *
     * @param title of the programme
     */
    public record Delivered(String title, Period period, int number, LocalDate issuedOn, List<Line> lines) {

        public Delivered {
            lines = List.copyOf(lines);
        }
    }

    /** The bytes of the page, its editions in that order. */
    public static byte[] of(List<Delivered> editions) {
        Map<String, Object> page =
                Map.of("editions", editions.stream().map(DeliveriesPage::row).toList());
        return new HtmlTemplate(html(), NO_WORDS, GAPS).fill(page).getBytes(StandardCharsets.UTF_8);
    }

    private static String html() {
        try (InputStream in = Objects.requireNonNull(DeliveriesPage.class.getResourceAsStream(FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> row(Delivered edition) {
        return Map.of(
                "title", NonBreakingText.titled(NonBreakingText.kept(edition.title())),
                "period", Phrase.capitalised(PeriodNames.QUARTER.of(edition.period())),
                "number", edition.number(),
                "issuedOn", Phrase.day(edition.issuedOn()),
                "sent",
                        edition.lines().stream()
                                .filter(line -> line.state() == DeliveryState.SENT)
                                .count(),
                "total", edition.lines().size(),
                "deliveries", edition.lines().stream().map(DeliveriesPage::row).toList());
    }

    private static Map<String, Object> row(Line line) {
        Map<String, Object> row = new HashMap<>();
        row.put("code", line.code());
        row.put("recipient", line.recipient());
        row.put("address", line.address());
        row.put("changedAt", line.changedAt());
        row.put("files", line.files().stream().map(file -> Map.of("file", file)).toList());
        row.put("few", HtmlTemplate.onlyIf(line.files().size() <= FEW));
        row.put(
                "many",
                line.files().size() <= FEW
                        ? List.of()
                        : List.of(Map.of("count", line.files().size())));
        row.put("mail", HtmlTemplate.onlyIf(line.channel() == Recipient.Channel.MAIL));
        row.put("folder", HtmlTemplate.onlyIf(line.channel() == Recipient.Channel.FOLDER));
        row.put("isSent", HtmlTemplate.onlyIf(line.state() == DeliveryState.SENT));
        row.put("isOpen", HtmlTemplate.onlyIf(line.state() == DeliveryState.OPEN));
        row.put("isFailed", HtmlTemplate.onlyIf(line.state() == DeliveryState.FAILED));
        row.put(
                "isUnsure",
                HtmlTemplate.onlyIf(line.state() == DeliveryState.UNSURE || line.state() == DeliveryState.SENDING));
        return row;
    }
}
