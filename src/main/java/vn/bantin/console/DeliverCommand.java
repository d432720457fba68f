package vn.bantin.console;

import java.math.BigInteger;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import vn.bantin.app.Application;
import vn.bantin.app.DeliveryOptions;
import vn.bantin.app.DeliveryReport;
import vn.bantin.app.Receipt;
import vn.bantin.page.JsonText;
import vn.bantin.progress.DeliveryState;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;

/**
 * Delivers the published edition of a period to its recipients, each letter once.
 *
 * <p>Started again after any interruption it sends only what is missing; what may have been sent waits for somebody's word.
 */
@Command(name = "deliver", mixinStandardHelpOptions = true)
final class DeliverCommand implements Callable<Integer> {

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private static final String FAILED = "FAILED";

    @ParentCommand
    @SuppressWarnings("NullAway.Init")
    private Console console;

    @Mixin
    private PeriodOptions about = new PeriodOptions();

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--resend", paramLabel = "ID,…", split = ",", hideParamSyntax = true)
    private List<String> resend = List.of();

    @Option(names = "--arrived", paramLabel = "ID,…", split = ",", hideParamSyntax = true)
    private List<String> arrived = List.of();

    @Option(names = "--to", paramLabel = "ADDRESS")
    private @Nullable String to;

    @Option(names = "--sample", paramLabel = "5")
    private int sample;

    @Option(names = "--receipts")
    private boolean receipts;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        DeliveryOptions options = options();
        try (Application office = console.office(false)) {
            Period period = about.period(office);
            AtomicInteger sent = new AtomicInteger();
            DeliveryReport report = receipts
                    ? office.delivering().receipts(period, about.programme())
                    : office.delivering()
                            .deliver(options, period, about.programme(), one -> console.sent(sent.incrementAndGet()));
            if (json) {
                console.line(JsonText.of(told -> write(told, report)));
            } else {
                tell(report);
            }
            return report.end().exitCode().number();
        }
    }

    private DeliveryOptions options() {
        boolean test = to != null;
        if (test && !Recipient.isMailbox(String.valueOf(to))) {
            throw wrong(String.valueOf(to), "--to");
        }
        if (sample < 0) {
            throw wrong(String.valueOf(sample), "--sample");
        }
        refuseTogether(
                test && (dryRun || receipts || !resend.isEmpty() || !arrived.isEmpty()),
                "--to",
                "--dry-run, --receipts, --resend, --arrived");
        refuseTogether(!test && sample > 0, "--sample", null);
        refuseTogether(dryRun && (!resend.isEmpty() || !arrived.isEmpty()), "--dry-run", "--resend, --arrived");
        refuseTogether(
                receipts && (dryRun || !resend.isEmpty() || !arrived.isEmpty()),
                "--receipts",
                "--dry-run, --resend, --arrived");
        Set<Long> again = new HashSet<>();
        boolean failed = false;
        for (String word : resend) {
            if (word.equalsIgnoreCase(FAILED)) {
                failed = true;
            } else {
                again.add(number(word, "--resend"));
            }
        }
        Set<Long> known = new HashSet<>();
        arrived.forEach(word -> known.add(number(word, "--arrived")));
        return new DeliveryOptions(dryRun, again, failed, known, to, sample);
    }

    private void refuseTogether(boolean both, String option, @Nullable String others) {
        if (both) {
            throw new ParameterException(
                    spec.commandLine(),
                    others == null
                            ? console.messages().say("usage.needs", option, "--to")
                            : console.messages().say("usage.together", option, others));
        }
    }

    private long number(String word, String option) {
        if (!word.matches("[1-9]\\d{0,17}")) {
            throw wrong(word, option);
        }
        return Long.parseLong(word);
    }

    private ParameterException wrong(String value, String option) {
        return new ParameterException(spec.commandLine(), console.messages().say("usage.value", value, option));
    }

    private void tell(DeliveryReport report) {
        boolean listed = report.end() == DeliveryReport.End.SHOWN || report.end() == DeliveryReport.End.TESTED;
        for (Receipt delivery : report.receipts()) {
            if (listed) {
                line(delivery);
            } else if (delivery.state() == DeliveryState.FAILED || delivery.state() == DeliveryState.UNSURE) {
                console.say(
                        "deliver." + delivery.state(),
                        delivery.id(),
                        delivery.recipient(),
                        delivery.address(),
                        answer(delivery),
                        "bantin deliver --period " + report.period() + " --programme " + report.programme());
            }
        }
        if (!report.without().isEmpty()) {
            console.say("deliver.without", String.join(", ", report.without()));
        }
        if (!report.unplaced().isEmpty()) {
            console.say("deliver.unplaced", String.join(", ", report.unplaced()));
        }
        console.say(
                "deliver." + (receipts ? "RECEIPTS" : report.end()),
                report.programme(),
                report.period(),
                edition(report),
                report.now(),
                report.count(DeliveryState.SENT),
                report.receipts().size(),
                report.count(DeliveryState.FAILED),
                report.count(DeliveryState.UNSURE));
    }

    private String edition(DeliveryReport report) {
        return report.edition() == 1 ? "" : console.messages().say("deliver.correction", report.edition() - 1);
    }

    private String answer(Receipt delivery) {
        return delivery.answer() == null ? console.messages().say("deliver.silent") : delivery.answer();
    }

    private void line(Receipt delivery) {
        console.say(
                "deliver.line",
                delivery.id() == 0 ? "-" : delivery.id(),
                console.messages().say("delivery." + delivery.state()),
                delivery.state() == DeliveryState.OPEN ? "-" : SECOND.format(delivery.changedAt()),
                delivery.recipient(),
                delivery.address(),
                delivery.files().size(),
                delivery.answer() == null ? "" : delivery.answer());
    }

    private static void write(JsonText told, DeliveryReport report) {
        told.text("programme", report.programme())
                .text("period", report.period().toString())
                .count("edition", report.edition())
                .word("end", report.end())
                .count("now", report.now())
                .texts("without", report.without())
                .texts("unplaced", report.unplaced())
                .objects("deliveries", report.receipts(), DeliverCommand::write);
    }

    private static void write(JsonText told, Receipt delivery) {
        told.number("id", BigInteger.valueOf(delivery.id()))
                .text("recipient", delivery.recipient())
                .word("channel", delivery.channel())
                .text("address", delivery.address())
                .word("state", delivery.state())
                .text("changed_at", delivery.changedAt().toString())
                .text("answer", delivery.answer())
                .objects(
                        "files",
                        delivery.files(),
                        (file, one) -> file.text("name", one.name()).text("sha256", one.sha256()));
    }
}
