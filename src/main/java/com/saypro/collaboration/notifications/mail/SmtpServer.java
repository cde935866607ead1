package com.saypro.collaboration.notifications.mail;

import jakarta.mail.MessagingException;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Hands mails to the server that {@code spring.mail.*} names, one connection for each. Says exactly what is known
 * afterwards: certainly accepted, certainly not, or sent to its end without an answer.
 */
final class SmtpServer implements Carrier {

    /** Mailbox full or too many recipients (RFC 5321, 4.5.3.1.10): passes, although its class says permanent. */
    private static final int STORAGE_EXCEEDED = 552;

    private final JavaMailSenderImpl configured;

    SmtpServer(JavaMailSenderImpl configured) {
        this.configured = configured;
    }

    @Override
    public Outcome carry(Letter letter) {
        WatchedTransport line = new WatchedTransport(configured.getSession(), configured.getProtocol());
        try {
            var message = letter.toMime(configured.getSession());
            line.connect(
                    configured.getHost(), configured.getPort(), configured.getUsername(), configured.getPassword());
            line.sendMessage(message, message.getAllRecipients());
            return Outcome.accepted();
        } catch (MessagingException e) {
            return line.endSent() ? afterTheEnd(line.getLastReturnCode(), e) : beforeTheEnd(e);
        } finally {
            hangUp(line);
        }
    }

    private static Outcome afterTheEnd(int answer, MessagingException e) {
        return switch (answer / 100) {
            case 2 -> Outcome.accepted();
            case 4 -> Outcome.later(reason(e));
            case 5 -> Outcome.refused(reason(e));
            default ->
                Outcome.uncertain("The mail was sent to its end, but the server's answer did not arrive: " + reason(e));
        };
    }

    private static Outcome beforeTheEnd(MessagingException e) {
        boolean never = causes(e).anyMatch(SmtpServer::refusesForGood);
        return never ? Outcome.refused(reason(e)) : Outcome.later(reason(e));
    }

    /** Only what is said about this recipient or this message; a refused sender or sign-in is for the operator to mend. */
    private static boolean refusesForGood(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException recipient) {
            return recipient.getReturnCode() >= 500 && recipient.getReturnCode() != STORAGE_EXCEEDED;
        }
        return cause instanceof SMTPSendFailedException message
                && "DATA".equals(message.getCommand())
                && message.getReturnCode() >= 500;
    }

    private static String reason(MessagingException e) {
        return causes(e)
                .filter(cause -> cause.getMessage() != null)
                .map(cause -> cause.getMessage().strip())
                .distinct()
                .reduce((outer, inner) -> outer + " / " + inner)
                .orElse(e.toString());
    }

    private static Stream<Throwable> causes(MessagingException e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause);
    }

    private static void hangUp(WatchedTransport line) {
        try {
            line.close();
        } catch (MessagingException e) {
            // The outcome stands already.
        }
    }
}
