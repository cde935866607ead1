package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.foundation.NoSuch;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The plans of all quarters. */
public interface ContentPlans extends Repository<ContentPlan, String> {

    Optional<ContentPlan> findById(String quarter);

    /** All of them, the latest quarter first. */
    List<ContentPlan> findAllByOrderByQuarterDesc();

    /** Writes a new or changed plan. */
    ContentPlan save(ContentPlan plan);

    /** @throws NoSuch when the quarter has none */
    default ContentPlan get(String quarter) {
        return findById(quarter).orElseThrow(() -> new NoSuch("content plan", quarter));
    }
}
