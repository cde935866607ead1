package com.saypro.collaboration.directory;

/**
 * Somebody is being taken out of a group and keeps the account. Published in the transaction that does it, before the
 * membership is gone; what a listener does is done with it or not at all.
 *
 * @param person sign-in name
 * @param group id of the group
 */
public record PersonMoved(String person, String group) {}
