package vn.bantin.output;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Correction;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.CorrectionRows;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;
import vn.bantin.scoring.StatusTally;

/**
 * The page from which a reader finds every file of an edition, and sees what is missing: one file, no network, from a
 * file share too. It stands in the manifest, so it cannot name the manifest's hash or its own.
 */
public final class IndexPage {

    /** The name of the page's file. */
    public static final String FILE = EditionFolder.INDEX;

    private static final Set<String> COUNTS =
            Set.of("exceeded", "completed", "pace", "late", "missed", "open", "total", "done", "behind");
    private static final Set<String> FILE_GAPS = Set.of("href", "file", "about", "pages", "size", "hash", "shortHash");

    /** What {@code reports/index.html} may ask for: on the page, and in each block. */
    static final Map<String, Set<String>> GAPS = Map.ofEntries(
            Map.entry("", Set.of("issuer", "title", "programme", "period", "issuedOn")),
            Map.entry("final", Set.of("edition")),
            Map.entry("draft", Set.of("mark")),
            Map.entry("corrected", Set.of("correction", "replacement", "former", "extent")),
            Map.entry("corrections", Set.of("item")),
            Map.entry("sentences", Set.of("sentence")),
            Map.entry("groups", with(COUNTS, "group")),
            Map.entry("sum", COUNTS),
            Map.entry("files", FILE_GAPS),
            Map.entry("paged", Set.of()),
            Map.entry("unpaged", Set.of()),
            Map.entry("units", with(COUNTS, "number", "unit", "name", "pages", "size")),
            Map.entry("pdf", FILE_GAPS),
            Map.entry("word", FILE_GAPS),
            Map.entry("hashed", FILE_GAPS),
            Map.entry("absent", Set.of("file")),
            Map.entry("ranked", Set.of("rank", "score")),
            Map.entry("unranked", Set.of("reason")),
            Map.entry("allRanked", Set.of()),
            Map.entry("someUnranked", Set.of()),
            Map.entry("lines", Set.of("name", "reason")),
            Map.entry("allThere", Set.of()),
            Map.entry("someAbsent", Set.of()),
            Map.entry("names", Set.of("file")));

    private IndexPage() {}

    /**
     * A bulletin that the edition is to have.
     *
     * @param number its place in the agenda, 0 for the summary
     * @param unit the unit's code, {@code null} for the summary
     * @param file its path below the edition's folder, whether it is there or not
     */
    public record Planned(int number, @Nullable String unit, String file) {}

    /**
     * The bytes of the page.
     *
     * @param mark what a draft is called; {@code null} for an edition
     * @param planned every bulletin of the edition
     * @param files what is there, in the order of the manifest
     */
    static byte[] of(
            HtmlTemplate skeleton,
            ResourceBundle texts,
            @Nullable String mark,
            Summary summary,
            int edition,
            LocalDate issuedOn,
            List<Planned> planned,
            List<Manifest.Entry> files) {
        Map<String, Object> page = new HashMap<>();
        page.put("issuer", summary.letterhead().issuingBody());
        String title = CorrectionRows.titled(summary.title(), summary.correction());
        page.put("title", mark == null ? title : mark + ": " + title);
        page.put("final", mark == null ? List.of(Map.of("edition", edition)) : List.of());
        page.put("draft", mark == null ? List.of() : List.of(Map.of("mark", mark)));
        page.put("corrected", corrected(summary.correction(), edition));
        page.put("programme", summary.programme());
        page.put("period", summary.periodName());
        page.put("issuedOn", Phrase.day(issuedOn));
        page.put("sentences", rows(summary.overview(), sentence -> Map.of("sentence", sentence)));
        page.put("groups", rows(summary.groups(), group -> with(counts(group.tally()), "group", group.name())));
        page.put(
                "sum",
                List.of(counts(
                        StatusTally.sum(summary.lines().map(Summary.Line::tally).toList()))));
        page.putAll(files(texts, summary, planned, files));
        page.putAll(missing(summary, planned, files));
        return skeleton.fill(page).getBytes(StandardCharsets.UTF_8);
    }

    /** What the edition corrects, and the way to the one that it replaces. */
    private static List<Map<String, Object>> corrected(@Nullable Correction correction, int edition) {
        return correction == null
                ? List.of()
                : List.of(Map.of(
                        "correction", correction.title(),
                        "replacement", Phrase.capitalised(correction.replacement()),
                        "former", "../edition-" + (edition - 1) + "/" + FILE,
                        "extent", correction.extent(),
                        "corrections", rows(correction.items(), item -> Map.of("item", item))));
    }

    /** The rows of the units with their own files, and the rows of all other files. */
    private static Map<String, Object> files(
            ResourceBundle texts, Summary summary, List<Planned> planned, List<Manifest.Entry> files) {
        Map<String, Summary.Line> lines = summary.lines().collect(Collectors.toMap(Summary.Line::unit, line -> line));
        List<Manifest.Entry> others = new ArrayList<>(files);
        List<Map<String, Object>> units = new ArrayList<>();
        for (Planned bulletin :
                planned.stream().sorted(Comparator.comparing(Planned::number)).toList()) {
            if (bulletin.unit() != null) {
                Optional<Manifest.Entry> pdf = find(files, bulletin.file());
                Optional<Manifest.Entry> word = pdf.flatMap(entry -> findWord(files, entry.name()));
                pdf.ifPresent(others::remove);
                word.ifPresent(others::remove);
                Summary.Line line = Objects.requireNonNull(lines.get(bulletin.unit()), bulletin.unit());
                units.add(unit(texts, bulletin, line, pdf, word));
            }
        }
        return Map.of("units", units, "files", rows(others, other -> file(texts, other)));
    }

