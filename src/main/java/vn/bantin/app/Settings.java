package vn.bantin.app;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.bulletin.Issuer;
import vn.bantin.bulletin.IssuerSettings;
import vn.bantin.bulletin.IssuingAuthority;
import vn.bantin.bulletin.Wording;
import vn.bantin.checks.FindingCode;
import vn.bantin.checks.SeverityRules;
import vn.bantin.delivery.Postbox;
import vn.bantin.progress.Indicator;
import vn.bantin.progress.Ledger;
import vn.bantin.progress.MasterData;
import vn.bantin.progress.Unit;
import vn.bantin.progress.WrongSettingException;
import vn.bantin.scoring.Rulebook;
import vn.bantin.store.LedgerRepository;

/**
 * The settings of an office in {@code config/application.yml} below {@code bantin}.
 *
 * @param home the folder of data, out, logs, config and reports
 * @param threads how many bulletins are printed at once
 * @param layout which profile the pages follow: a file of {@code reports/layouts}
 * @param checks how much findings matter, and by when they are to be fixed
 * @param calendar when figures close and by when they are sent; {@code null} for {@code checks.deadline-days} alone
 * @param source where the figures are if they are not imported
 * @param issuers what is said of the papers of single units, or of all ("*")
 * @param release whether a published edition may leave the house by itself
 * @param log the form of the lines in the log
 * @param pdf what the PDFs have beside their pages
 */
