package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.Deadlines;
import com.saypro.collaboration.workdays.StepDeadline;
import com.saypro.collaboration.workdays.WorkingTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The bean {@code publicationSlots} of the models: moments counted from the slot of a placement, backwards or forwards. */
@UsedInModels
@Component
public class PublicationSlots {

    /** Working hours of one working day. */
    private static final int ONE_DAY = 9;

    private final Placements placements;
    private final ContentItems items;
    private final WorkingTime workingTime;
    private final Deadlines deadlines;

    PublicationSlots(Placements placements, ContentItems items, WorkingTime workingTime, Deadlines deadlines) {
        this.placements = placements;
        this.items = items;
        this.workingTime = workingTime;
        this.deadlines = deadlines;
    }

    /** The slot. */
    public Date due(String placementId) {
        return Date.from(placements.get(placementId).slot());
    }

    /** One working day before the slot. */
    public Date remind(String placementId) {
        return Date.from(workingTime.hoursBefore(placements.get(placementId).slot(), ONE_DAY));
    }

    /** When it is to be confirmed that what was queued is live. */
    public Date confirmDue(String placementId) {
        return Date.from(confirming(placementId).due());
    }

    /** When the publishers are reminded to confirm. */
    public Date confirmRemind(String placementId) {
        return Date.from(confirming(placementId).remind());
    }

    /** When the publishers' lead hears that nobody has confirmed. */
    public Date confirmEscalate(String placementId) {
        return Date.from(confirming(placementId).escalate());
    }

    private StepDeadline confirming(String placementId) {
        Placement placement = placements.get(placementId);
        return deadlines.of(
                "confirm-live", items.get(placement.item()).urgency().id(), placement.slot());
    }
}
