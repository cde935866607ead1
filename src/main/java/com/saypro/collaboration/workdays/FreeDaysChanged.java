package com.saypro.collaboration.workdays;

/**
 * Days have become free, or are no longer free. Published in the transaction that changes them.
 *
 * @param number number of the confirmed proposal
 * @param kind what was confirmed; {@link FreeDayKind#CANCELLATION} means that these are working days again
 * @param days which days
 * @param reason what people are told about it
 * @param proposer sign-in name of who proposed it
 */
public record FreeDaysChanged(String number, FreeDayKind kind, DayRange days, String reason, String proposer) {}
