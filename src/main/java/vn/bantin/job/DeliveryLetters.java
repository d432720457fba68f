package vn.bantin.job;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Phrase;
import vn.bantin.bulletin.SignatureBlock;
import vn.bantin.bulletin.Summary;
import vn.bantin.delivery.Attachment;
import vn.bantin.delivery.Letter;
import vn.bantin.delivery.LetterTemplate;
import vn.bantin.office.AgendaList;
import vn.bantin.office.OfficeCopies;
import vn.bantin.output.EditionFolder;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.Sha256;
import vn.bantin.store.Delivery;
import vn.bantin.store.EditionStore;
import vn.bantin.store.PrintedFile;
import vn.bantin.store.PublishedFile;
import vn.bantin.store.StoredEdition;

/** Writes the letters that go with the papers of an edition, and gives the papers the names that a folder asks for. */
public final class DeliveryLetters {

    /** What a template of letters may name. */
    public static final Set<String> NAMES = Set.of(
            "mark", "title", "recipient", "count", "files", "issued", "correction", "part", "parts", "split", "id");

    private static final int LONGEST_NAME = 120;
    private static final String CONTENTS = "danh-sach.xlsx";

    private final EditionStore editions;
    private final LetterTemplate template;
    private final Supplier<OfficeCopies> copies;
    private final String mark;
    private final Map<String, PrintedFile> printed = new HashMap<>();
    private final Map<String, Paper> papers = new HashMap<>();

    /**
     * What a file is, for people.
     *
     * @param head {@code null} of a file that bears none of its own
     */
    private record Paper(
            String title,
            String kind,
            String body,
            @Nullable Letterhead head,
            @Nullable SignatureBlock closing) {

        Paper(String title, String kind, String body) {
            this(title, kind, body, null, null);
        }
    }

    /**
     * @param copies makes the list of documents of a folder that asks for one
     * @param mark what the subject of a letter begins with, empty for nothing
     */
    public DeliveryLetters(EditionStore editions, LetterTemplate template, Supplier<OfficeCopies> copies, String mark) {
        this.editions = editions;
        this.template = template;
        this.copies = copies;
        this.mark = mark;
    }

    /**
     * The files of a delivery, each with the very bytes that were published.
     *
     * @throws IOException if one is gone or is not as it was published
     */
    public static List<Attachment> files(EditionFolder shelf, Delivery delivery) throws IOException {
        List<Attachment> files = new ArrayList<>();
        for (PublishedFile file : delivery.files()) {
            files.add(new Attachment(
                    Objects.requireNonNull(Path.of(file.name()).getFileName()).toString(),
                    shelf.content(file.name(), file.sha256())));
        }
        return files;
    }

    /** The letter of a delivery. Its id is that of the delivery, so that the server's log tells whether it came through. */
    public Letter letter(StoredEdition edition, Delivery delivery, List<Attachment> files, Instant now) {
        Map<String, String> values = new HashMap<>();
        String id = id(edition, delivery);
        values.put("mark", mark);
        values.put("title", title(edition, delivery));
        values.put("recipient", delivery.salutation());
        values.put("count", Phrase.count(files.size()));
        values.put("files", listed(files));
        values.put("issued", Phrase.day(edition.issuedOn()).replaceFirst("^ngày ", ""));
        values.put("correction", edition.number() == 1 ? "" : Phrase.count(edition.number() - 1));
        boolean split = delivery.parts() > 1;
        values.put("part", split ? String.valueOf(delivery.part()) : "");
        values.put("parts", split ? String.valueOf(delivery.parts()) : "");
        values.put("split", split ? "(" + delivery.part() + "/" + delivery.parts() + ")" : "");
        values.put("id", id);
        return new Letter(
                List.of(delivery.address()),
                now,
                template.subject(values),
                template.text(values),
                files,
                "<" + id + "@bantin>");
    }

    /** The id of a letter: short, the same in each try, another for each sending. */
    private static String id(StoredEdition edition, Delivery delivery) {
        return Sha256.hex(String.join(
                        "/",
                        edition.folder(),
                        edition.scoredAt().toString(),
                        delivery.recipient(),
                        String.valueOf(delivery.sending()),
                        String.valueOf(delivery.part())))
                .substring(0, 20);
    }

    private static String listed(List<Attachment> files) {
        return files.stream()
                .map(file -> "- " + file.name() + "\n  SHA-256 " + Sha256.hex(file.content()))
                .collect(Collectors.joining("\n"));
    }

