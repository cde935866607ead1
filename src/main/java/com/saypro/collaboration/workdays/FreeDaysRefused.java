package com.saypro.collaboration.workdays;

/**
 * A proposal about free days was refused. Published in the transaction that refuses it.
 *
 * @param number number of the proposal
 * @param title what was proposed, as people read it
 * @param proposer sign-in name of who proposed it
 * @param refusedBy sign-in name of who refused it
 * @param answer why
 */
public record FreeDaysRefused(String number, String title, String proposer, String refusedBy, String answer) {}
