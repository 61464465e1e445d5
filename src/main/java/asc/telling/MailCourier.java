package asc.telling;

import asc.definition.Telling;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** By mail, through the council's own server: plain text, so that every reader shows it and nothing in it can be clicked by mistake. */
final class MailCourier implements Courier {

    /** A night does not wait longer for a server that does not answer. */
    private static final String PATIENCE_MILLISECONDS = "10000";

    private final Telling.Mail server;
    private final Path home;
    private final String to;

    MailCourier(Telling.Mail server, Path home, String to) {
        this.server = server;
        this.home = home;
        this.to = to;
    }

    @Override
    public String by() {
        return "by mail";
    }

    @Override
    public void deliver(Letter letter) throws NotDelivered {
        String password = server.user().isEmpty() ? null : password();
        try {
            Session session = Session.getInstance(properties());
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(
                        server.server(), server.port(), server.user().isEmpty() ? null : server.user(), password);
                MimeMessage message = message(session, letter);
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AuthenticationFailedException refused) {
            throw new NotDelivered("the mail server does not accept the mail user and its password");
        } catch (SendFailedException refused) {
            throw new NotDelivered("the mail server does not accept the address");
        } catch (MessagingException fault) {
            throw new NotDelivered("the mail server " + server.server() + ", port " + server.port()
                    + ", could not be reached or broke off");
        }
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        // Nobody's holiday answer comes back to a machine.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        Properties properties = new Properties();
        for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail.smtp." + wait, PATIENCE_MILLISECONDS);
        }
        boolean encrypted = server.encryption() != Telling.Encryption.NONE;
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(server.encryption() == Telling.Encryption.TLS));
        properties.setProperty(
                "mail.smtp.starttls.required", String.valueOf(server.encryption() == Telling.Encryption.STARTTLS));
        properties.setProperty(
                "mail.smtp.starttls.enable", String.valueOf(server.encryption() == Telling.Encryption.STARTTLS));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", String.valueOf(encrypted));
        properties.setProperty("mail.smtp.auth", String.valueOf(!server.user().isEmpty()));
        return properties;
    }

    private String password() throws NotDelivered {
        try {
            return Files.readString(home.resolve(server.passwordFile())).strip();
        } catch (IOException fault) {
            throw new NotDelivered("the file " + server.passwordFile() + " of the home cannot be read");
        }
    }
}