    /** The title of the one unit's bulletin, else that of the summary. */
    private String title(StoredEdition edition, Delivery delivery) {
        Set<String> titles = delivery.files().stream()
                .map(file -> paper(edition, file))
                .filter(Objects::nonNull)
                .map(paper -> Objects.requireNonNull(paper).title())
                .collect(Collectors.toSet());
        return titles.size() == 1
                ? titles.iterator().next()
                : titled(editions.summary(edition.id())).title();
    }

    /** The bulletin or the summary that a file is, or copies; {@code null} for any other. */
    private @Nullable Paper paper(StoredEdition edition, PublishedFile file) {
        if (printed.isEmpty()) {
            editions.printed(edition.id()).forEach(one -> printed.put(one.file(), one));
        }
        PrintedFile copied = printed.get(file.name().replaceFirst("\\.docx$", ".pdf"));
        if (copied == null) {
            return null;
        }
        return papers.computeIfAbsent(
                copied.file(),
                any -> copied.unit() == null
                        ? titled(editions.summary(edition.id()))
                        : titled(editions.bulletin(edition.id(), copied.number())));
    }

    private static Paper titled(Summary summary) {
        return titled(summary.letterhead(), summary.title(), summary.closing());
    }

    private static Paper titled(Bulletin bulletin) {
        return titled(bulletin.letterhead(), bulletin.title(), bulletin.closing());
    }

    private static Paper titled(Letterhead head, String title, @Nullable SignatureBlock closing) {
        String kind = head.kind() == Issuer.Kind.MEETING_DOCUMENT ? "Tài liệu hội nghị" : "Báo cáo";
        return new Paper(kind + " " + title, kind, head.issuingBody().replace('\n', ' '), head, closing);
    }

    /** The folder of an edition below a shared one: none is mixed with another, and none replaces another. */
    String folder(StoredEdition edition) {
        String name = edition.programme() + "_" + edition.period();
        return edition.number() == 1 ? name : name + "_dinh-chinh-lan-" + (edition.number() - 1);
    }

    /** The files by the names that the folder asks for, and the list of them where it asks for one. */
    List<Attachment> named(StoredEdition edition, Delivery delivery, List<Attachment> files) {
        if (delivery.profile() == Recipient.Profile.PUBLISHED) {
            return files;
        }
        Summary summary = editions.summary(edition.id());
        String issuer = summary.letterhead().issuingBody().replace('\n', ' ');
        List<Attachment> named = new ArrayList<>();
        List<AgendaList.Line> lines = new ArrayList<>();
        int digits = Math.max(2, String.valueOf(files.size()).length());
        for (int i = 0; i < files.size(); i++) {
            PublishedFile file = delivery.files().get(i);
            Paper paper = paper(edition, file);
            Paper told = paper == null ? other(edition, file, summary, issuer) : paper;
            String number = String.format(Locale.ROOT, "%0" + digits + "d", i + 1);
            String name = number + ". " + fileName(told.title()) + ending(file.name());
            named.add(new Attachment(name, files.get(i).content()));
            lines.add(new AgendaList.Line(i + 1, told.title(), told.kind(), told.body(), name));
        }
        named.add(new Attachment(CONTENTS, copies.get().agenda(summary, lines, edition.issuedOn())));
        return named;
    }

    /** The files as a system for signing takes them. */
    SigningFolder signing(StoredEdition edition, Delivery delivery, List<Attachment> files) {
        SigningFolder folder = new SigningFolder(files.size());
        for (int i = 0; i < files.size(); i++) {
            Paper paper = paper(edition, delivery.files().get(i));
            if (paper == null || paper.head() == null || !files.get(i).name().endsWith(".pdf")) {
                folder.add(files.get(i));
            } else {
                folder.add(files.get(i), paper.head(), paper.closing());
            }
        }
        return folder;
    }

    private static Paper other(StoredEdition edition, PublishedFile file, Summary summary, String issuer) {
        int volume = EditionFolder.volume(file.name());
        String of = ", " + summary.periodName() + (volume == 0 ? "" : " (tập " + volume + ")");
        if (EditionFolder.isPack(file.name(), edition.period())) {
            return new Paper("Tập tài liệu hội nghị" + of, "Tài liệu", issuer);
        }
        return file.name().endsWith(".pdf")
                ? new Paper("Kết quả theo từng chỉ tiêu" + of, "Phụ lục", issuer)
                : new Paper("Phụ lục số liệu" + of, "Phụ lục", issuer);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.'));
    }

    /** Without what no file system takes, cut at a word. */
    private static String fileName(String title) {
        String name = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", "-")
                .replaceAll(" +", " ")
                .strip();
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).replaceFirst("[ ,]+\\S*$", "");
    }
}
