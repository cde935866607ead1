package com.saypro.collaboration.content.process.guideline;

import com.saypro.collaboration.content.guideline.BrandGuideline;
import com.saypro.collaboration.content.guideline.BrandGuidelines;
import com.saypro.collaboration.content.guideline.GuidelineRevision;
import com.saypro.collaboration.content.guideline.GuidelineRevisions;
import com.saypro.collaboration.content.guideline.ReviseGuideline;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/**
 * The bean {@code guidelineText} of the models: what the forms of {@code brand-guideline} show and hold when a task begins.
 * Fields that are to be empty are {@code null}, texts that are only shown are {@code ""}.
 */
@UsedInModels
@Component("guidelineText")
public class GuidelineForms {

    private final GuidelineRevisions revisions;
    private final BrandGuidelines guidelines;
    private final Directory directory;

    GuidelineForms(GuidelineRevisions revisions, BrandGuidelines guidelines, Directory directory) {
        this.revisions = revisions;
        this.guidelines = guidelines;
        this.directory = directory;
    }

    /** The sign-in name itself; {@code null} when the person drafts no longer, so that whoever drafts claims the task. */
    public String drafter(String person) {
        return directory
                .person(person)
                .filter(known -> known.isIn(ReviseGuideline.DRAFTERS))
                .map(Person::id)
                .orElse(null);
    }

    public String tone(String number) {
        return field(revisions.get(number).text().tone());
    }

    public String style(String number) {
        return field(revisions.get(number).text().style());
    }

    public String messaging(String number) {
        return field(revisions.get(number).text().messaging());
    }

    public String changeNote(String number) {
        return field(revisions.get(number).text().changeNote());
    }

    /** For "Draft guideline". */
    public SpinJsonNode drafting(String number) {
        GuidelineRevision revision = revisions.get(number);
        Map<String, Object> view = facts(revision);
        view.put(
                "sentBack",
                revision.reasons().isEmpty()
                        ? ""
                        : "Sent back by %s: %s"
                                .formatted(directory.personName(revision.decidedBy()), revision.reasons()));
        return Spin.JSON(view);
    }

    /** For "Confirm guideline": the draft beside the version in force. */
    public SpinJsonNode confirming(String number) {
        GuidelineRevision revision = revisions.get(number);
        Map<String, Object> view = facts(revision);
        view.put("author", directory.personName(revision.author()));
        view.put("tone", revision.text().tone());
        view.put("style", revision.text().style());
        view.put("messaging", revision.text().messaging());
        view.put("changeNote", revision.text().changeNote());
        view.put("oldTone", guidelines.inForce().map(BrandGuideline::tone).orElse(""));
        view.put("oldStyle", guidelines.inForce().map(BrandGuideline::style).orElse(""));
        view.put(
                "oldMessaging",
                guidelines.inForce().map(BrandGuideline::messaging).orElse(""));
        return Spin.JSON(view);
    }

    private Map<String, Object> facts(GuidelineRevision revision) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("number", revision.number());
        view.put("occasion", revision.occasion().label());
        view.put(
                "inForce",
                guidelines
                        .inForce()
                        .map(now -> "version %d is in force".formatted(now.version()))
                        .orElse("no version is in force yet"));
        return view;
    }

    private static String field(String text) {
        return text.isEmpty() ? null : text;
    }
}
