package com.saypro.collaboration.foundation;

/**
 * Something a room puts in place at every start, after the release is deployed and while no other node is starting.
 * Idempotent: a second run changes nothing. Order among steps is given by {@code @Order}; the directory comes first (0),
 * trial work last (1000).
 */
public interface SeedStep {

    /** Puts in place what is missing. */
    void seed();
}