@ConfigurationProperties("bantin")
public record Settings(
        @DefaultValue(".") Path home,
        @DefaultValue("2") int threads,
        @DefaultValue("dang-05hd") String layout,
        Rulebook rules,
        Wording wording,
        @DefaultValue List<Issuer> issuers,
        @DefaultValue Checks checks,
        @Nullable CalendarSettings calendar,
        @DefaultValue Source source,
        @DefaultValue("AUTOMATIC") Release release,
        @DefaultValue("PLAIN") LogForm log,
        @DefaultValue Pdf pdf) {

    /** By what a published edition may be delivered. */
    enum Release {
        AUTOMATIC,
        /** Only after the command {@code release}, with the decision. */
        MANUAL
    }

    /**
     * The settings of the PDFs, below {@code bantin.pdf}.
     *
     * @param signatureField whether an empty field is left where somebody signs
     */
    record Pdf(@DefaultValue("false") boolean signatureField) {}

    /** The forms of a line in {@code logs/bantin.log}. */
    enum LogForm {
        /** For people. */
        PLAIN,
        /** An object of JSON, as Logstash takes it. */
        JSON
    }

    public Settings {
        if (threads < 1 || threads > 64) {
            throw new WrongSettingException(
                    "bantin.threads phải từ 1 đến 64, không phải " + threads,
                    "bantin.threads must be 1 to 64, not " + threads);
        }
        issuers = issuers.stream().map(issuer -> issuer.mapped(Settings::plain)).toList();
        rules = rules.with(rules.ranking().mapped(Settings::plain));
        new IssuerSettings(IssuingAuthority.PARTY, issuers); // refuses one that stands twice while settings are read
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** The reason why the ranking rules do not fit the groups of the indicators, empty where they do. */
    Optional<WrongSettingException> mismatch(Ledger ledger) {
        return rules.ranking()
                .mismatch(ledger.indicators().stream().map(Indicator::group).toList());
    }

    /** Refuses codes of indicators and units that nobody has, since they would change nothing without a word. */
    void requireKnown(LedgerRepository ledgers) {
        List<String> units = issuers.stream()
                .map(Issuer::unit)
                .filter(unit -> !unit.equals(Issuer.ALL))
                .toList();
        if (units.isEmpty() && rules.learnt().isEmpty()) {
            return;
        }
        MasterData register = ledgers.register();
        CodeSuggestions.unknown(rules.learnt(), register.indicators(), Indicator::name)
                .ifPresent(unknown -> {
                    throw new CommandException(
                            CommandException.Kind.LEARNT_UNKNOWN, null, unknown.code(), unknown.near());
                });
        CodeSuggestions.unknown(units, register.units(), Unit::name).ifPresent(unknown -> {
            throw new CommandException(CommandException.Kind.ISSUER_UNKNOWN, null, unknown.code(), unknown.near());
        });
    }

    Path out() {
        return home.resolve("out");
    }

    Path reports() {
        return home.resolve("reports");
    }

    /**
     * The settings of the checks, below {@code bantin.checks}.
     *
     * @param severity ERROR, WARNING, INFO or OFF by the code of the finding
     * @param deadlineDays how many days after the period's end everything is to be fixed
     */
    record Checks(
            @DefaultValue Map<FindingCode, String> severity,
            @DefaultValue("10") int deadlineDays) {

        Checks {
            severity = new TreeMap<>(severity);
            severities(severity); // refuses what cannot be set while settings are read
            if (deadlineDays < 0 || deadlineDays > 366) {
                throw new WrongSettingException(
                        "bantin.checks.deadline-days phải từ 0 đến 366, không phải " + deadlineDays,
                        "bantin.checks.deadline-days must be 0 to 366, not " + deadlineDays);
            }
        }

        SeverityRules severities() {
            return severities(severity);
        }

        private static SeverityRules severities(Map<FindingCode, String> severity) {
            Map<String, String> named = new TreeMap<>();
            severity.forEach((code, word) -> named.put(code.name(), word));
            return SeverityRules.of(named);
        }
    }

    /**
     * The place of the figures of an office that has them elsewhere: views of the contract's shape, which are read and never written to.
     *
     * @param schema of the views; empty where the figures are imported
     * @param url of their server, {@code null} for that of the program's own database
     * @param passwordFile whose first line is the password, in place of {@code password}
     * @param username of an account that may read the views, {@code null} for the program's own
     */
    record Source(
            @DefaultValue("") String schema,
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String passwordFile) {

        private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_$-]{0,64}");

        Source {
            if (!NAME.matcher(schema).matches()) {
                throw new WrongSettingException(
                        "bantin.source.schema không phải là tên schema: " + schema,
                        "bantin.source.schema is no name of a schema: " + schema);
            }
            if (schema.isEmpty() && (url != null || username != null)) {
                throw new WrongSettingException("thiếu bantin.source.schema", "bantin.source.schema is missing");
            }
            boolean secret = password != null && !password.isEmpty() || passwordFile != null;
            if ((url != null || secret) && username == null) {
                throw new WrongSettingException("thiếu bantin.source.username", "bantin.source.username is missing");
            }
        }

        boolean views() {
            return !schema.isEmpty();
        }

        /** The account that reads the views, given the one of the program's own database. */
        DatabaseAccount account(DatabaseAccount own) {
            return new DatabaseAccount(
                    url == null ? own.url() : url,
                    username == null ? own.username() : username,
                    username == null
                            ? own.password()
                            : PasswordFiles.password(password == null ? "" : password, passwordFile));
        }

        /** Without the password: whatever prints settings prints this. */
        @Override
        public String toString() {
            return "SourceSettings[" + schema + ", " + username + "]";
        }
    }

    /**
     * The receivers and the server of mails about failed runs, below {@code bantin.alarm}.
     *
     * @param to addresses, none for no mail
     * @param from the sender's address, {@code null} for the first of the receivers
     * @param passwordFile whose first line is the password, in place of {@code password}
     */
    record AlarmMail(
            @DefaultValue List<String> to,
            @Nullable String from,
            @DefaultValue("localhost") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Postbox.Encryption encryption,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @Nullable String passwordFile) {

        private static final String KEY = "bantin.alarm";

        AlarmMail {
            to = List.copyOf(to);
            to.forEach(address -> MailServer.requireMailbox(KEY + ".to", address));
            MailServer.requireMailbox(KEY + ".from", from);
            new MailServer(KEY, host, port, encryption, username, password, passwordFile); // refuses a wrong one
        }

        Postbox postbox() {
            return new MailServer(KEY, host, port, encryption, username, password, passwordFile)
                    .postbox(from == null ? to.get(0) : from);
        }

        /** Without the password: whatever prints settings prints this. */
        @Override
        public String toString() {
            return "AlarmSettings[" + to + ", " + host + "]";
        }
    }

    /**
     * The account of the program's own database, below {@code spring.datasource}, as everywhere with Spring Boot.
     *
     * @param passwordFile whose first line is the password, in place of {@code password}
     */
    record Database(
            String url,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @Nullable String passwordFile) {

        /** The account, its password read. */
        DatabaseAccount account() {
            return new DatabaseAccount(url, username, PasswordFiles.password(password, passwordFile));
        }

        /** Without the password and what else the URL may hide: whatever prints it prints this. */
        @Override
        public String toString() {
            return "AccountSettings[" + username + "]";
        }
    }
}
