package com.saypro.collaboration.content.publication;

import java.time.Instant;

/**
 * The crisis stop in force: nothing goes out.
 *
 * @param person sign-in name of who set it
 * @param reason why, for everyone to read
 * @param since when it was set
 */
public record CrisisStop(String person, String reason, Instant since) {}
