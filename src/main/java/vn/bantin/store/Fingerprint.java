package vn.bantin.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.bantin.progress.Adjustment;
import vn.bantin.progress.Assignment;
import vn.bantin.progress.Goal;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Pace;
import vn.bantin.progress.Period;
import vn.bantin.progress.Programme;
import vn.bantin.progress.Progress;
import vn.bantin.progress.Remark;
import vn.bantin.progress.Sha256;
import vn.bantin.progress.Succession;
import vn.bantin.progress.Target;
import vn.bantin.progress.Unit;

/**
 * The SHA-256 of a ledger's content: the same whatever the order of its rows and however a number is written ("1.0",
 * "1.00"), another one as soon as any value differs.
 *
 * <p>The order of the indicators is content: it is the order in which they are printed. Hashes are stored with every edition
 * and compared for ever: a table or a column that comes later is written only where it says something.
 */
public final class Fingerprint {

    private Fingerprint() {}

    /** The hash of all that the ledger says, as 64 hexadecimal digits. */
    public static String sha256(Ledger ledger) {
        MessageDigest digest = Sha256.digest();
        write(ledger, piece -> digest.update(piece.getBytes(StandardCharsets.UTF_8)));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The text that is hashed: every value by its name, texts quoted, so that no two ledgers give the same text. */
    static String text(Ledger ledger) {
        StringBuilder text = new StringBuilder();
        write(ledger, text::append);
        return text.toString();
    }

    /** Writes the text piece by piece: of all units of a country it is too long to be held. */
    private static void write(Ledger ledger, Consumer<String> out) {
        Fields fields = new Fields(out)
                .row("programme", ledger.programme(), Fingerprint::programme)
                .period("period", ledger.period())
                .sorted("units", ledger.units(), Fingerprint::unit)
                .inOrder("indicators", ledger.indicators(), Fingerprint::indicator)
                .sorted("targets", ledger.targets(), Fingerprint::target)
                .sorted("progress", ledger.progress(), Fingerprint::progress)
                .sorted("former", ledger.former(), Fingerprint::progress)
                .sorted("successions", ledger.successions(), Fingerprint::succession);
        if (!ledger.adjustments().isEmpty()) { // a table that is younger than the first hashes
            fields.sorted("adjustments", ledger.adjustments(), Fingerprint::adjustment);
        }
        if (!ledger.remarks().isEmpty()) { // as are the remarks
            fields.sorted("remarks", ledger.remarks(), Fingerprint::remark);
        }
        fields.close();
    }

    /** Without the mark of a secret: who may see the figures is none of them. */
    private static void programme(Fields fields, Programme programme) {
        fields.text("code", programme.code())
                .text("title", programme.title())
                .word("kind", programme.kind())
                .count("firstYear", programme.firstYear())
                .count("lastYear", programme.lastYear())
                .text("issuedBy", programme.issuedBy())
                .textIfSaid("theme", programme.theme())
                .textIfSaid("goal", programme.goal());
        if (programme.baseYear() != null) {
            fields.count("baseYear", programme.baseYear());
        }
    }

    private static void unit(Fields fields, Unit unit) {
        fields.text("code", unit.code())
                .text("name", unit.name())
                .word("kind", unit.kind())
                .text("parent", unit.parent())
                .text("cluster", unit.cluster())
                .day("validFrom", unit.validFrom())
                .day("validTo", unit.validTo())
                .text("committee", unit.committee())
                .text("upperCommittee", unit.upperCommittee())
                .text("symbol", unit.symbol())
                .text("place", unit.place());
    }

    private static void indicator(Fields fields, Indicator indicator) {
        fields.text("code", indicator.code())
                .text("name", indicator.name())
                .text("group", indicator.group())
                .text("unitOfMeasure", indicator.unitOfMeasure())
                .word("measure", indicator.measure())
                .word("direction", indicator.direction())
                .count("decimals", indicator.decimals())
                .count("firstAssessed", indicator.firstAssessed())
                .text("partOf", indicator.partOf())
                .text("leadBody", indicator.leadBody())
                .number("weight", indicator.weight());
        assignment(fields, indicator.assignment());
    }

    private static void target(Fields fields, Target target) {
        fields.text("programme", target.programme())
                .text("unit", target.unit())
                .text("indicator", target.indicator())
                .word("basis", target.basis())
                .row("goal", target.goal(), Fingerprint::goal)
                .text("wording", target.wording())
                .number("baseline", target.baseline())
                .row("pace", target.pace(), Fingerprint::pace)
                .period("due", target.due())
                .period("validFrom", target.validFrom())
                .period("validTo", target.validTo());
        if (target.baseValue() != null) {
            fields.number("baseValue", target.baseValue());
        }
        assignment(fields, target.assignment());
    }

    private static void assignment(Fields fields, Assignment assignment) {
        fields.textIfSaid("coBodies", assignment.coBodies())
                .textIfSaid("sourceDocument", assignment.sourceDocument())
                .textIfSaid("scope", assignment.scope())
                .textIfSaid("owner", assignment.owner());
        if (assignment.priority() != null) {
            fields.flag("priority", assignment.priority());
        }
    }

    private static void goal(Fields fields, Goal goal) {
        fields.word("comparator", goal.comparator()).number("low", goal.low()).number("high", goal.high());
    }

    private static void pace(Fields fields, Pace pace) {
        fields.number("q1", pace.q1())
                .number("q2", pace.q2())
                .number("q3", pace.q3())
                .number("q4", pace.q4());
    }

    private static void progress(Fields fields, Progress report) {
        fields.text("programme", report.programme())
                .text("unit", report.unit())
                .text("indicator", report.indicator())
                .period("period", report.period())
                .number("value", report.value())
                .flag("estimate", report.estimate())
                .word("state", report.state())
                .row(
                        "override",
                        report.override(),
                        (of, ruling) -> of.word("status", ruling.status()).text("reason", ruling.reason()))
                .day("reportedOn", report.reportedOn())
                .text("source", report.source())
                .text("note", report.note());
    }

    private static void succession(Fields fields, Succession succession) {
        fields.text("oldUnit", succession.oldUnit())
                .text("newUnit", succession.newUnit())
                .day("effectiveOn", succession.effectiveOn())
                .number("share", succession.share());
    }

    private static void adjustment(Fields fields, Adjustment adjustment) {
        fields.text("programme", adjustment.programme())
                .text("unit", adjustment.unit())
                .period("period", adjustment.period())
                .word("kind", adjustment.kind())
                .text("item", adjustment.item())
                .number("points", adjustment.points())
                .text("reason", adjustment.reason())
                .text("source", adjustment.source());
    }

    private static void remark(Fields fields, Remark remark) {
        fields.text("programme", remark.programme())
                .text("unit", remark.unit())
                .period("period", remark.period())
                .word("section", remark.section())
                .count("position", remark.position())
                .text("indicator", remark.indicator())
                .text("text", remark.text())
                .text("body", remark.body())
                .day("dueOn", remark.dueOn())
                .text("source", remark.source());
    }

    /** A row as it is hashed: {@code (code="395" name="Thọ Xuân" )}. */
    private static final class Fields {

        private final Consumer<String> out;

        Fields(Consumer<String> out) {
            this.out = out;
            out.accept("(");
        }

        private Fields write(String name, String value) {
            out.accept(name + '=' + value + ' ');
            return this;
        }

        Fields word(String name, Enum<?> value) {
            return write(name, value.name());
        }

        Fields period(String name, @Nullable Period value) {
            return write(name, String.valueOf(value));
        }

        Fields day(String name, @Nullable LocalDate value) {
            return write(name, String.valueOf(value));
        }

        Fields count(String name, int value) {
            return write(name, String.valueOf(value));
        }

        Fields flag(String name, boolean value) {
            return write(name, String.valueOf(value));
        }

        Fields text(String name, @Nullable String value) {
            return write(
                    name,
                    value == null ? "null" : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }

        /** Writes a column that is younger than the first hashes. */
        Fields textIfSaid(String name, @Nullable String value) {
            return value == null ? this : text(name, value);
        }

        Fields number(String name, @Nullable BigDecimal value) {
            if (value == null) {
                return write(name, "null");
            }
            return write(
                    name, value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString());
        }

        <T> Fields row(String name, @Nullable T row, BiConsumer<Fields, T> fields) {
            return write(name, row == null ? "null" : row(row, fields));
        }

        <T> Fields inOrder(String name, List<T> rows, BiConsumer<Fields, T> fields) {
            return lines(name, rows.stream().map(row -> row(row, fields)));
        }

        <T> Fields sorted(String name, List<T> rows, BiConsumer<Fields, T> fields) {
            return lines(name, rows.stream().map(row -> row(row, fields)).sorted());
        }

        private Fields lines(String name, Stream<String> rows) {
            out.accept(name + "=[\n");
            Iterator<String> all = rows.iterator();
            while (all.hasNext()) {
                out.accept(all.next());
                out.accept(all.hasNext() ? "\n" : "");
            }
            out.accept("\n] ");
            return this;
        }

        private static <T> String row(T row, BiConsumer<Fields, T> fields) {
            StringBuilder text = new StringBuilder();
            Fields of = new Fields(text::append);
            fields.accept(of, row);
            of.close();
            return text.toString();
        }

        void close() {
            out.accept(")");
        }
    }
}
