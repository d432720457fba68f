package vn.bantin.office;

import java.io.IOException;
import java.io.OutputStream;
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

    /**
     * Writes the figures of an edition as an Excel workbook.
     *
     * @param bulletins in their order; they are asked for several times, one after the other, and not held
     */
    public void excel(Summary summary, Iterable<Bulletin> bulletins, LocalDate issuedOn, OutputStream out)
            throws IOException {
        ExcelAnnex.write(summary, bulletins, issuedOn, look.words(), mark, out);
    }

    /** The list of the documents of a meeting, as a workbook. */
    public byte[] agenda(Summary summary, List<AgendaList.Line> lines, LocalDate issuedOn) {
        return AgendaList.of(summary, lines, issuedOn, look.words());
    }

    /** The Excel workbook that a unit fills in. */
    public byte[] form(ReportForm form) {
        return ExcelForm.of(form, look.words());
    }
}
