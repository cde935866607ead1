package com.saypro.collaboration.workdays;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Days in force on which nobody works although they are neither weekend nor public holiday.
 *
 * @param number number of the confirmed proposal, for example {@code F-2026-0001}
 * @param kind why they are free
 * @param firstDay first free day
 * @param lastDay last free day, the same as the first for a single one
 * @param reason what people are told about them
 */
@Table("free_day")
record FreeDay(@Id String number, FreeDayKind kind, LocalDate firstDay, LocalDate lastDay, String reason) {

    boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
