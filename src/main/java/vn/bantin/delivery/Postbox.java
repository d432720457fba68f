package vn.bantin.delivery;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;

/**
 * The mail server of an office.
 *
 * @param from the sender's address
 * @param username of an account there, empty where the server asks for none
 */
public record Postbox(String host, int port, Encryption encryption, String from, String username, String password) {

    private static final String PATIENCE_MILLIS = "15000";

    /** How the line to the server is closed to others. */
    public enum Encryption {
        /** The server must turn it on when the line is open, as at port 587. */
        STARTTLS,
        /** From the first byte, as at port 465. */
        TLS,
        /** Not at all: for a server on this machine. */
        NONE
    }

    /**
     * Hands the letter to the server.
     *
     * @throws IOException if the server cannot be reached, or does not take it
     */
    public void send(Letter letter) throws IOException {
        Session session = Session.getInstance(settings());
        try (Transport transport = session.getTransport("smtp")) {
            MimeMessage message = new MimeMessage(session);
            message.setFrom(new InternetAddress(from, true));
            for (String address : letter.to()) {
                message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
            }
            message.setSentDate(Date.from(letter.sent()));
            message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            connect(transport);
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Connects and logs in as for a letter, and sends none.
     *
     * @throws IOException if the server cannot be reached, or does not know the account
     */
    public void reach() throws IOException {
        try (Transport transport = Session.getInstance(settings()).getTransport("smtp")) {
            connect(transport);
        } catch (MessagingException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        if (username.isEmpty()) {
            transport.connect();
        } else {
            transport.connect(username, password);
        }
    }

    private Properties settings() {
        Properties settings = new Properties();
        settings.setProperty("mail.smtp.host", host);
        settings.setProperty("mail.smtp.port", String.valueOf(port));
        settings.setProperty("mail.smtp.auth", String.valueOf(!username.isEmpty()));
        settings.setProperty("mail.smtp.starttls.required", String.valueOf(encryption == Encryption.STARTTLS));
        settings.setProperty("mail.smtp.starttls.enable", String.valueOf(encryption == Encryption.STARTTLS));
        settings.setProperty("mail.smtp.ssl.enable", String.valueOf(encryption == Encryption.TLS));
        settings.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            settings.setProperty("mail.smtp." + wait, PATIENCE_MILLIS);
        }
        return settings;
    }

    /** Without the password: whatever prints it prints this. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Postbox[%s:%d, %s]", host, port, username);
    }
}
