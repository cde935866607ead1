package com.saypro.collaboration.content.process;

import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The bean {@code contentDraft} of the models: what the fields of draft and rework hold when the task begins. Every method
 * but {@link #plannedPublication} reads the latest version and answers {@code null} where the field is to be empty, because
 * that is how the engine writes an empty field.
 */
@UsedInModels
@Component
public class ContentDraft {

    private final ContentItems items;
    private final ContentVersions versions;

    ContentDraft(ContentItems items, ContentVersions versions) {
        this.items = items;
        this.versions = versions;
    }

    /** The planned publication in the shape of a date and time field. */
    public String plannedPublication(String number) {
        return PublicationTimes.forForm(items.get(number).plannedPublication());
    }

    public String title(String number) {
        return latest(number, ContentVersion::title);
    }

    public String body(String number) {
        return latest(number, ContentVersion::body);
    }

    public String link(String number) {
        return latest(number, ContentVersion::link);
    }

    public String versionLabel(String number) {
        return latest(number, ContentVersion::versionLabel);
    }

    public String theme(String number) {
        return latest(number, ContentVersion::theme);
    }

    public String audience(String number) {
        return latest(number, ContentVersion::audience);
    }

    public String marketingTie(String number) {
        return latest(number, ContentVersion::marketingTie);
    }

    private String latest(String number, Function<ContentVersion, String> field) {
        return versions.findFirstByItemOrderByNumberDesc(number)
                .map(field)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
