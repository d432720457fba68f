package vn.bantin.app;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.bantin.delivery.Postbox;
import vn.bantin.progress.WrongSettingException;

/**
 * The settings of what leaves the house, below {@code bantin.delivery}.
 *
 * @param mail {@code null} where no letters are sent
 * @param pauses how many seconds to wait before each further try of what does not get through
 */
record DeliverySettings(
        @Nullable Mail mail, @DefaultValue({"3", "20"}) List<Integer> pauses) {

    private static final long MEGABYTE = 1 << 20;
    private static final int HOUR = 3600;

    DeliverySettings {
        pauses = List.copyOf(pauses);
        for (int pause : pauses) {
            if (pause < 0 || pause > HOUR) {
                throw new WrongSettingException(
                        "bantin.delivery.pauses phải từ 0 đến 3600 giây, không phải " + pause,
                        "bantin.delivery.pauses must be 0 to 3600 seconds, not " + pause);
            }
        }
    }

    /** Nothing said: folders only, three tries. */
    static DeliverySettings unsaid() {
        return new DeliverySettings(null, List.of(3, 20));
    }

    /**
     * The mailbox from which papers are sent.
     *
     * @param passwordFile whose first line is the password, in place of {@code password}
     * @param megabytes the largest letter that the server takes; what is larger is split
     */
    record Mail(
            String from,
            @DefaultValue("localhost") String host,
            @DefaultValue("587") int port,
            @DefaultValue("STARTTLS") Postbox.Encryption encryption,
            @DefaultValue("") String username,
            @DefaultValue("") String password,
            @Nullable String passwordFile,
            @DefaultValue("20") int megabytes) {

        private static final String KEY = "bantin.delivery.mail";

        Mail {
            if (from == null) {
                throw new WrongSettingException("thiếu " + KEY + ".from", KEY + ".from is missing");
            }
            MailServer.requireMailbox(KEY + ".from", from);
            if (megabytes < 1 || megabytes > 1000) {
                throw new WrongSettingException(
                        KEY + ".megabytes phải từ 1 đến 1000, không phải " + megabytes,
                        KEY + ".megabytes must be 1 to 1000, not " + megabytes);
            }
            new MailServer(KEY, host, port, encryption, username, password, passwordFile); // refuses a wrong one
        }

        Postbox postbox() {
            return new MailServer(KEY, host, port, encryption, username, password, passwordFile).postbox(from);
        }

        /** Without the password: whatever prints settings prints this. */
        @Override
        public String toString() {
            return "MailSettings[" + from + ", " + host + "]";
        }
    }

    /** The most bytes of a letter. */
    long mostBytes() {
        return mail == null ? Long.MAX_VALUE : mail.megabytes() * MEGABYTE;
    }
}
