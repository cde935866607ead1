package com.saypro.collaboration.foundation;

/** An id that a step was handed names nothing. */
public class NoSuch extends OutOfStep {

    private static final long serialVersionUID = 1L;

    /**
     * @param what the kind of thing, such as {@code review}
     * @param id which names none
     */
    public NoSuch(String what, String id) {
        super("No %s “%s”".formatted(what, id));
    }
}
