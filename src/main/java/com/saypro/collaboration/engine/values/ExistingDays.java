package com.saypro.collaboration.engine.values;

import java.text.ParsePosition;
import java.text.SimpleDateFormat;
import java.util.Date;

/**
 * The date format of the engine's interface, {@code yyyy-MM-dd'T'HH:mm:ss.SSSZ}, for days and times that exist, and nothing behind
 * them. The engine's own makes 2 March of 30 February and reads years of any length.
 */
class ExistingDays extends SimpleDateFormat {

    private static final long serialVersionUID = 1L;

    private static final int YEAR = 4;

    ExistingDays(String pattern) {
        super(pattern);
        setLenient(false);
    }

    @Override
    public Date parse(String text, ParsePosition position) {
        int start = position.getIndex();
        Date date = super.parse(text, position);
        if (date != null && (position.getIndex() < text.length() || text.indexOf('-', start) != start + YEAR)) {
            position.setIndex(start);
            position.setErrorIndex(start);
            return null;
        }
        return date;
    }
}
