package vn.bantin.app;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import vn.bantin.app.Readiness.Part;
import vn.bantin.delivery.SharedFolder;
import vn.bantin.job.ExceptionText;
import vn.bantin.progress.Period;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.ReportingCalendar;
import vn.bantin.store.Database;
import vn.bantin.store.LedgerRepository;

/** Looks at what can be looked at once a home is open; what may be broken by itself is made only when it is looked at. */
final class OfficeReadiness {

    /** By so much the clocks of two machines may differ. */
    private static final Duration APART = Duration.ofSeconds(60);

    private final DataSource dataSource;
    private final LedgerRepository ledgers;
    private final ObjectProvider<TemplateRehearsal> templates;
    private final ObjectProvider<ReportingCalendar> calendar;
    private final ObjectProvider<DeliveryPost> post;
    private final Clock clock;

    OfficeReadiness(
            DataSource dataSource,
            LedgerRepository ledgers,
            ObjectProvider<TemplateRehearsal> templates,
            ObjectProvider<ReportingCalendar> calendar,
            ObjectProvider<DeliveryPost> post,
            Clock clock) {
        this.dataSource = dataSource;
        this.ledgers = ledgers;
        this.templates = templates;
        this.calendar = calendar;
        this.post = post;
        this.clock = clock;
    }

    void look(List<Readiness> items) {
        Database.Server server = Database.server(dataSource);
        items.add(Readiness.good(Part.DATABASE, server.product(), server.version()));
        items.add(Readiness.of(Part.CLOCK, () -> clock(server)));
        items.add(Readiness.of(Part.TEMPLATES, () -> {
            templates.getObject().requireUsable();
            return Readiness.good(Part.TEMPLATES);
        }));
        items.add(Readiness.of(Part.CALENDAR, this::calendar));
        items.add(Readiness.of(
                Part.DATA,
                () -> Readiness.good(
                        Part.DATA,
                        ledgers.register().programmes().size(),
                        ledgers.register().units().size())));
        List<Recipient> recipients = ledgers.recipients().stream()
                .filter(recipient -> recipient.inForce(IssueDate.today(clock)))
                .toList();
        if (recipients.stream().anyMatch(recipient -> recipient.channel() == Recipient.Channel.MAIL)) {
            items.add(Readiness.of(
                    Part.POST,
                    () -> Readiness.ofMail(
                            Part.POST, post.getObject().postbox(), CommandException.Kind.DELIVERY_MAIL)));
        }
        List<String> folders = recipients.stream()
                .filter(recipient -> recipient.channel() == Recipient.Channel.FOLDER)
                .map(Recipient::address)
                .distinct()
                .toList();
        if (!folders.isEmpty()) {
            items.add(Readiness.of(Part.FOLDERS, () -> folders(folders)));
        }
    }

    private static Readiness folders(List<String> folders) {
        for (String folder : folders) {
            try {
                new SharedFolder(folder).tryOut();
            } catch (IOException e) {
                throw new CommandException(CommandException.Kind.DELIVERY_FOLDER, e, folder, ExceptionText.of(e));
            }
        }
        return Readiness.good(Part.FOLDERS, folders.size());
    }

    private Readiness clock(Database.Server server) {
        Duration apart = Duration.between(server.clock(), clock.instant()).abs();
        if (apart.compareTo(APART) > 0) {
            throw new CommandException(CommandException.Kind.CLOCK_APART, null, apart.toSeconds());
        }
        return Readiness.good(Part.CLOCK, IssueDate.today(clock));
    }

    private Readiness calendar() {
        LocalDate today = IssueDate.today(clock);
        ReportingCalendar office = calendar.getObject();
        Period last = office.lastClosed(today);
        if (office.lacksHolidays(last)) {
            throw new CommandException(CommandException.Kind.CALENDAR_OLD, null, last);
        }
        return Readiness.good(Part.CALENDAR, last);
    }
}
