package com.saypro.collaboration.workdays;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.repository.Repository;

/** The table of free days in force; the process {@code free-day} edits it. */
interface FreeDays extends Repository<FreeDay, String> {

    /** Those that end on this day or later, earliest first. */
    List<FreeDay> findByLastDayGreaterThanEqualOrderByFirstDay(LocalDate day);
}
