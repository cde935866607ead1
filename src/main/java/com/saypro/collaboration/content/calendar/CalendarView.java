package com.saypro.collaboration.content.calendar;

import com.saypro.collaboration.content.Choice;

/** How the calendar is looked at. */
public enum CalendarView implements Choice {
    MONTH("Month"),
    WEEK("Week"),
    LIST("List");

    private final String label;

    CalendarView(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
