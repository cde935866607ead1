package com.saypro.collaboration.content;

import java.util.List;
import org.springframework.data.repository.Repository;

/** All final decisions and withdrawals. Append-only: the database refuses changes. */
public interface ContentDecisions extends Repository<ContentDecision, Long> {

    /** Appends a decision. */
    ContentDecision save(ContentDecision decision);

    /** Every decision about the item, oldest first. */
    List<ContentDecision> findByItemOrderById(String item);
}
