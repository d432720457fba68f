package vn.bantin.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.bantin.checks.Detail;
import vn.bantin.checks.Finding;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.Rejection;
import vn.bantin.checks.RowWarning;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;

/** Parses the cells of one row, one by one: each gives a value, or {@code null} where it is empty or wrong. */
final class CellParser {

    /** The words of a cell for yes or no: no stands at even places, yes at odd ones. */
    static final List<String> NO_OR_YES = List.of("false", "true", "0", "1");

    private static final Pattern DATE = Pattern.compile("[12]\\d{3}-\\d{2}-\\d{2}");

    private static final Set<FindingCode> FOUND_AGAIN =
            EnumSet.of(FindingCode.WORDING_UNREAD, FindingCode.WORDING_TWO_WAYS, FindingCode.WORDING_DIFFERS);

    private TypedRow row;
    private final ImportContext terms;
    private final List<Finding> findings = new ArrayList<>(0);

    CellParser(TypedRow row, ImportContext terms) {
        this.row = row;
        this.terms = terms;
    }

    DecimalMark mark() {
        return terms.mark();
    }

    /** The stored row with the key of this row. */
    <T> Optional<T> stored(T like) {
        return terms.stored().find(like);
    }

    /**
     * The value in the row's column; where the row has no such column, the stored value. Only an empty cell takes a
     * stored value back.
     */
    <S, V> @Nullable V orKept(String column, @Nullable V said, @Nullable S stored, Function<S, @Nullable V> part) {
        return stored == null || row.header().has(column) ? said : part.apply(stored);
    }

    TypedRow row() {
        return row;
    }

    /** Drops the texts that no finding quotes, once the row is parsed and has to wait for others. */
    void shorten() {
        row = row.shortened();
    }

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    boolean failed() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** @param details as they stand in the file, where they are no {@link Detail} */
    void wrong(FindingCode code, @Nullable String column, Object... details) {
        terms.severities().of(code).ifPresent(severity -> {
            Object[] typed = Arrays.stream(details)
                    .map(detail -> detail instanceof Detail ? detail : String.valueOf(detail))
                    .toArray();
            Finding finding = Finding.of(code, row.place(column), typed);
            findings.add(new Finding(severity, code, finding.place(), finding.details()));
        });
    }

    /** The doubts about an accepted row that no later look at the stored row could find again. */
    List<RowWarning> warnings() {
        return findings.stream()
                .filter(finding -> !FOUND_AGAIN.contains(finding.code()))
                .map(row::warning)
                .toList();
    }

    Rejection rejection() {
        return new Rejection(row.file(), row.line(), row.key(), row.programme(), row.period(), findings);
    }

    /** The text of the cell, if a page can show it; {@code null} for an empty one. */
    private @Nullable String said(String column) {
        String text = row.text(column);
        String raw = row.raw(column);
        if (CellCleaner.hasInvisible(raw)) {
            wrong(FindingCode.SIGN_INVISIBLE, column, CellCleaner.invisible(raw), CellCleaner.quote(text));
        }
        if (text.isEmpty()) {
            if (row.sheet().needsValue(column)) {
                wrong(FindingCode.VALUE_MISSING, column);
            }
            return null;
        }
        Optional<FindingCode> fault = unsaid(column);
        if (fault.isPresent()) {
            unsaid(fault.get(), column, text);
            return null;
        }
        OptionalInt unprintable = CellCleaner.unprintable(text);
        if (unprintable.isPresent()) {
            wrong(FindingCode.TEXT_UNPRINTABLE, column, CellCleaner.shown(unprintable.getAsInt()));
            return null;
        }
        return text;
    }

    /** Why a cell of a workbook says nothing although a text stands there. */
    private Optional<FindingCode> unsaid(String column) {
        return row.oddities(column).stream()
                .map(CellOddity::code)
                .filter(code -> code == FindingCode.CELL_ERROR || code == FindingCode.FORMULA_WITHOUT_RESULT)
                .findFirst();
    }

    /** Reports a text that means as little as an empty cell, where the office lets it pass for one. */
    private void unsaid(FindingCode code, String column, String text) {
        wrong(code, column, CellCleaner.quote(text));
        if (passes(code) && row.sheet().needsValue(column)) {
            wrong(FindingCode.VALUE_MISSING, column);
        }
    }

    private boolean passes(FindingCode code) {
        return terms.severities().of(code).orElse(Severity.INFO) != Severity.ERROR;
    }

