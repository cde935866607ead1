package com.saypro.collaboration.content.process.publication;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Owners;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import com.saypro.collaboration.foundation.UsedInModels;
import org.springframework.stereotype.Component;

/** The bean {@code publicationRoles} of the models: where a placement goes out, and to whom it belongs. */
@UsedInModels
@Component
public class PublicationRoles {

    private final Placements placements;
    private final ContentItems items;
    private final Owners owners;
    private final Directory directory;

    PublicationRoles(Placements placements, ContentItems items, Owners owners, Directory directory) {
        this.placements = placements;
        this.items = items;
        this.owners = owners;
        this.directory = directory;
    }

    /** Id of the channel. */
    public String channel(String placementId) {
        return placement(placementId).channel().id();
    }

    /** Sign-in name of the item's owner; {@code null} when the owner is gone, as the engine wants it. */
    public String owner(String placementId) {
        return directory.person(item(placementId).owner()).map(Person::id).orElse(null);
    }

    /** Sign-in names, with commas between, of who hears as the owner: the leads of the owning department when the owner is gone. */
    public String informed(String placementId) {
        return String.join(",", owners.of(item(placementId)));
    }

    /** Id of the owning department's group. */
    public String department(String placementId) {
        return item(placementId).department();
    }

    /** Id of the group of the owning department's leads. */
    public String leadGroup(String placementId) {
        String department = department(placementId);
        return new Department(department, department).leadGroup();
    }

    private Placement placement(String placementId) {
        return placements.get(placementId);
    }

    private ContentItem item(String placementId) {
        return items.get(placement(placementId).item());
    }
}
