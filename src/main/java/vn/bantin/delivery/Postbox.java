package vn.bantin.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * The mail server of an office.
 *
 * @param from the sender's address
 * @param username of an account there, empty where the server asks for none
 */
public record Postbox(String host, int port, Encryption encryption, String from, String username, String password) {

    private static final String PATIENCE_MILLIS = "15000";

    /** Of a server that reads what it is sent, as those do that look for viruses, before it says that it takes it. */
    private static final String READING_MILLIS = "120000";

    /** The codes from which on a server asks to try again, and from which on it asks not to (RFC 5321, 4.2.1). */
    private static final int TRANSIENT = 400;

    private static final int PERMANENT = 500;

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
     * Hands the letter to the server, and returns what the server answers.
     *
     * @param begun is told when the line is open, before anything of the letter is sent
     * @throws DeliveryException if the server cannot be reached, does not take it, or does not say that it did
     */
    public String send(Letter letter, Runnable begun) throws DeliveryException {
        Session session = Session.getInstance(settings());
        SMTPTransport transport = line(session);
        LetterMessage message = new LetterMessage(session, letter.id());
        try {
            write(letter, message);
            begun.run();
            transport.sendMessage(message, message.getAllRecipients());
            return transport.getLastServerResponse().strip();
        } catch (MessagingException e) {
            throw explained(e, message.handedOver);
        } finally {
            close(transport);
        }
    }

    /** Hands the letter to the server. */
    public void send(Letter letter) throws DeliveryException {
        send(letter, () -> {});
    }

    private SMTPTransport line(Session session) throws DeliveryException {
        try {
            SMTPTransport transport = (SMTPTransport) session.getTransport("smtp");
            connect(transport);
            return transport;
        } catch (MessagingException e) {
            throw new DeliveryException(DeliveryException.Kind.UNREACHABLE, said(e), e);
        }
    }

    private void write(Letter letter, MimeMessage message) throws MessagingException {
        message.setFrom(new InternetAddress(from, true));
        for (String address : letter.to()) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(address, true));
        }
        message.setSentDate(Date.from(letter.sent()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        if (letter.files().isEmpty()) {
            message.setText(letter.text(), StandardCharsets.UTF_8.name());
        } else {
            MimeMultipart parts = new MimeMultipart();
            MimeBodyPart text = new MimeBodyPart();
            text.setText(letter.text(), StandardCharsets.UTF_8.name());
            parts.addBodyPart(text);
            for (Attachment file : letter.files()) {
                MimeBodyPart part = new MimeBodyPart();
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.mediaType())));
                part.setFileName(file.name());
                part.setHeader("Content-Transfer-Encoding", "base64");
                parts.addBodyPart(part);
            }
            message.setContent(parts);
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
    }

    /**
     * A message that keeps the id it is given, where it would else make one of the clock and of the machine's name, and knows
     * whether any of it has gone out.
     */
    private static final class LetterMessage extends MimeMessage {

        private final @Nullable String id;
        private boolean handedOver;

        LetterMessage(Session session, @Nullable String id) {
            super(session);
            this.id = id;
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            handedOver = true;
            super.writeTo(out, ignored);
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            if (id == null) {
                super.updateMessageID();
            } else {
                setHeader("Message-ID", id);
            }
        }
    }

    /** A server that refuses has not taken the letter; one that says nothing once it has all of it may have. */
    private static DeliveryException explained(MessagingException failure, boolean handedOver) {
        int code = 0;
        for (Exception one = failure;
                one != null;
                one = one instanceof MessagingException next ? next.getNextException() : null) {
            if (one instanceof SMTPSendFailedException refused && refused.getReturnCode() > 0) {
                code = refused.getReturnCode();
            } else if (one instanceof SMTPAddressFailedException refused && refused.getReturnCode() > 0) {
                code = refused.getReturnCode();
            }
        }
        DeliveryException.Kind kind = code >= PERMANENT
                ? DeliveryException.Kind.REFUSED
                : code >= TRANSIENT || !handedOver ? DeliveryException.Kind.LATER : DeliveryException.Kind.DOUBTFUL;
        return new DeliveryException(kind, said(failure), failure);
    }

    /** The innermost sentence: the ones around it say that a letter was not sent. */
    private static String said(MessagingException failure) {
        MessagingException inner = failure;
        while (inner.getNextException() instanceof MessagingException next) {
            inner = next;
        }
        String message = inner.getMessage() == null ? inner.getClass().getSimpleName() : inner.getMessage();
        return message.strip().replaceAll("\\s+", " ");
    }

    /** What goes wrong after the letter was taken is no matter of the letter. */
    private static void close(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            // The server has said all that counts.
        }
    }

    /**
     * Connects and logs in as for a letter, and sends none.
     *
     * @throws DeliveryException if the server cannot be reached, or does not know the account
     */
    public void reach() throws DeliveryException {
        close(line(Session.getInstance(settings())));
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
        settings.setProperty("mail.smtp.connectiontimeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.writetimeout", PATIENCE_MILLIS);
        settings.setProperty("mail.smtp.timeout", READING_MILLIS);
        return settings;
    }

    /** Without the password: whatever prints it prints this. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Postbox[%s:%d, %s]", host, port, username);
    }
}
