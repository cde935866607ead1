package com.saypro.collaboration.content;

/**
 * That a further group is asked for an open review, because nobody is left who could take it; written once and never
 * changed.
 *
 * @param review id of the review
 * @param group id of the group that is asked as well
 * @param reason a sentence that says why
 */
public record Restaffing(String review, String group, String reason) {}
