package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.content.publication.Stopped;
import com.saypro.collaboration.directory.Directory;
import org.springframework.stereotype.Component;

/** Makes what the fragment {@code content/crisis-stop} shows, under the name {@code crisis}. */
@Component
class CrisisViews {

    private final CrisisStops stops;
    private final Directory directory;

    CrisisViews(CrisisStops stops, Directory directory) {
        this.stops = stops;
        this.directory = directory;
    }

    /** What this person sees. */
    CrisisView of(String person) {
        var lines = stops.stopped().stream().map(CrisisViews::line).toList();
        boolean mayAct = stops.mayAct(person);
        return stops.current()
                .map(stop -> new CrisisView(
                        true,
                        stop.reason(),
                        directory.personName(stop.person()),
                        PublicationTimes.readable(stop.since()),
                        mayAct,
                        lines))
                .orElseGet(() -> new CrisisView(false, "", "", "", mayAct, lines));
    }

    private static CrisisView.Line line(Stopped stopped) {
        return new CrisisView.Line(
                stopped.id(),
                stopped.item(),
                stopped.title() + (stopped.label().isEmpty() ? "" : ": " + stopped.label()),
                stopped.channel().label(),
                PublicationTimes.readable(stopped.slot()));
    }
}
