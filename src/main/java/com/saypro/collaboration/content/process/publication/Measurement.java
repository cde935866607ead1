package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.content.PublicationTimes.readable;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Owners;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.Publishers;
import com.saypro.collaboration.foundation.UsedInModels;
import com.saypro.collaboration.workdays.Deadlines;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** The bean {@code measurement} of the models: when the figures of an item are asked for, of whom, and with which rows. */
@UsedInModels
@Component
public class Measurement {

    private final ContentItems items;
    private final Performances performances;
    private final Publishers publishers;
    private final Owners owners;
    private final Deadlines deadlines;

    Measurement(
            ContentItems items, Performances performances, Publishers publishers, Owners owners, Deadlines deadlines) {
        this.items = items;
        this.performances = performances;
        this.publishers = publishers;
        this.owners = owners;
        this.deadlines = deadlines;
    }

    /** When figures can be looked up, counted from the moment the last placement went live. */
    public Date begins(String number) {
        return Date.from(deadlines
                .of(
                        "figures-ready",
                        items.get(number).urgency().id(),
                        performances.last(number).live().liveAt())
                .due());
    }

    /** Id of the group that published the placement that went live last. */
    public String publishers(String number) {
        return publishers.of(performances.last(number).channel()).group();
    }

    /** Sign-in names, with commas between, of who hears as the owner: the leads of the owning department when the owner is gone. */
    public String informed(String number) {
        return String.join(",", owners.of(items.get(number)));
    }

    /** What the form shows above the rows. */
    public SpinJsonNode view(String number) {
        ContentItem item = items.get(number);
        return Spin.JSON(Map.of("number", number, "title", item.displayName()));
    }

    /** A row per live placement, still without figures. */
    public SpinJsonNode rows(String number) {
        List<Map<String, Object>> rows =
                performances.live(number).stream().map(Measurement::row).toList();
        return Spin.JSON(rows);
    }

    private static Map<String, Object> row(Placement placement) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("placement", placement.id());
        row.put(
                "name",
                "%s%s, live since %s"
                        .formatted(
                                placement.channel().label(),
                                placement.label().isEmpty() ? "" : ": " + placement.label(),
                                readable(placement.live().liveAt())));
        Figures.NAMES.forEach(name -> row.put(name, null));
        row.put("notAvailable", null);
        return row;
    }
}
