package com.saypro.collaboration.directory;

/**
 * Somebody signed in makes an account. Published in the transaction that makes it; a listener that refuses keeps
 * it from being made.
 *
 * @param person the new sign-in name
 */
public record PersonArrives(String person) {}
