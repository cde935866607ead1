package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.Choice;
import com.saypro.collaboration.foundation.Refused;

/**
 * How prominent something is on one platform (COL-4.3.2).
 *
 * @param what which event, product update or promotion
 */
public record Prominence(Subject subject, String what, Channel platform, Level level) {

    private static final int LONGEST = 200;

    /** What is given prominence. */
    public enum Subject implements Choice {
        EVENT("Event"),
        PRODUCT_UPDATE("Product update"),
        PROMOTION("Promotion");

        private final String label;

        Subject(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** How much. */
    public enum Level implements Choice {
        HIGH("High"),
        MEDIUM("Medium"),
        LOW("Low"),
        NONE("None");

        private final String label;

        Level(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** @throws Refused when it does not say what it is about */
    public Prominence {
        what = what.strip();
        if (what.isEmpty() || what.length() > LONGEST) {
            throw new Refused(
                    "prominence",
                    "Say which event, product update or promotion it is, in at most %d characters.".formatted(LONGEST));
        }
    }
}
