package vn.bantin.output;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Summary;

/** Writes the HTML pages that lead a reader to the files of an edition and to the editions of a period. */
public final class HtmlPages {

    /** The name of the template of the page of an edition. */
    public static final String INDEX = "index.html";

    /** The name of the template of the page over the editions of a period. */
    public static final String EDITIONS = "editions.html";

    private final HtmlTemplate index;
    private final HtmlTemplate editions;
    private final ResourceBundle words;
    private final @Nullable String mark;

    /**
     * Pages of one set of templates.
     *
     * @param index made by {@link #index(byte[], ResourceBundle)}
     * @param editions made by {@link #editions(byte[], ResourceBundle)}
     * @param mark what a draft is called, {@code null} for an edition
     */
    public HtmlPages(HtmlTemplate index, HtmlTemplate editions, ResourceBundle words, @Nullable String mark) {
        this.index = index;
        this.editions = editions;
        this.words = words;
        this.mark = mark;
    }

    /**
     * The template of the page of an edition.
     *
     * @throws IllegalArgumentException if it asks for something that there is not
     */
    public static HtmlTemplate index(byte[] html, ResourceBundle words) {
        return new HtmlTemplate(new String(html, StandardCharsets.UTF_8), words, IndexPage.GAPS);
    }

    /**
     * The template of the page over the editions of a period.
     *
     * @throws IllegalArgumentException if it asks for something that there is not
     */
    public static HtmlTemplate editions(byte[] html, ResourceBundle words) {
        return new HtmlTemplate(new String(html, StandardCharsets.UTF_8), words, EditionsPage.GAPS);
    }

    /**
     * The page that leads to all files of an edition.
     *
     * @param planned every bulletin of the edition, the summary among them
     * @param files what is there, without the page itself and the manifest
     */
    public byte[] index(
            Summary summary,
            int edition,
            LocalDate issuedOn,
            List<IndexPage.Planned> planned,
            List<Manifest.Entry> files) {
        return IndexPage.of(index, words, mark, summary, edition, issuedOn, planned, files);
    }

    /** The page over all editions of a period, the first one first; the summary is that of the last one. */
    public byte[] editions(Summary latest, List<EditionsPage.Listed> listed) {
        return EditionsPage.of(editions, latest, listed);
    }
}
