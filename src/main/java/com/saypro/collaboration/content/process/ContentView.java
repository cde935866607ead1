package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.DossierView.yesNo;

import com.saypro.collaboration.content.Authoring;
import com.saypro.collaboration.content.ContentDecisions;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.Disputes;
import com.saypro.collaboration.content.Dossier;
import com.saypro.collaboration.content.DossierView;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.content.Review;
import com.saypro.collaboration.content.guideline.BrandGuidelines;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * The bean {@code contentView} of the models: what the forms of content approval show, one Json per task, and what the
 * decision {@code review-routing} reads. Missing values are {@code ""} or an empty list.
 */
@UsedInModels
@Component
public class ContentView {

    private static final int BEGINNING = 160;

    private final ContentItems items;
    private final ContentVersions versions;
    private final Dossiers dossiers;
    private final ContentDecisions decisions;
    private final Authoring authoring;
    private final Disputes disputes;
    private final BrandGuidelines guidelines;
    private final Directory directory;

    ContentView(
            ContentItems items,
            ContentVersions versions,
            Dossiers dossiers,
            ContentDecisions decisions,
            Authoring authoring,
            Disputes disputes,
            BrandGuidelines guidelines,
            Directory directory) {
        this.items = items;
        this.versions = versions;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.authoring = authoring;
        this.disputes = disputes;
        this.guidelines = guidelines;
        this.directory = directory;
    }

    /** For "Draft content": what was submitted. */
    public SpinJsonNode draft(String number) {
        Map<String, Object> shown = view(dossiers.of(number)).facts();
        shown.put("themes", themes());
        shown.put("guideline", guideline());
        return json(shown);
    }

    /** For "Rework content": the latest version, all remarks of its round, and the final approver's reasons. */
    public SpinJsonNode rework(String number) {
        Dossier dossier = dossiers.of(number);
        DossierView view = view(dossier);
        Map<String, Object> shown = view.facts();
        shown.put("remarks", view.remarks(dossier.round(), decisions.findByItemOrderById(number)));
        shown.put("themes", themes());
        shown.put("guideline", guideline());
        return json(shown);
    }

    /** For "Review content": the frozen version, where and when it goes out, the department's criteria, and the remarks of earlier rounds. */
    public SpinJsonNode review(String number, String reviewId) {
        Dossier dossier = dossiers.of(number);
        Review review = dossier.review(reviewId);
        DossierView view = view(dossier);
        Map<String, Object> shown = view.facts();
        shown.put("fallback", review.fallback());
        shown.put("criteria", criteria(review));
        shown.put("guideline", guideline());
        shown.put("signOffs", view.keptSignOffs());
        shown.put("slots", slots(number));
        if (review.round() > 1) {
            shown.put("remarks", view.remarksBefore(review.round(), decisions.findByItemOrderById(number)));
        }
        return json(shown);
    }

    /** For "Approve content": the frozen version and the sign-offs of its round. */
    public SpinJsonNode approval(String number) {
        Dossier dossier = dossiers.of(number);
        DossierView view = view(dossier);
        Map<String, Object> shown = view.facts();
        shown.put("signOffs", view.signOffs());
        shown.put("slots", slots(number));
        dossier.finalReview().ifPresent(review -> {
            shown.put("fallback", review.fallback());
            shown.put("criteria", criteria(review));
            shown.put("finalDepartment", directory.groupName(review.department()));
        });
        return json(shown);
    }

    /** For "Decide dispute": the version, what every department says about it, and what may be decided. */
    public SpinJsonNode dispute(String number) {
        Dossier dossier = dossiers.of(number);
        DossierView view = view(dossier);
        Map<String, Object> shown = view.facts();
        shown.put("remarks", view.opinions(decisions.findByItemOrderById(number)));
        shown.put("slots", slots(number));
        shown.put(
                "choices",
                disputes.choices(dossier).stream()
                        .map(choice -> Map.of("label", choice.label(), "value", choice.id()))
                        .toList());
        return json(shown);
    }

    /** The beginnings of the brand guideline in force; empty when none is. */
    private Map<String, Object> guideline() {
        return guidelines
                .inForce()
                .<Map<String, Object>>map(guideline -> Map.of(
                        "version", guideline.version(),
                        "tone", beginning(guideline.tone()),
                        "style", beginning(guideline.style()),
                        "messaging", beginning(guideline.messaging())))
                .orElse(Map.of());
    }

    private static String beginning(String text) {
        return text.length() <= BEGINNING ? text : text.substring(0, BEGINNING).stripTrailing() + " …";
    }

    private List<Map<String, Object>> slots(String number) {
        return DossierView.slots(authoring.placements(number));
    }

    private List<Map<String, String>> themes() {
        return authoring.themes().stream()
                .map(theme -> Map.of(
                        "label",
                        "%s (%s, until %s)"
                                .formatted(
                                        theme.name(),
                                        theme.kind().label().toLowerCase(Locale.ENGLISH),
                                        theme.lastDay()),
                        "value",
                        theme.id()))
                .toList();
    }

    private static List<Map<String, String>> criteria(Review review) {
        return review.criteria().stream()
                .map(criterion -> Map.of("label", criterion.label(), "value", criterion.id()))
                .toList();
    }

    /** For the decision {@code review-routing}: ids, not names. */
    public SpinJsonNode routing(String number) {
        ContentItem item = items.get(number);
        return json(Map.of(
                "kind", item.kind().id(),
                "department", item.department(),
                "agreedTheme",
                        yesNo(versions.findFirstByItemOrderByNumberDesc(number)
                                .filter(version -> !version.themeId().isEmpty())
                                .isPresent()),
                "partner", yesNo(item.partner()),
                "personalData", yesNo(item.personalData()),
                "promotion", item.promotion().id()));
    }

    private DossierView view(Dossier dossier) {
        return new DossierView(dossier, directory);
    }

    private static SpinJsonNode json(Map<String, Object> shown) {
        return Spin.JSON(shown);
    }
}
