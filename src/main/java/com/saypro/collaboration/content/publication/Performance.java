package com.saypro.collaboration.content.publication;

import java.time.Instant;

/**
 * The figures of one placement as they were recorded.
 *
 * @param placement id of the placement
 * @param recordedBy sign-in name
 */
public record Performance(String placement, Figures figures, String recordedBy, Instant recordedAt) {}
