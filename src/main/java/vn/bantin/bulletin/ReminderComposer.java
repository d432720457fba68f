package vn.bantin.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.bantin.checks.Finding;
import vn.bantin.checks.Severity;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.Unit;

/** Composes the reminder of a period from its findings. */
public final class ReminderComposer {

    /** No page holds so many letters; a table with more is not tried. */
    private static final int MOST_LETTERS = 5000;

    /** More are not named one by one. */
    private static final int MOST_ADDRESSEES = 4;

    /** By when it is to be done where the day for it is past. */
    private static final String AT_ONCE = "ngay sau khi nhận được Công văn này";

    private ReminderComposer() {}

    /** Composes the reminder from all findings that ask for something, which those of the severity INFO do not. */
    public static Reminder of(
            Ledger ledger,
            List<Finding> findings,
            PeriodNames periods,
            IssuerSettings issuers,
            LocalDate deadline,
            LocalDate issuedOn) {
        Map<String, Unit> units = ledger.units().stream().collect(Collectors.toMap(Unit::code, Function.identity()));
        List<Finding> asked = findings.stream()
                .filter(finding -> finding.severity() != Severity.INFO)
                .toList();
        boolean over = deadline.isBefore(issuedOn);
        String period = periods.of(ledger.period());
        Unit issuer = Edition.issuer(ledger, ledger.units().get(0), units);
        ReminderTasks tasks = new ReminderTasks(ledger, asked);
        String checked = "Qua rà soát số liệu %s của %s, "
                .formatted(period, ledger.programme().title());
        return new Reminder(
                Letterhead.ofLetter(
                        issuer,
                        Edition.parent(issuer, units),
                        issuedOn,
                        issuers.authority(),
                        issuers.of(issuer.code())),
                "V/v bổ sung, soát lại số liệu " + period,
                ledger.programme().title(),
                addressees(tasks.charged()),
                tasks.concerned(),
                checked
                        + (asked.isEmpty()
                                ? "không có số liệu nào còn thiếu hoặc cần soát lại."
                                : opening(asked, Phrase.day(deadline), over)),
                over ? "" : Phrase.day(deadline),
                printable(tasks.tables()),
                "Danh mục kèm theo (tệp findings.csv) ghi đầy đủ %s việc.".formatted(Phrase.count(asked.size())),
                SignatureBlock.ofLetter(issuer, issuers.authority()));
    }

    /** All of them where they are few. */
    private static List<String> addressees(List<String> charged) {
        return charged.size() > MOST_ADDRESSEES ? List.of() : charged;
    }

    /** @param over whether the day by which it was to be done is past when the letter is written */
    private static String opening(List<Finding> asked, String deadline, boolean over) {
        long concerned = asked.stream()
                .flatMap(finding -> Stream.ofNullable(finding.place().unit()))
                .distinct()
                .count();
        long blocking = asked.stream().filter(Finding::blocks).count();
        return "còn %s việc%s%s%s. Đề nghị các cơ quan, đơn vị bổ sung, sửa số liệu hoặc xác nhận số liệu là đúng, %s."
                .formatted(
                        Phrase.count(asked.size()),
                        concerned == 0 ? "" : " ở %s đơn vị".formatted(Phrase.count((int) concerned)),
                        blocking == 0
                                ? ""
                                : ", trong đó %s việc phải sửa trước khi phát hành báo cáo"
                                        .formatted(Phrase.count((int) blocking)),
                        over ? "; hạn %s đã qua".formatted(deadline) : "",
                        over ? AT_ONCE : "chậm nhất " + deadline);
    }

    /** Without those that are too long for any page, but always with the shortest. */
    private static List<Reminder.Table> printable(List<Reminder.Table> tables) {
        int shortest = tables.size() - 1;
        return IntStream.rangeClosed(0, shortest)
                .filter(i -> i == shortest || tables.get(i).letters() <= MOST_LETTERS)
                .mapToObj(tables::get)
                .toList();
    }
}
