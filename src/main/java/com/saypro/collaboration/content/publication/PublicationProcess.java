package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Urgency;
import com.saypro.collaboration.foundation.Refused;

/** What going live asks of the process engine. */
public interface PublicationProcess {

    /** Starts the publication of a placement, unless one is under way. */
    void start(String placementId, Urgency urgency);

    /**
     * The placement has another slot; a publication under way goes back to the question whether it is still ahead.
     *
     * @throws Refused when a process owner has paused it
     */
    void slotMoved(String placementId);

    /**
     * Ends the publication of a placement, if one is under way.
     *
     * @throws Refused when a process owner has paused it
     */
    void ended(String placementId);

    /** Starts the measurement of an item whose last placement is live, unless one was started before. */
    void measure(String number, Urgency urgency);
}
