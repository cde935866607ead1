package com.saypro.collaboration.content;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A theme or campaign that marketing and communications have agreed on.
 *
 * @param id {@code T-<quarter>-<n>}, for example {@code T-2026-Q4-1}
 * @param quarter the quarter it was agreed for, for example {@code 2026-Q4}
 * @param firstDay first day in Johannesburg
 * @param lastDay last day, the same or later
 */
@Table("content_theme")
public record Theme(@Id String id, String quarter, String name, Kind kind, LocalDate firstDay, LocalDate lastDay) {

    /** What it is. */
    public enum Kind implements Choice {
        THEME("Theme"),
        CAMPAIGN("Campaign");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
