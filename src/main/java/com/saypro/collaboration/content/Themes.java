package com.saypro.collaboration.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Themes and campaigns agreed on; only agreed ones are kept here. */
public interface Themes extends Repository<Theme, String> {

    Optional<Theme> findById(String id);

    /** Those that are not over on this day, the earliest first. */
    List<Theme> findByLastDayGreaterThanEqualOrderByFirstDayAscNameAsc(LocalDate day);
}
