package vn.bantin.output;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
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
import vn.bantin.bulletin.NonBreakingText;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.CorrectionRows;
import vn.bantin.page.YearEnd;
import vn.bantin.progress.NumberText;
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
    private static final Set<String> FILE_GAPS =
            Set.of("href", "file", "about", "called", "pages", "size", "weight", "hash", "shortHash");

    /** What {@code reports/index.html} may ask for: on the page, and in each block. */
    static final Map<String, Set<String>> GAPS = Map.ofEntries(
            Map.entry("", Set.of("issuer", "title", "programme", "period", "issuedOn", "lateWords")),
            Map.entry("final", Set.of("edition")),
            Map.entry("draft", Set.of("mark")),
            Map.entry("corrected", Set.of("correction", "replacement", "former", "extent")),
            Map.entry("itemised", Set.of()),
            Map.entry("corrections", Set.of("item")),
            Map.entry("sentences", Set.of("sentence")),
            Map.entry("groups", with(COUNTS, "group")),
            Map.entry("sum", with(COUNTS, "unitCount")),
            Map.entry("timeLeft", Set.of()),
            Map.entry("someMissed", Set.of()),
            Map.entry("lead", FILE_GAPS),
            Map.entry("others", FILE_GAPS),
            Map.entry("named", Set.of()),
            Map.entry("files", FILE_GAPS),
            Map.entry("everyFile", FILE_GAPS),
            Map.entry("paged", Set.of()),
            Map.entry("unpaged", Set.of()),
            Map.entry("units", with(COUNTS, "number", "unit", "name", "pages", "size")),
            Map.entry("pdf", FILE_GAPS),
            Map.entry("word", FILE_GAPS),
            Map.entry("hashed", FILE_GAPS),
            Map.entry("absent", Set.of("file")),
            Map.entry("ranked", Set.of("rank", "score")),
            Map.entry("moved", Set.of("change")),
            Map.entry("unranked", Set.of("reason")),
            Map.entry("allRanked", Set.of()),
            Map.entry("someUnranked", Set.of()),
            Map.entry("lines", Set.of("name", "reason")),
            Map.entry("reasons", Set.of("many", "reason")),
            Map.entry("few", Set.of()),
            Map.entry("folded", Set.of()),
            Map.entry("members", Set.of("place", "name")),
            Map.entry("someLacking", Set.of()),
            Map.entry("lacking", Set.of("item")),
            Map.entry("noneLate", Set.of()),
            Map.entry("latest", Set.of("place", "name", "share")),
            Map.entry("alsoLate", Set.of("many", "behind")),
            Map.entry("alphabet", Set.of()),
            Map.entry("letters", Set.of("letter")),
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
        page.put("title", NonBreakingText.kept(mark == null ? title : mark + ": " + title));
        page.put("final", mark == null ? List.of(Map.of("edition", edition)) : List.of());
        page.put("draft", mark == null ? List.of() : List.of(Map.of("mark", mark)));
        page.put("corrected", corrected(summary.correction(), edition));
        page.put("itemised", itemised(summary.correction()));
        page.put("programme", NonBreakingText.titled(NonBreakingText.kept(summary.programme())));
        page.put("period", summary.periodName());
        page.put("issuedOn", Phrase.day(issuedOn));
        page.put("sentences", rows(summary.overview(), sentence -> Map.of("sentence", NonBreakingText.kept(sentence))));
        page.put("groups", rows(summary.groups(), group -> with(counts(group.tally()), "group", group.name())));
        StatusTally all =
                StatusTally.sum(summary.lines().map(Summary.Line::tally).toList());
        page.put(
                "sum",
                List.of(with(
                        counts(all),
                        "unitCount",
                        IndexFiles.number(summary.lines().count()))));
        page.put("lateWords", YearEnd.late(summary, texts));
        page.put("timeLeft", HtmlTemplate.onlyIf(!YearEnd.over(summary)));
        page.put("someMissed", HtmlTemplate.onlyIf(all.of(Status.MISSED) > 0));
        IndexFiles there = new IndexFiles(texts, files);
        page.putAll(files(summary, planned, there));
        page.putAll(missing(summary, planned, there));
        Map<String, String> places = places(planned);
        page.putAll(AttentionBlocks.of(summary, places));
        page.put("alphabet", UnitLetters.of(summary, places));
        return skeleton.fill(page).getBytes(StandardCharsets.UTF_8);
    }

    /** Where each unit stands on the page, by its code. */
    private static Map<String, String> places(List<Planned> planned) {
        return planned.stream()
                .filter(bulletin -> bulletin.unit() != null)
                .collect(Collectors.toMap(bulletin -> bulletin.unit(), bulletin -> "u" + bulletin.number()));
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
                        "corrections", items(correction)));
    }

    private static List<Map<String, Object>> itemised(@Nullable Correction correction) {
        return correction == null || correction.items().isEmpty()
                ? List.of()
                : List.of(Map.of("corrections", items(correction)));
    }

    private static List<Map<String, Object>> items(Correction correction) {
        return rows(correction.items(), item -> Map.of("item", item));
    }

    /** The rows of the units with their own files, those of pack and summary, and those of all other files. */
    private static Map<String, Object> files(Summary summary, List<Planned> planned, IndexFiles files) {
        Map<String, Summary.Line> lines = summary.lines().collect(Collectors.toMap(Summary.Line::unit, line -> line));
        Set<Manifest.Entry> others = new LinkedHashSet<>(files.entries());
        List<Map<String, Object>> units = new ArrayList<>();
        for (Planned bulletin :
                planned.stream().sorted(Comparator.comparing(Planned::number)).toList()) {
            if (bulletin.unit() != null) {
                Summary.Line line = Objects.requireNonNull(lines.get(bulletin.unit()), bulletin.unit());
                units.add(unit(bulletin, line, summary.comparedName(), files));
                files.find(bulletin.file()).ifPresent(others::remove);
                files.find(bulletin.file())
                        .flatMap(pdf -> files.findWord(pdf.name()))
                        .ifPresent(others::remove);
            }
        }
        List<Manifest.Entry> notOfOneUnit = List.copyOf(others);
        List<Manifest.Entry> lead = lead(summary, planned, files);
        lead.forEach(entry -> {
            others.remove(entry);
            files.findWord(entry.name()).ifPresent(others::remove);
        });
        return Map.of(
                "units", units,
                "lead", rows(lead, files::rowWithWord),
                "others", rows(List.copyOf(others), files::row),
                "files", rows(notOfOneUnit, files::row),
                "everyFile", rows(files.entries(), files::row));
    }

    /** The meeting pack and the summary, which are read before all else. */
    private static List<Manifest.Entry> lead(Summary summary, List<Planned> planned, IndexFiles files) {
        return Stream.concat(
                        files.entries().stream().filter(entry -> EditionFolder.isPack(entry.name(), summary.period())),
                        planned.stream()
                                .filter(bulletin -> bulletin.unit() == null)
                                .flatMap(bulletin -> files.find(bulletin.file()).stream()))
                .toList();
    }

    private static Map<String, Object> unit(Planned bulletin, Summary.Line line, String base, IndexFiles files) {
        Map<String, Object> row = counts(line.tally());
        Optional<Manifest.Entry> pdf = files.find(bulletin.file());
        List<Map<String, Object>> printed = pdf.map(files::row).stream().toList();
        row.put("number", bulletin.number());
        row.put("unit", line.unit());
        row.put("name", line.name());
        row.put("pages", pdf.map(IndexFiles::pages).orElse(""));
        row.put("size", pdf.map(entry -> IndexFiles.kilobytes(entry.size())).orElse(""));
        row.put("pdf", printed);
        row.put("hashed", printed);
        row.put("absent", printed.isEmpty() ? List.of(Map.of("file", bulletin.file())) : List.of());
        row.put(
                "word",
                pdf.flatMap(entry -> files.findWord(entry.name())).map(files::row).stream()
                        .toList());
        row.put("ranked", line.place() == null ? List.of() : List.of(ranked(line, line.place(), base, files.texts())));
        row.put("unranked", line.place() == null ? List.of(Map.of("reason", reason(line))) : List.of());
        return row;
    }

    private static Map<String, Object> ranked(Summary.Line line, Rank place, String base, ResourceBundle texts) {
        BigDecimal score = line.score();
        Integer change = line.change();
        return Map.of(
                "rank",
                place(place, texts),
                "score",
                score == null ? "" : NumberText.of(score, 2),
                "moved",
                change == null || change == 0
                        ? List.of()
                        : List.of(Map.of(
                                "change",
                                "%s\u00a0%d\u00a0bậc so với %s"
                                        .formatted(change > 0 ? "tăng" : "giảm", Math.abs(change), base))));
    }

    private static Map<String, Object> missing(Summary summary, List<Planned> planned, IndexFiles files) {
        List<Map<String, Object>> lines =
                rows(summary.unranked(), line -> Map.of("name", line.name(), "reason", reason(line)));
        List<Map<String, Object>> names = rows(
                planned.stream()
                        .map(Planned::file)
                        .filter(file -> files.find(file).isEmpty())
                        .toList(),
                file -> Map.of("file", file));
        return Map.of(
                "allRanked",
                HtmlTemplate.onlyIf(lines.isEmpty()),
                "someUnranked",
                lines.isEmpty() ? List.of() : List.of(Map.of("lines", lines)),
                "allThere",
                HtmlTemplate.onlyIf(names.isEmpty()),
                "someAbsent",
                names.isEmpty() ? List.of() : List.of(Map.of("names", names)));
    }

    private static Map<String, Object> counts(StatusTally tally) {
        Map<String, Object> counts = new HashMap<>();
        counts.put("exceeded", IndexFiles.number(tally.of(Status.EXCEEDED)));
        counts.put("completed", IndexFiles.number(tally.of(Status.COMPLETED)));
        counts.put("done", IndexFiles.number(tally.done()));
        counts.put("pace", IndexFiles.number(tally.of(Status.ON_PACE)));
        counts.put("late", IndexFiles.number(tally.of(Status.BEHIND)));
        counts.put("missed", IndexFiles.number(tally.of(Status.MISSED)));
        counts.put("behind", IndexFiles.number(tally.behind()));
        counts.put("open", IndexFiles.number(tally.of(Status.NOT_ASSESSED)));
        counts.put("total", IndexFiles.number(tally.total()));
        return counts;
    }

    private static String place(Rank place, ResourceBundle texts) {
        return place.alone()
                ? texts.getString("strip.alone")
                : place.rank() + "/" + place.among() + (place.tied() ? " (" + texts.getString("tied") + ")" : "");
    }

    private static String reason(Summary.Line line) {
        return line.reason() == null ? "" : line.reason();
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
