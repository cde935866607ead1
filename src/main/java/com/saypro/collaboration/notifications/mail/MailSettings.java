package com.saypro.collaboration.notifications.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves the house ({@code saypro.mail.*}).
 *
 * @param from sender of every mail, {@code Name <address>} or a bare address
 * @param replyTo where answers of people go, in the same notation
 * @param subjectPrefix what every subject starts with
 * @param folder where mails are put as {@code .eml} files while no SMTP host is configured
 * @param deliver whether this node delivers mail in the background; a node that does not still writes to the outbox
 * @param attempts how often a mail is tried before it is given up
 * @param firstRetry wait after the first failed attempt; every further wait is twice as long
 * @param longestRetry the longest wait between two attempts
 * @param keepText how long the text of a mail is kept after it was sent or given up
 */
@ConfigurationProperties("saypro.mail")
public record MailSettings(
        String from,
        String replyTo,
        String subjectPrefix,
        Path folder,
        @DefaultValue("true") boolean deliver,
        int attempts,
        Duration firstRetry,
        Duration longestRetry,
        Duration keepText) {

    /** @throws IllegalArgumentException when sender or reply address is not a mail address */
    public MailSettings {
        address(from);
        address(replyTo);
    }

    /** The sender of every mail. */
    public InternetAddress sender() {
        return address(from);
    }

    /** Where answers go. */
    public InternetAddress answersTo() {
        return address(replyTo);
    }

    /** Reads an address as people write it in the configuration. */
    static InternetAddress address(String written) {
        try {
            return new InternetAddress(written, true);
        } catch (AddressException e) {
            throw new IllegalArgumentException("'" + written + "' is not a mail address: " + e.getMessage(), e);
        }
    }

    /** The domain of the sender, which stands in every Message-ID. */
    public String domain() {
        String address = sender().getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    /**
     * How long to wait after a failed attempt.
     *
     * @param attempt number of the attempt that failed, from 1
     */
    public Duration retryAfter(int attempt) {
        int doublings = Math.min(attempt - 1, 30);
        Duration wait = firstRetry.multipliedBy(1L << doublings);
        return wait.compareTo(longestRetry) > 0 ? longestRetry : wait;
    }
}
