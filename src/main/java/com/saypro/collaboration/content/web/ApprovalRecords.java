package com.saypro.collaboration.content.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.story.ItemStory;
import com.saypro.collaboration.content.story.StoryView;
import com.saypro.collaboration.directory.Directory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * Makes the approval record of an item: a tagged PDF of everything that was submitted, decided and done, with the font in it.
 * Nothing outside the template is loaded. Characters the font does not have, such as emoji, are shown as boxes.
 */
@Component
class ApprovalRecords {

    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    /** What may not stand in XML at all. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        XRLog.setLoggingEnabled(false);
    }

    private final ITemplateEngine templates;
    private final Directory directory;
    private final Clock clock;

    ApprovalRecords(ITemplateEngine templates, Directory directory, Clock clock) {
        this.templates = templates;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * The record as it is now.
     *
     * @param person sign-in name of who asked for it
     */
    byte[] of(ItemStory story, String person) {
        Instant now = clock.instant();
        Map<String, Object> model = Map.of(
                "story", StoryView.of(story, now),
                "by", directory.personName(person),
                "at", PublicationTimes.readable(now));
        String page = templates.process("content/record", new Context(Locale.ENGLISH, model));
        return printed(UNPRINTABLE.matcher(page).replaceAll("\uFFFD"));
    }

    private static byte[] printed(String page) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(font(), "record");
        builder.usePdfUaAccessibility(true);
        builder.useReplacementText("\u25A1");
        builder.useUriResolver((base, address) -> null);
        builder.useExternalResourceAccessControl(
                (address, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("SayPro Collaboration");
        builder.withHtmlContent(page, "");
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static FSSupplier<InputStream> font() {
        return () -> PDDocument.class.getResourceAsStream(FONT);
    }
}
