package com.saypro.collaboration.content;

import java.time.Instant;
import org.springframework.data.annotation.Id;

/**
 * What one person decided about a whole item; written once and never changed.
 *
 * @param id set by the database
 * @param item number of the content item
 * @param round number of the review round it follows; 0 when withdrawn before any review
 * @param decidedBy sign-in name
 * @param reasons empty when approved without any
 */
public record ContentDecision(
        @Id Long id, String item, int round, Verdict verdict, String decidedBy, String reasons, Instant decidedAt) {}
