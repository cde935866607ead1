package com.saypro.collaboration.workdays;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The table of free days in force; the process {@code free-day} edits it. */
interface FreeDays extends Repository<FreeDay, String> {

    /** Those that end on this day or later, earliest first. */
    List<FreeDay> findByDaysLastDayGreaterThanEqualOrderByDaysFirstDay(LocalDate day);

    /** Those that begin on this day. */
    Optional<FreeDay> findByDaysFirstDay(LocalDate day);

    /** Takes them out of force. */
    void delete(FreeDay freeDay);
}
