package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Custodians;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NotAllowed;
import org.springframework.stereotype.Component;

/** Who may publish, move and withdraw placements, and who stops everything in a crisis. */
@Component
class PlacementRights {

    private final Custodians custodians;
    private final Publishers publishers;
    private final Directory directory;

    PlacementRights(Custodians custodians, Publishers publishers, Directory directory) {
        this.custodians = custodians;
        this.publishers = publishers;
        this.directory = directory;
    }

    /** The owner, the leads of the owning department and of content. */
    boolean mayManage(ContentItem item, String person) {
        return custodians.has(item, person);
    }

    /** Members of the crisis team and of leadership. */
    boolean mayStop(String person) {
        return directory
                .person(person)
                .filter(one -> one.isIn("crisis-team") || one.isIn("leadership"))
                .isPresent();
    }

    boolean mayWithdraw(ContentItem item, Placement placement, String person) {
        return mayManage(item, person) || placement.stopped() && mayStop(person);
    }

    void mustManage(ContentItem item, String person) {
        if (!mayManage(item, person)) {
            throw new NotAllowed(
                    "Only %s as the owner, the lead of %s or the lead of Content may change when and where this goes out."
                            .formatted(directory.personName(item.owner()), directory.groupName(item.department())));
        }
    }

    /**
     * That the person is in the department that publishes on the channel, or leads it.
     *
     * @param what what only they may do
     */
    void mustPublish(Channel channel, String person, String what) {
        String group = publishers.of(channel).group();
        String leads = new Department(group, group).leadGroup();
        if (directory
                .person(person)
                .filter(one -> one.isIn(group) || one.isIn(leads))
                .isEmpty()) {
            throw new NotAllowed("%s may not %s; only members of %s may, who publish on %s."
                    .formatted(directory.personName(person), what, directory.groupName(group), channel.label()));
        }
    }

    void mustStop(String person) {
        if (!mayStop(person)) {
            throw new NotAllowed("Only members of %s and %s may stop publishing, lift a stop or free what was stopped."
                    .formatted(directory.groupName("crisis-team"), directory.groupName("leadership")));
        }
    }
}
