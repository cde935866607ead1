package com.saypro.collaboration.content;

import java.time.Instant;

/**
 * That a department took a kept sign-off back; written once and never changed.
 *
 * @param round the round for which it had been kept
 * @param review id of the review the sign-off was given in; it counts no longer
 * @param person sign-in name
 */
public record TakenBack(int round, String department, String review, String person, String reason, Instant at) {}
