package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.PlanText;
import com.saypro.collaboration.content.plan.PlanVersion;
import com.saypro.collaboration.content.plan.PlanVersions;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The bean {@code contentPlanDraft} of the models: what the fields of the plan's draft hold, from the latest version. */
@UsedInModels
@Component
public class ContentPlanDraft {

    private final PlanVersions versions;

    ContentPlanDraft(PlanVersions versions) {
        this.versions = versions;
    }

    public String newsletters(String quarter) {
        return text(quarter, PlanText::newsletters);
    }

    public String pressReleases(String quarter) {
        return text(quarter, PlanText::pressReleases);
    }

    public String blogPosts(String quarter) {
        return text(quarter, PlanText::blogPosts);
    }

    public String socialMedia(String quarter) {
        return text(quarter, PlanText::socialMedia);
    }

    public SpinJsonNode themes(String quarter) {
        return rows(
                quarter, version -> version.themes().stream().map(PlanRows::row).toList());
    }

    public SpinJsonNode prominence(String quarter) {
        return rows(
                quarter,
                version -> version.prominence().stream().map(PlanRows::row).toList());
    }

    private String text(String quarter, Function<PlanText, String> part) {
        return versions.latest(quarter).map(PlanVersion::text).map(part).orElse(null);
    }

    private SpinJsonNode rows(String quarter, Function<PlanVersion, List<Map<String, String>>> rows) {
        return Spin.JSON(versions.latest(quarter).map(rows).orElse(List.of()));
    }
}
