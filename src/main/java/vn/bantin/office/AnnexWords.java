package vn.bantin.office;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import vn.bantin.bulletin.Bulletin;
import vn.bantin.bulletin.TargetRow;
import vn.bantin.page.TableColumn;
import vn.bantin.progress.Status;
import vn.bantin.scoring.Rank;

/** The words of the sheets of an annex: those of all pages, and the statuses as the office calls them. */
final class AnnexWords {

    private final ResourceBundle texts;
    private final Map<Status, String> statuses = new EnumMap<>(Status.class);
    private @Nullable String comparedWith;

    AnnexWords(ResourceBundle texts, Iterable<Bulletin> bulletins) {
        this.texts = texts;
        for (Status status : Status.values()) {
            statuses.put(status, status(status, status.words()));
        }
        bulletins.forEach(bulletin -> bulletin.rows().forEach(this::learn));
    }

    private void learn(TargetRow row) {
        statuses.put(row.status(), status(row.status(), row.label()));
        if (comparedWith == null && row.former() != null && row.former().judged() != null) {
            comparedWith = row.former().judged().period();
        }
    }

    /** The heading of the change of the status: it names the period compared with, which is one for all targets. */
    String turned() {
        return comparedWith == null ? of("column.turned.none") : of("column.turned") + " " + comparedWith;
    }

    String of(String key) {
        return texts.getString(key);
    }

    <R> String of(TableColumn<R> column, R row) {
        return column.text(row, texts);
    }

    /** The status as the edition calls it. */
    String status(Status status) {
        return Objects.requireNonNull(statuses.get(status));
    }

    /** As the PDF prints it: the mark and the word. */
    String status(Status status, String label) {
        return of("status." + status) + " " + label;
    }

    /** A number, with the mark of a tie in its format. */
    void rank(ExcelSheet sheet, @Nullable Rank place) {
        if (place == null) {
            sheet.empty();
        } else {
            sheet.number(
                    BigDecimal.valueOf(place.rank()),
                    place.tied() ? "#,##0" + PrintedNumber.quoted(of("tied.mark")) : "#,##0");
        }
    }
}
