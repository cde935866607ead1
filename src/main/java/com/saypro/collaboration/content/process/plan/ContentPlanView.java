package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.ContentPlan;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.PlanView;
import com.saypro.collaboration.content.plan.PlanViews;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The bean {@code contentPlanView} of the models: whom the alignment asks, and what its forms show. */
@UsedInModels
@Component
public class ContentPlanView {

    private final ContentPlans plans;
    private final PlanViews views;
    private final AlignPlan alignPlan;
    private final Directory directory;

    ContentPlanView(ContentPlans plans, PlanViews views, AlignPlan alignPlan, Directory directory) {
        this.plans = plans;
        this.views = views;
        this.alignPlan = alignPlan;
        this.directory = directory;
    }

    /** Ids of the departments that are asked what they contribute. */
    public List<String> departments(String quarter) {
        return alignPlan.departments();
    }

    /** For "State contribution". */
    public SpinJsonNode contribution(String quarter, String department) {
        ContentPlan plan = plans.get(quarter);
        return Spin.JSON(
                Map.of("quarter", quarter, "note", plan.note(), "departmentName", directory.groupName(department)));
    }

    /** For "Draft content plan". */
    public SpinJsonNode drafting(String quarter) {
        PlanView view = views.of(quarter);
        Map<String, Object> shown = common(view);
        shown.put("note", view.plan().note());
        shown.put("sentBack", view.sentBack());
        return Spin.JSON(shown);
    }

    /** For "Align content plan". */
    public SpinJsonNode aligning(String quarter) {
        PlanView view = views.of(quarter);
        Map<String, Object> shown = common(view);
        view.version().ifPresent(version -> {
            shown.put("version", version.number());
            shown.put("author", directory.personName(version.author()));
            shown.put("newsletters", version.text().newsletters());
            shown.put("pressReleases", version.text().pressReleases());
            shown.put("blogPosts", version.text().blogPosts());
            shown.put("socialMedia", version.text().socialMedia());
        });
        shown.put("themes", view.themes());
        shown.put("prominence", view.prominence());
        shown.put("missing", view.missing());
        return Spin.JSON(shown);
    }

    private static Map<String, Object> common(PlanView view) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("quarter", view.plan().quarter());
        shown.put("contributions", view.contributions());
        shown.put("gaps", view.gaps());
        shown.put("collisions", view.collisions());
        shown.put("overlaps", view.overlaps());
        shown.put("figures", view.figuresBefore());
        return shown;
    }
}
