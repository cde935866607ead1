package com.saypro.collaboration.directory;

/**
 * Somebody's account is being deleted. Published in the transaction that deletes it, before anything is gone; what a
 * listener does is done with it or not at all.
 *
 * @param person sign-in name
 */
public record PersonLeft(String person) {}
