package com.saypro.collaboration.workdays;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Days in force on which nobody works although they are neither weekend nor public holiday.
 *
 * @param number number of the confirmed proposal, for example {@code F-2026-0001}
 * @param kind why they are free
 * @param days which days
 * @param reason what people are told about them
 */
@Table("free_day")
record FreeDay(
        @Id String number, FreeDayKind kind, @Embedded.Empty DayRange days, String reason) {}
