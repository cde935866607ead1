package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.content.ContentItem;
import com.saypro.collaboration.content.Placement;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a person may do with the placements of an item, asked once for all of them. */
@Service
public class PlacementActions {

    /** Ids of the placements whose slot may be moved, that may be withdrawn, and that may be freed from a crisis stop. */
    public record Possible(Set<String> move, Set<String> withdraw, Set<String> free) {}

    private final PlacementRights rights;

    PlacementActions(PlacementRights rights) {
        this.rights = rights;
    }

    /** What is possible now. */
    @Transactional(readOnly = true)
    public Possible of(ContentItem item, List<Placement> placements, String person) {
        boolean manages = rights.mayManage(item, person);
        boolean stops = rights.mayStop(person);
        return new Possible(
                ids(placements, one -> manages && Slots.isMovable(item, one)),
                ids(
                        placements,
                        one -> (manages || one.stopped() && stops)
                                && one.state().isUnderWay()),
                ids(placements, one -> stops && one.stopped() && one.state().isOpen()));
    }

    private static Set<String> ids(List<Placement> placements, Predicate<Placement> which) {
        return placements.stream().filter(which).map(Placement::id).collect(Collectors.toSet());
    }
}
