package com.saypro.collaboration.notifications.mail;

import java.time.Duration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Carriers to the mail servers of tests. */
public final class SmtpCarriers {

    private SmtpCarriers() {}

    /** A carrier that waits this long for answers. */
    public static Carrier to(String host, int port, Duration patience) {
        String milliseconds = Long.toString(patience.toMillis());
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        sender.setProtocol("smtp");
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", milliseconds);
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", milliseconds);
        sender.getJavaMailProperties().setProperty("mail.smtp.writetimeout", milliseconds);
        sender.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        return new SmtpServer(sender);
    }
}