    /** Whether the cell of a number says nothing. */
    boolean isEmpty(String column) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return true;
        }
        FindingCode code =
                unsaid(column).filter(FindingCode.CELL_ERROR::equals).orElseGet(() -> NonNumericCell.of(text, column));
        boolean number = mark().fault(text) == null;
        return !number && (code == FindingCode.CELL_ERROR || code == FindingCode.WRITTEN_MISSING) && passes(code);
    }

    @Nullable
    String text(String column, int longest) {
        if (row.raw(column).indexOf(InvisibleCharacters.SOFT_HYPHEN) >= 0) {
            wrong(FindingCode.SOFT_HYPHEN, column, CellCleaner.quote(row.raw(column)));
            return null;
        }
        String text = said(column);
        int length = text == null ? 0 : text.codePointCount(0, text.length());
        if (length > longest) {
            wrong(FindingCode.TEXT_TOO_LONG, column, length, longest);
            return null;
        }
        return text;
    }

    @Nullable
    String code(String column) {
        String text = said(column);
        if (text != null && odd(column, FindingCode.CODE_AS_NUMBER)) {
            wrong(FindingCode.CODE_AS_NUMBER, column, CellCleaner.quote(text));
            return null;
        }
        if (text != null && !CellCleaner.isCode(text)) {
            wrong(FindingCode.CODE_WRONG, column, CellCleaner.quote(text));
            return null;
        }
        return text;
    }

    /** The row to which the code in the cell refers. */
    <T> @Nullable T reference(String column, Map<String, T> known, String noun) {
        String code = code(column);
        T found = code == null ? null : known.get(code);
        if (code != null && found == null) {
            wrong(FindingCode.REFERENCE_UNKNOWN, column, noun, code);
        }
        return found;
    }

    <E extends Enum<E>> @Nullable E word(String column, Class<E> words) {
        E[] constants = words.getEnumConstants();
        int found = word(column, Arrays.stream(constants).map(Enum::name).toList());
        return found < 0 ? null : constants[found];
    }

    /** The position of the cell's word in the list; -1 for none. */
    int word(String column, List<String> words) {
        String text = said(column);
        if (text == null) {
            return -1;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equalsIgnoreCase(text)) {
                return i;
            }
        }
        wrong(
                FindingCode.WORD_WRONG,
                column,
                CellCleaner.quote(text),
                words.stream().collect(Collectors.joining(", ")));
        return -1;
    }

    /** Whether the cell says yes; an empty one says no. */
    boolean yes(String column) {
        return word(column, NO_OR_YES) % 2 == 1;
    }

    private boolean odd(String column, FindingCode code) {
        return row.oddities(column).stream().anyMatch(oddity -> oddity.code() == code);
    }

    /** The number in the cell, in the unit of its indicator; a cell shown as a percentage may hold 0.265 for 26.5. */
    @Nullable
    BigDecimal number(String column) {
        BigDecimal number = plainNumber(column);
        if (number != null && odd(column, FindingCode.CELL_PERCENT)) {
            wrong(FindingCode.CELL_PERCENT, column, row.text(column));
        }
        return number;
    }

    private @Nullable BigDecimal plainNumber(String column) {
        String text = said(column);
        if (text == null) {
            return null;
        }
        FindingCode fault = mark().fault(text);
        if (fault == null) {
            doubts(column, text);
            return mark().read(text);
        }
        FindingCode code = fault == FindingCode.NUMBER_WRONG ? NonNumericCell.of(text, column) : fault;
        switch (code) {
            case NUMBER_WRONG -> wrong(code, column, CellCleaner.quote(text), mark().sign());
            case WRITTEN_MISSING, CELL_ERROR -> unsaid(code, column, text);
            default -> wrong(code, column, CellCleaner.quote(text));
        }
        return null;
    }

    /** Reports where a workbook shows a number otherwise than the cell holds it. */
    private void doubts(String column, String text) {
        for (CellOddity oddity : row.oddities(column)) {
            switch (oddity.code()) {
                case ZERO_FROM_EMPTY -> wrong(oddity.code(), column, oddity.shown());
                case CELL_UNSHOWN, CELL_SCALED -> wrong(oddity.code(), column, text, oddity.shown());
                case RESULT_STALE -> wrong(oddity.code(), column, text);
                default -> {}
            }
        }
    }

    /**
     * The number in the cell, if it lies between both ends, which are included; {@code null} as upper end means none.
     */
    @Nullable
    BigDecimal number(String column, int low, @Nullable Integer high) {
        BigDecimal number = plainNumber(column);
        if (number != null
                && (number.compareTo(BigDecimal.valueOf(low)) < 0
                        || (high != null && number.compareTo(BigDecimal.valueOf(high)) > 0))) {
            wrong(FindingCode.NUMBER_OUTSIDE, column, row.text(column), low, high == null ? "∞" : high);
            return null;
        }
        return number;
    }

    /** The share in the cell, from 0 to 1. */
    @Nullable
    BigDecimal share(String column) {
        return number(column, 0, 1);
    }

    @Nullable
    Integer whole(String column, int low, int high) {
        BigDecimal number = number(column);
        if (number == null) {
            return null;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            wrong(FindingCode.INTEGER_WRONG, column, row.text(column));
            return null;
        }
        if (number.compareTo(BigDecimal.valueOf(low)) < 0 || number.compareTo(BigDecimal.valueOf(high)) > 0) {
            wrong(FindingCode.NUMBER_OUTSIDE, column, row.text(column), low, high);
            return null;
        }
        return number.intValueExact();
    }

    @Nullable
    LocalDate date(String column) {
        String text = said(column);
        if (text == null) {
            return null;
        }
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, like any other text that is not a date.
        }
        wrong(FindingCode.DATE_WRONG, column, CellCleaner.quote(text));
        return null;
    }

    @Nullable
    Period period(String column) {
        String text = said(column);
        if (text == null) {
            return null;
        }
        try {
            return Period.of(text);
        } catch (IllegalArgumentException notOne) {
            wrong(FindingCode.PERIOD_WRONG, column, CellCleaner.quote(text));
            return null;
        }
    }

    /** The period in the cell, which must lie in the programme, if that is known. */
    @Nullable
    Period period(String column, @Nullable Programme programme) {
        Period period = period(column);
        if (period != null && programme != null && !programme.covers(period)) {
            wrong(
                    FindingCode.PERIOD_OUTSIDE,
                    column,
                    period,
                    programme.code(),
                    programme.firstYear(),
                    programme.lastYear());
        }
        return period;
    }

    <C extends Comparable<? super C>> void inOrder(String column, @Nullable C start, @Nullable C end) {
        if (start != null && end != null && end.compareTo(start) < 0) {
            wrong(FindingCode.ENDS_BEFORE_START, column, end, start);
        }
    }
}
