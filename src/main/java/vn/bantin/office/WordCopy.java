package vn.bantin.office;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.Letterhead;
import vn.bantin.bulletin.Summary;
import vn.bantin.page.AnnexExtent;
import vn.bantin.page.AnnexText;
import vn.bantin.page.ClosingRows;
import vn.bantin.page.CorrectionRows;
import vn.bantin.page.LetterheadFields;
import vn.bantin.page.PageRows;

/** The Word copy of a bulletin or of the summary, to be edited by a person; it says what the PDF says. */
final class WordCopy {

    /** The columns of the tables in points, as in the templates; the room of the bars goes to the names. */
    private static final int[] HEAD = {207, 260};

    /** Heights in points, as in the templates: of the issuer's lines, of the number's, of the signature's block. */
    private static final int ISSUER_HEIGHT = 51;

    private static final int NUMBER_HEIGHT = 17;
    private static final int CLOSING_HEIGHT = 149;
    private static final int CLOSING_GAP = 11;
    private static final int KEY_HEIGHT = 15;

    /** The styles of paragraphs on page one, by the kinds of its rows. */
    private static final Map<String, String> PARAGRAPHS = Map.of(
            "abstract", "Abstract",
            "correction", "Correction",
            "programme", "Programme",
            "text", "BodyText",
            "chapter", "Chapter",
            "lead", "Lead",
            "item", "Item",
            "remark", "Remark",
            "open", "OpenLine",
            "method", "Note");

    private final WordDocument pages;
    private final ResourceBundle texts;
    private final WordTemplate look;

    private WordCopy(
            WordTemplate look,
            @Nullable String mark,
            String title,
            Letterhead head,
            String programme,
            LocalDate issuedOn) {
        pages = new WordDocument(look, mark, title, head.issuingBody(), programme, issuedOn);
        texts = look.words();
        this.look = look;
    }

    /** One unit: page one upright, the table of targets and the method across. */
    static byte[] of(Bulletin bulletin, LocalDate issuedOn, WordTemplate look, @Nullable String mark) {
        WordCopy copy = new WordCopy(
                look,
                mark,
                CorrectionRows.titled(bulletin.title(), bulletin.correction()),
                bulletin.letterhead(),
                bulletin.programme(),
                issuedOn);
        copy.head(bulletin.letterhead());
        AnnexExtent annex = AnnexExtent.of(bulletin, copy.texts);
        copy.first(
                ClosingRows.closed(
                        PageRows.first(bulletin, annex, copy.texts),
                        bulletin.letterhead().meeting(),
                        bulletin.closing(),
                        copy.texts),
                bulletin);
        if (annex == AnnexExtent.NONE) {
            return copy.pages.bytes("first");
        }
        copy.pages.endSection("first");
        copy.targets(bulletin, annex);
        return copy.pages.bytes("targets");
    }

    /** All units: the overview, the matrix, the ranking, the units without a rank, the method. */
    static byte[] of(Summary summary, LocalDate issuedOn, WordTemplate look, @Nullable String mark) {
        WordCopy copy = new WordCopy(
                look,
                mark,
                CorrectionRows.titled(summary.title(), summary.correction()),
                summary.letterhead(),
                summary.programme(),
                issuedOn);
        copy.head(summary.letterhead());
        copy.first(
                ClosingRows.closed(
                        PageRows.first(summary, copy.texts),
                        summary.letterhead().meeting(),
                        summary.closing(),
                        copy.texts),
                null);
        copy.pages.endSection("first");
        new RankingPages(copy.pages, copy.texts).write(summary);
        return copy.pages.bytes("ranking");
    }

    private void head(Letterhead head) {
        WordTable table = pages.borderless(HEAD);
        table.row(ISSUER_HEIGHT);
        if (head.upperBody() != null) {
            table.cell("UpperBody", head.upperBody());
            table.more("IssuingBody", LetterheadFields.body(head));
        } else {
            table.cell("IssuingBody", LetterheadFields.body(head));
        }
        table.more("Star", texts.getString("star"));
        table.cell("Party", texts.getString("party"));
        String motto = texts.getString("motto");
        if (!motto.isEmpty()) {
            table.more("Motto", motto);
        }
        table.rule("PartyRule", look.widthOfBold("Party", texts.getString("party")));
        table.row(NUMBER_HEIGHT);
        table.cell("Number", head.number() == null ? "" : head.number());
        table.cell("PlaceAndDate", head.placeAndDate());
        if (head.draftMark() != null) {
            table.more("DraftMark", head.draftMark());
        }
        boolean meeting = head.kind() == Issuer.Kind.MEETING_DOCUMENT;
        pages.heading(1, texts.getString(meeting ? "kind.meeting" : "kind"));
    }

