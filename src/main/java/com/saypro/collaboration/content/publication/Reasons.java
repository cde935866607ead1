package com.saypro.collaboration.content.publication;

import com.saypro.collaboration.foundation.Refused;

/** Reasons people give: required, and not longer than everything else people write. */
final class Reasons {

    private static final int LONGEST = 3_900;

    private Reasons() {}

    /** @throws Refused with this sentence when there is none, or when it is too long */
    static String of(String field, String entered, String missing) {
        String reason = entered == null ? "" : entered.strip();
        if (reason.isEmpty()) {
            throw new Refused(field, missing);
        }
        if (reason.length() > LONGEST) {
            throw new Refused(
                    field,
                    "The reason has %,d characters. At most %,d are allowed.".formatted(reason.length(), LONGEST));
        }
        return reason;
    }
}
