package vn.bantin.job;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.delivery.Postbox;

/**
 * Who gets a mail when a run has failed, and by which server; below {@code bantin.alarm}.
 *
 * @param to addresses, none for no mail
 * @param from the sender's address, {@code null} for the first of the receivers
 * @param passwordFile whose first line is the password, in place of {@code password}
 */
record AlarmSettings(
        @DefaultValue List<String> to,
        @Nullable String from,
        @DefaultValue("localhost") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Postbox.Encryption encryption,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @Nullable String passwordFile) {

    /** Neither a name nor a list, which a header would take too. */
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s,;<>]+@[^@\\s,;<>]+");

    AlarmSettings {
        to = List.copyOf(to);
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("alarm.port must be 1 to 65535, not " + port);
        }
        for (String address : to) {
            if (!ADDRESS.matcher(address).matches()) {
                throw new IllegalArgumentException("alarm.to is no address: " + address);
            }
        }
        if (from != null && !ADDRESS.matcher(from).matches()) {
            throw new IllegalArgumentException("alarm.from is no address: " + from);
        }
    }

    Postbox postbox() {
        return new Postbox(
                host,
                port,
                encryption,
                from == null ? to.get(0) : from,
                username,
                username.isEmpty() ? "" : Secrets.password(password, passwordFile));
    }

    /** Without the password: whatever prints settings prints this. */
    @Override
    public String toString() {
        return "AlarmSettings[" + to + ", " + host + "]";
    }
}
