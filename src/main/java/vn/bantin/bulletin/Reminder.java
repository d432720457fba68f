package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Unit;

/**
 * A paper to be sent out: what is missing or to be mended in a period's figures, who is in charge, and by when. It is one
 * page, whatever there is to do: the first of the tables is printed with which it is one.
 *
 * @param title the abstract below "BÁO CÁO"
 * @param opening how much there is to do, and by when
 * @param deadline "ngày 10 tháng 4 năm 2024"
 * @param tables the same tasks, told with fewer and fewer words; without rows where nothing is to be done
 * @param enclosed where every task stands in full, empty where nothing is to be done
 */
public record Reminder(
        Letterhead letterhead,
        String title,
        String programme,
        String opening,
        String deadline,
        List<Table> tables,
        String enclosed,
        Closing closing) {

    /** No page holds so many letters; a table with more is not tried. */
    private static final int MOST_LETTERS = 5000;

    /**
     * All tasks.
     *
     * @param byKind whether a row is what is to be done, with who has to, instead of who has to do something, with what
     */
    public record Table(boolean byKind, List<Row> rows) {
        public Table {
            rows = List.copyOf(rows);
        }

        /** How many tasks there are. */
        public int count() {
            return rows.stream().mapToInt(Row::count).sum();
        }

        private int letters() {
            return rows.stream()
                    .flatMap(row -> row.lines().stream())
                    .mapToInt(String::length)
                    .sum();
        }
    }

    /**
     * One row of a table.
     *
     * @param head what its first cell says
     * @param lines what stands in the second
     * @param count how many tasks these are
     */
    public record Row(String head, List<String> lines, int count) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    public Reminder {
        tables = List.copyOf(tables);
    }

    /** Of all findings that ask for something to be done; one of the severity INFO does not. */
    public static Reminder of(
            Ledger ledger, List<Finding> findings, Issuers issuers, LocalDate deadline, LocalDate issuedOn) {
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Finding> asked = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        String by = Phrase.day(deadline);
        Unit issuer = Edition.issuer(ledger, ledger.units().get(0), units);
        return new Reminder(
                Edition.letterhead(issuer, units, issuers, issuedOn),
                "những số liệu còn thiếu, cần soát lại " + Phrase.quarter(ledger.period()),
                ledger.programme().title(),
                asked.isEmpty() ? "Không có số liệu nào còn thiếu hoặc cần soát lại." : opening(asked, by),
                by,
                printable(new Tasks(ledger, asked).tables()),
                asked.isEmpty()
                        ? ""
                        : "Toàn bộ %s việc có trong tệp findings.csv kèm theo.".formatted(Phrase.count(asked.size())),
                Edition.closing(issuer, issuers));
    }

    private static String opening(List<Finding> asked, String by) {
        long concerned = asked.stream()
                .flatMap(finding -> Stream.ofNullable(finding.place().unit()))
                .distinct()
                .count();
        long blocking = asked.stream().filter(Finding::blocks).count();
        return "Còn %s việc%s%s. Đề nghị các cơ quan, đơn vị bổ sung, sửa số liệu hoặc xác nhận số liệu là đúng, chậm nhất %s."
                .formatted(
                        Phrase.count(asked.size()),
                        concerned == 0 ? "" : " ở %s đơn vị".formatted(Phrase.count((int) concerned)),
                        blocking == 0
                                ? ""
                                : ", trong đó %s việc phải sửa trước khi phát hành"
                                        .formatted(Phrase.count((int) blocking)),
                        by);
    }

    /** Without those that are too long for any page, but always with the shortest. */
    private static List<Table> printable(List<Table> tables) {
        Table shortest = tables.get(tables.size() - 1);
        return tables.stream()
                .filter(table -> table == shortest || table.letters() <= MOST_LETTERS)
                .toList();
    }
}
