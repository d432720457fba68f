package vn.bantin.office;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.ReportForm;
import vn.bantin.bulletin.Summary;

/** Copies bulletins and summaries as Word documents and Excel workbooks, to be edited by a person. */
public final class OfficeCopies {

    private final WordTemplate look;
    private final @Nullable String mark;

    /**
     * Copies of one look.
     *
     * @param mark what every page and every title says of a draft, {@code null} for an edition
     */
    public OfficeCopies(WordTemplate look, @Nullable String mark) {
        this.look = look;
        this.mark = mark;
    }

    /** The Word copy of one unit's pages. */
    public byte[] word(Bulletin bulletin, LocalDate issuedOn) {
        return WordCopy.of(bulletin, issuedOn, look, mark);
    }

    /** The Word copy of the pages over all units. */
    public byte[] word(Summary summary, LocalDate issuedOn) {
        return WordCopy.of(summary, issuedOn, look, mark);
    }

    /** The figures of an edition as an Excel workbook. */
    public byte[] excel(Summary summary, List<Bulletin> bulletins, LocalDate issuedOn) {
        return ExcelAnnex.of(summary, bulletins, issuedOn, look.words(), mark);
    }

    /** The Excel workbook that a unit fills in. */
    public byte[] form(ReportForm form) {
        return ExcelForm.of(form, look.words());
    }
}
