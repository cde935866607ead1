package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.time.Instant;
import java.util.Set;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One piece of content on its way from submission to a decision. What it says stands in its {@link ContentVersion}s.
 *
 * @param number the number people say, {@code C-2026-0001}; id and business key
 * @param revision counts the changes of this row
 * @param title title of the latest version; empty until the first one is submitted
 * @param owner sign-in name of the person who submitted it
 * @param department id of the owning department
 * @param channels where it goes out, as its placements say
 * @param plannedPublication when the first of its placements goes out
 * @param approvedVersion number of the version that may be published; 0 while none may
 */
public record ContentItem(
        @Id String number,
        @Version int revision,
        ContentKind kind,
        Set<Channel> channels,
        String title,
        String owner,
        String department,
        Instant plannedPublication,
        Urgency urgency,
        boolean partner,
        boolean personalData,
        Promotion promotion,
        ContentState state,
        int approvedVersion,
        Instant submittedAt) {

    static ContentItem submitted(String number, Submission submission, String owner, Instant at) {
        return new ContentItem(
                number,
                0,
                submission.kind(),
                submission.channels(),
                "",
                owner,
                submission.department(),
                submission.plannedPublication(),
                submission.urgency(),
                submission.partner(),
                submission.personalData(),
                submission.promotion(),
                ContentState.DRAFT,
                0,
                at);
    }

    /** The title, or the kind and number while there is none. */
    public String displayName() {
        return title.isEmpty() ? kind.label() + " " + number : title;
    }

    /** The same item in another state; not for being approved. */
    public ContentItem in(ContentState next) {
        return with(channels, title, plannedPublication, next, approvedVersion);
    }

    /** The same item, going out first at this moment. */
    public ContentItem plannedAt(Instant moment) {
        return with(channels, title, moment, state, approvedVersion);
    }

    /** The same item, approved in this version. */
    ContentItem approved(int version) {
        return with(channels, title, plannedPublication, ContentState.APPROVED, version);
    }

    /** The same item in rework, in which no version may be published any more. */
    ContentItem reopened() {
        return with(channels, title, plannedPublication, ContentState.REWORK, 0);
    }

    /** What of it decides who must sign it off. */
    Nature nature() {
        return new Nature(partner, personalData, promotion);
    }

    /**
     * The same item, of another nature.
     *
     * @throws Refused when an advertisement is said to promote nothing
     */
    ContentItem restated(Nature nature) {
        mustPromote(kind, nature.promotion());
        return new ContentItem(
                number,
                revision,
                kind,
                channels,
                title,
                owner,
                department,
                plannedPublication,
                urgency,
                nature.partner(),
                nature.personalData(),
                nature.promotion(),
                state,
                approvedVersion,
                submittedAt);
    }

    static void mustPromote(ContentKind kind, Promotion promotion) {
        if (kind == ContentKind.ADVERTISEMENT && promotion == Promotion.NONE) {
            throw new Refused(
                    "promotion",
                    "An advertisement is always promotional. Choose unpaid or paid promotion, or another kind of content.");
        }
    }

    /** @throws Refused when this kind of content needs something the draft does not say */
    ContentItem written(Draft draft) {
        if ((kind == ContentKind.BLOG_POST || kind == ContentKind.SOCIAL_POST)
                && draft.theme().isEmpty()) {
            throw new Refused(
                    "theme",
                    "Every post is tied to a theme or campaign. Choose an agreed one, or enter another theme or campaign.");
        }
        if (promotion != Promotion.NONE && draft.marketingTie().isEmpty()) {
            throw new Refused(
                    "marketingTie",
                    "Promotional content is tied to the wider marketing effort. Say which effort this one belongs to.");
        }
        return with(draft.channels(), draft.title(), draft.earliestSlot(), ContentState.IN_REVIEW, approvedVersion);
    }

    void mustBe(ContentState... allowed) {
        for (ContentState one : allowed) {
            if (one == state) {
                return;
            }
        }
        throw new OutOfStep(number + " is " + state.id());
    }

    private ContentItem with(
            Set<Channel> newChannels, String newTitle, Instant newPublication, ContentState newState, int newApproved) {
        return new ContentItem(
                number,
                revision,
                kind,
                newChannels,
                newTitle,
                owner,
                department,
                newPublication,
                urgency,
                partner,
                personalData,
                promotion,
                newState,
                newApproved,
                submittedAt);
    }
}