    private static Map<String, Object> unit(
            ResourceBundle texts,
            Planned bulletin,
            Summary.Line line,
            Optional<Manifest.Entry> pdf,
            Optional<Manifest.Entry> word) {
        Map<String, Object> row = counts(line.tally());
        List<Map<String, Object>> files =
                pdf.map(entry -> file(texts, entry)).stream().toList();
        row.put("number", bulletin.number());
        row.put("unit", line.unit());
        row.put("name", line.name());
        row.put("pages", pdf.map(IndexPage::pages).orElse(""));
        row.put("size", pdf.map(entry -> kilobytes(entry.size())).orElse(""));
        row.put("pdf", files);
        row.put("hashed", files);
        row.put("absent", files.isEmpty() ? List.of(Map.of("file", bulletin.file())) : List.of());
        row.put("word", word.map(entry -> file(texts, entry)).stream().toList());
        Rank place = line.place();
        BigDecimal score = line.score();
        row.put(
                "ranked",
                place == null
                        ? List.of()
                        : List.of(Map.of(
                                "rank", place(place, texts), "score", score == null ? "" : Phrase.number(score, 2))));
        row.put("unranked", place == null ? List.of(Map.of("reason", reason(line))) : List.of());
        return row;
    }

    private static Map<String, Object> file(ResourceBundle texts, Manifest.Entry entry) {
        String name = EditionFolder.unnamed(entry.name());
        String about = "file." + name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('_')) + 1);
        Map<String, Object> row = new HashMap<>();
        row.put("href", href(entry.name()));
        row.put("file", entry.name());
        row.put("about", texts.containsKey(about) ? texts.getString(about) : "");
        row.put("pages", pages(entry));
        row.put("paged", entry.pages() == null ? List.of() : List.of(Map.of()));
        row.put("unpaged", entry.pages() == null ? List.of(Map.of()) : List.of());
        row.put("size", kilobytes(entry.size()));
        row.put("hash", entry.sha256());
        row.put("shortHash", entry.sha256().substring(0, 12));
        return row;
    }

    private static Map<String, Object> missing(Summary summary, List<Planned> planned, List<Manifest.Entry> files) {
        List<Map<String, Object>> lines =
                rows(summary.unranked(), line -> Map.of("name", line.name(), "reason", reason(line)));
        List<Map<String, Object>> names = rows(
                planned.stream()
                        .map(Planned::file)
                        .filter(file -> find(files, file).isEmpty())
                        .toList(),
                file -> Map.of("file", file));
        return Map.of(
                "allRanked", lines.isEmpty() ? List.of(Map.of()) : List.of(),
                "someUnranked", lines.isEmpty() ? List.of() : List.of(Map.of("lines", lines)),
                "allThere", names.isEmpty() ? List.of(Map.of()) : List.of(),
                "someAbsent", names.isEmpty() ? List.of() : List.of(Map.of("names", names)));
    }

    private static Map<String, Object> counts(StatusTally tally) {
        Map<String, Object> counts = new HashMap<>();
        counts.put("exceeded", number(tally.of(Status.EXCEEDED)));
        counts.put("completed", number(tally.of(Status.COMPLETED)));
        counts.put("done", number(tally.done()));
        counts.put("pace", number(tally.of(Status.ON_PACE)));
        counts.put("late", number(tally.of(Status.BEHIND)));
        counts.put("missed", number(tally.of(Status.MISSED)));
        counts.put("behind", number(tally.behind()));
        counts.put("open", number(tally.of(Status.NOT_ASSESSED)));
        counts.put("total", number(tally.total()));
        return counts;
    }

    private static String place(Rank place, ResourceBundle texts) {
        return place.rank() + "/" + place.among() + (place.tied() ? " (" + texts.getString("tied") + ")" : "");
    }

    private static String reason(Summary.Line line) {
        return line.reason() == null ? "" : line.reason();
    }

    private static Optional<Manifest.Entry> find(List<Manifest.Entry> files, String name) {
        return files.stream().filter(entry -> entry.name().equals(name)).findFirst();
    }

    /** The Word copy has the bulletin's name, in whatever folder. */
    private static Optional<Manifest.Entry> findWord(List<Manifest.Entry> files, String bulletin) {
        String word = base(bulletin).replaceAll("\\.pdf$", "") + ".docx";
        return files.stream().filter(entry -> base(entry.name()).equals(word)).findFirst();
    }

    private static String base(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static String pages(Manifest.Entry entry) {
        return entry.pages() == null ? "" : entry.pages().toString();
    }

    /** In units of 1024 bytes, rounded up, as file managers show it. */
    private static String kilobytes(long size) {
        return number((size + 1023) / 1024);
    }

    private static String number(long count) {
        return Phrase.number(BigDecimal.valueOf(count), 0);
    }

    /** A relative link: each part of the path percent-encoded. */
    static String href(String name) {
        return Arrays.stream(name.split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static <T> List<Map<String, Object>> rows(List<T> items, Function<T, Map<String, Object>> row) {
        return items.stream().map(row).toList();
    }

    private static Map<String, Object> with(Map<String, Object> row, String name, Object value) {
        row.put(name, value);
        return row;
    }

    private static Set<String> with(Set<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }
}
