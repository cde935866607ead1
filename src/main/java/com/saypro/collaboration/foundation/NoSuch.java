package com.saypro.collaboration.foundation;

import java.util.NoSuchElementException;

/**
 * An id names nothing. Nobody types such ids; a step was handed one that was put wrong, and stands still until the process owner has
 * put it right.
 */
public class NoSuch extends NoSuchElementException {

    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing, such as {@code review}
     * @param id which names none
     */
    public NoSuch(String what, String id) {
        super("No %s “%s”".formatted(what, id));
    }
}
