package vn.bantin.app;

import org.jspecify.annotations.Nullable;
import vn.bantin.delivery.Postbox;
import vn.bantin.progress.Recipient;
import vn.bantin.progress.WrongSettingException;

/**
 * The mail server of some settings.
 *
 * @param key below which they stand
 * @param passwordFile whose first line is the password, in place of {@code password}
 */
record MailServer(
        String key,
        String host,
        int port,
        Postbox.Encryption encryption,
        String username,
        String password,
        @Nullable String passwordFile) {

    MailServer {
        if (port < 1 || port > 65535) {
            throw new WrongSettingException(
                    key + ".port phải từ 1 đến 65535, không phải " + port,
                    key + ".port must be 1 to 65535, not " + port);
        }
    }

    /** Refuses what is no address of one mailbox. */
    static void requireMailbox(String key, @Nullable String address) {
        if (address != null && !Recipient.isMailbox(address)) {
            throw new WrongSettingException(
                    key + " không phải là địa chỉ thư: " + address, key + " is no address: " + address);
        }
    }

    /** The mailbox from which letters go out; the password is read now. */
    Postbox postbox(String from) {
        return new Postbox(
                host,
                port,
                encryption,
                from,
                username,
                username.isEmpty() ? "" : PasswordFiles.password(password, passwordFile));
    }

    /** Without the password: whatever prints settings prints this. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }
}