    private void first(List<Map<String, ?>> rows, @Nullable Bulletin bulletin) {
        WordGroups groups = null;
        WordResults results = null;
        WordTable points = null;
        for (Map<String, ?> row : rows) {
            switch (kind(row)) {
                case "dash" -> pages.paragraph("Star", texts.getString("dash"));
                case "strip" -> BriefingTables.strip(pages, row);
                case "points" -> points = BriefingTables.points(pages, texts, row);
                case "point" -> BriefingTables.point(Objects.requireNonNull(points), row);
                case "bar" -> {
                    if (groups == null) {
                        groups = WordGroups.of(pages, texts, row);
                    }
                    groups.row(row);
                }
                case "result", "resultPart" -> {
                    if (results == null) {
                        pages.heading(2, texts.getString("annex.targets"));
                        results = WordResults.upright(pages, texts, Objects.requireNonNull(bulletin));
                    }
                    results.row(row, kind(row).equals("resultPart"));
                }
                case "openTitle" -> pages.heading(2, text(row, "text"));
                case "closing" -> closing(row);
                default -> {
                    String style = PARAGRAPHS.get(kind(row));
                    if (style == null) {
                        throw new IllegalArgumentException("no such row on page one: " + kind(row));
                    }
                    String text = text(row, "text");
                    if (!text.startsWith(texts.getString("check.code"))) { // of what a person will have edited
                        pages.paragraph(style, text, row.containsKey("ending"));
                    }
                }
            }
        }
    }

    /** Recipients at the left, the signature at the right with room for it, and a position to be filled in where none is set. */
    private void closing(Map<String, ?> row) {
        pages.gap(CLOSING_GAP);
        WordTable table = pages.borderless(HEAD);
        table.row(CLOSING_HEIGHT);
        table.cell("RecipientsTitle", texts.getString("recipients"));
        text(row, "recipients").lines().forEach(line -> table.more("Recipients", line));
        table.cell("OnBehalfOf", text(row, "onBehalfOf"));
        String position = text(row, "position");
        table.more("Position", position.isEmpty() ? texts.getString("closing.position") : position);
        table.more("Signer", text(row, "signer"));
    }

    private void targets(Bulletin bulletin, AnnexExtent annex) {
        pages.paragraph("AnnexKind", texts.getString("annex.kind"));
        pages.paragraph("AnnexTitle", texts.getString("annex.targets"));
        pages.paragraph("AnnexOf", AnnexText.annexOf(bulletin, texts));
        String tied = AnnexText.tied(bulletin, texts);
        if (tied.isEmpty()) {
            pages.gap(KEY_HEIGHT);
        } else {
            pages.paragraph("PictureKey", tied);
        }
        WordResults results = null;
        SmallPrint below = new SmallPrint(pages, texts);
        for (Map<String, ?> row : PageRows.targets(bulletin, annex, texts)) {
            switch (kind(row)) {
                case "row", "part" -> {
                    if (results == null) {
                        results = WordResults.across(pages, texts, bulletin);
                    }
                    results.row(row, kind(row).equals("part"));
                }
                case "open" -> below.open(text(row, "title"), text(row, "name"));
                case "note" -> below.note(text(row, "name"));
                case "hedge" -> below.listed(text(row, "title"), text(row, "name"));
                case "method" -> below.method(text(row, "name"));
                default -> throw new IllegalArgumentException("no such row among targets: " + kind(row));
            }
        }
    }

    private static String kind(Map<String, ?> row) {
        return text(row, "kind");
    }

    private static String text(Map<String, ?> row, String field) {
        Object text = row.get(field);
        return text == null ? "" : text.toString();
    }
}
