package com.saypro.collaboration.content;

import com.saypro.collaboration.foundation.NoSuch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All placements. */
public interface Placements extends Repository<Placement, String> {

    Optional<Placement> findById(String id);

    List<Placement> findByItemOrderByNumber(String item);

    List<Placement> findByIdIn(Collection<String> ids);

    /** Writes a new or changed placement. */
    Placement save(Placement placement);

    <P extends Placement> List<P> saveAll(Iterable<P> placements);

    /** Takes placements out of the plan that were never approved. */
    void deleteAll(Iterable<? extends Placement> placements);

    /** Whether a part of the item is live. */
    default boolean anyLive(String item) {
        return findByItemOrderByNumber(item).stream().anyMatch(placement -> placement.state() == PlacementState.LIVE);
    }

    /** @throws NoSuch when there is no such placement */
    default Placement get(String id) {
        return findById(id).orElseThrow(() -> new NoSuch("placement", id));
    }
}
