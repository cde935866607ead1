package com.saypro.collaboration.workdays;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * South Africa's public holidays. One that falls on a Sunday is taken on the Monday after it, one on a Saturday is not
 * moved. Each year is worked out once.
 */
@Component
class PublicHolidays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SOUTH_AFRICA));
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    boolean contains(LocalDate day) {
        return years.computeIfAbsent(day.getYear(), this::ofYear).contains(day);
    }

    private Set<LocalDate> ofYear(int year) {
        return holidays.getHolidays(Year.of(year)).stream()
                .map(Holiday::getDate)
                .collect(Collectors.toUnmodifiableSet());
    }
}
