package vn.bantin.checks;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One defect or doubt in the data, with its place and the details of its sentence.
 *
 * @param details details of the sentence of the code, in its order
 */
public record Finding(Severity severity, FindingCode code, Location place, List<Detail> details) {

    /** The order of every list of findings: by severity, worst first, then by code and place. */
    public static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(f -> text(f.place.file()))
            .thenComparing(f -> f.place.line() == null ? 0L : f.place.line())
            .thenComparing(f -> text(f.place.column()))
            .thenComparing(f -> text(f.place.unit()))
            .thenComparing(f -> text(f.place.indicator()))
            .thenComparing(f -> f.inEnglish().toString());

    public Finding {
        details = List.copyOf(details);
    }

    /** A finding with the default severity of its code. */
    public static Finding of(FindingCode code, Location place, Object... details) {
        return new Finding(
                code.severity(),
                code,
                place,
                Arrays.stream(details).map(Detail::of).toList());
    }

    /** Whether it keeps data from being stored or an edition from being published. */
    public boolean blocks() {
        return severity == Severity.ERROR;
    }

    /** The Vietnamese sentence: what is wrong, and what to do. */
    public String message() {
        return code.vietnamese()
                .formatted(details.stream().map(Detail::vietnamese).toArray());
    }

    /** The English sentence: what is wrong, and what to do. */
    public String messageInEnglish() {
        return code.english().formatted(inEnglish().toArray());
    }

    /** The details as an English sentence has them: figures with a decimal point, days and periods as keys. */
    public List<String> inEnglish() {
        return details.stream().map(Detail::english).toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
