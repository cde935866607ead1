package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.publication.PlacementActions;
import java.util.Map;

/**
 * What the person who looks may do with an item now.
 *
 * @param takeBack names of the departments whose kept sign-off may be taken back, by id
 */
record Actions(
        boolean withdraw, boolean newVersion, Map<String, String> takeBack, PlacementActions.Possible placements) {

    public boolean any() {
        return withdraw || newVersion || !takeBack.isEmpty();
    }

    public boolean any(String placement) {
        return placements.move().contains(placement)
                || placements.withdraw().contains(placement)
                || placements.free().contains(placement);
    }

    /** Whether the page still has the form with this id, so that what was typed stands there. */
    boolean has(String form) {
        int dash = form.indexOf('-');
        String rest = form.substring(dash + 1);
        return switch (form) {
            case "withdraw" -> withdraw;
            case "new-version" -> newVersion;
            default ->
                switch (form.substring(0, Math.max(dash, 0))) {
                    case "take" -> takeBack.containsKey(rest);
                    case "move" -> placements.move().contains(rest);
                    case "out" -> placements.withdraw().contains(rest);
                    case "free" -> placements.free().contains(rest);
                    default -> false;
                };
        };
    }
}
