package com.saypro.collaboration.notifications.mail;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Renders mails from the template pairs {@code templates/mail/<template>.txt} and {@code .html}. A template reads the
 * entries of the message's model by name, {@code recipientName}, {@code subject}, and {@code mail} ({@link Wording}).
 */
public final class LetterWriter {

    private final ITemplateEngine templates = engine();
    private final Wording wording;

    LetterWriter(Wording wording) {
        this.wording = wording;
    }

    /** The two parts of one mail. */
    public record Parts(String text, String html) {}

    /**
     * Renders both parts.
     *
     * @param template name of the template pair
     * @param subject what the mail is about
     * @param recipientName name for the greeting
     * @param model values the template reads
     * @throws RuntimeException when a template is missing or does not fit the model
     */
    public Parts write(String template, String subject, String recipientName, Map<String, Object> model) {
        Context context = new Context(Locale.ENGLISH, model);
        context.setVariable("subject", subject);
        context.setVariable("recipientName", recipientName);
        context.setVariable("mail", wording);
        String text = templates.process(template + ".txt", context);
        String html = templates.process(template + ".html", context);
        return new Parts(text.replaceAll("(\\R[ \\t]*){3,}", "\n\n").strip() + "\n", html);
    }

    private static ITemplateEngine engine() {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.addTemplateResolver(resolver(TemplateMode.TEXT, "*.txt"));
        engine.addTemplateResolver(resolver(TemplateMode.HTML, "*.html"));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(TemplateMode mode, String names) {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/mail/");
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.getResolvablePatternSpec().addPattern(names);
        return resolver;
    }
}
