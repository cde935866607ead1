package com.saypro.collaboration.notifications.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * An SMTP connection that knows whether the dot that ends a message has gone out. Before it the server cannot have
 * accepted the message, whatever happened; after it only the server's answer tells.
 */
final class WatchedTransport extends SMTPTransport {

    private static final String END_OF_MESSAGE = ".";

    private boolean endSent;

    /** @param protocol {@code smtp}, or {@code smtps} for TLS from the first byte */
    WatchedTransport(Session session, String protocol) {
        super(session, null, protocol, "smtps".equals(protocol));
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        super.sendCommand(command);
        if (END_OF_MESSAGE.equals(command)) {
            endSent = true;
        }
    }

    boolean endSent() {
        return endSent;
    }
}
