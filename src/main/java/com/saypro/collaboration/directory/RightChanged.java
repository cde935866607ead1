package com.saypro.collaboration.directory;

import java.util.List;

/**
 * A start made a right what the plan says; said inside the transaction that changes it.
 *
 * @param change what was done with it
 * @param holder whose right it is: id of a group, sign-in name, or {@code *} for everybody
 * @param resource the engine's resource and the id it is about, such as "process-definition *"
 * @param permissions the engine's names of what is granted now, or was until it was revoked
 */
public record RightChanged(Change change, String holder, String resource, List<String> permissions) {

    /** What was done with a right. */
    public enum Change {
        GRANTED,
        CHANGED,
        REVOKED
    }
}
