package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.DossierView.yesNo;

import com.saypro.collaboration.content.Authoring;
import com.saypro.collaboration.content.ContentVersion;
import com.saypro.collaboration.content.Placing;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * The bean {@code contentDraft} of the models: what the fields of draft and rework hold when the task begins. Every method
 * but {@link #placements} and those about the item tells of the latest version and answers {@code null} where the field is
 * to be empty, because that is how the engine writes an empty field.
 */
@UsedInModels
@Component
public class ContentDraft {

    private final Authoring authoring;
    private final LatestDraft latest;

    ContentDraft(Authoring authoring, LatestDraft latest) {
        this.authoring = authoring;
        this.latest = latest;
    }

    /** The rows of the placements: channel, slot in the shape of a date and time field, medium and label. */
    public SpinJsonNode placements(String number) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Placing placing : authoring.placements(number)) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("channel", placing.channel().id());
            row.put("slot", PublicationTimes.forForm(placing.slot()));
            row.put("medium", placing.medium().id());
            row.put("label", placing.label().isEmpty() ? null : placing.label());
            rows.add(row);
        }
        return Spin.JSON(rows);
    }

    /** Id of the agreed theme, as long as it may still be chosen. */
    public String approvedTheme(String number) {
        return latest.of(number).themeOffered() ? latest(number, ContentVersion::themeId) : null;
    }

    /** {@code yes} or {@code no}, as the item says now. */
    public String partner(String number) {
        return yesNo(latest.of(number).item().partner());
    }

    /** {@code yes} or {@code no}, as the item says now. */
    public String personalData(String number) {
        return yesNo(latest.of(number).item().personalData());
    }

    /** Id of the promotion, as the item says now. */
    public String promotion(String number) {
        return latest.of(number).item().promotion().id();
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

    /** The other theme or campaign, which is no agreed one. */
    public String theme(String number) {
        return latest(number, version -> latest.of(number).themeOffered() ? "" : version.theme());
    }

    public String audience(String number) {
        return latest(number, ContentVersion::audience);
    }

    public String marketingTie(String number) {
        return latest(number, ContentVersion::marketingTie);
    }

    private String latest(String number, Function<ContentVersion, String> field) {
        return latest.of(number)
                .version()
                .map(field)
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }
}
