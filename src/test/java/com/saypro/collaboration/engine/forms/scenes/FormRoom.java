package com.saypro.collaboration.engine.forms.scenes;

import java.util.Map;
import java.util.function.Supplier;

/** Brings about the forms of one room, the way people do. */
public interface FormRoom {

    /** What brings about each form, by the form's path below {@code forms} without its ending. */
    Map<String, Supplier<FormScene>> scenes();

    /** Ends what was brought about. */
    void cleanUp();
}
