package com.saypro.collaboration.content.plan;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All decisions about plans. Append-only: the database refuses changes. */
public interface PlanDecisions extends Repository<PlanDecision, Long> {

    /** Appends a decision. */
    PlanDecision save(PlanDecision decision);

    /** Every decision about the quarter, oldest first. */
    List<PlanDecision> findByQuarterOrderById(String quarter);
}
