package com.saypro.collaboration.content.guideline;

import com.saypro.collaboration.content.guideline.GuidelineRevision.State;
import com.saypro.collaboration.foundation.NoSuch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All revisions of the guideline. */
public interface GuidelineRevisions extends Repository<GuidelineRevision, String> {

    Optional<GuidelineRevision> findById(String number);

    /** Those in one of these states, the latest first. */
    List<GuidelineRevision> findByStateInOrderByStartedAtDesc(Collection<State> states);

    /** Writes a new or changed revision. */
    GuidelineRevision save(GuidelineRevision revision);

    /** Counts revisions ever started; gaps are possible. */
    @Query("select nextval('saypro.guideline_number')")
    long nextNumber();

    /** @throws NoSuch when there is no such revision */
    default GuidelineRevision get(String number) {
        return findById(number).orElseThrow(() -> new NoSuch("guideline revision", number));
    }
}
