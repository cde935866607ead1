package com.saypro.collaboration.directory;

import com.saypro.collaboration.foundation.CannotStart;

/** The directory's YAML says something that cannot be applied; the application does not start. */
public class InvalidDirectory extends CannotStart {

    private final String fault;

    /** @param fault what is wrong and where, without a full stop */
    public InvalidDirectory(String fault) {
        super(fault + "; docs/directory.md says what directory.yaml may hold.");
        this.fault = fault;
    }

    /** The same fault, with the place where it stands. */
    InvalidDirectory at(String place) {
        return new InvalidDirectory(place + ": " + fault);
    }
}
