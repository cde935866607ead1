package com.saypro.collaboration.models;

import java.util.stream.Stream;

/**
 * One house rule over one kind of file.
 *
 * @param <M> the kind of file: {@link ProcessModel}, {@link FormModel} or {@link DecisionModel}
 */
interface Rule<M> {

    /** Every place where this file breaks the rule; empty when it keeps it. */
    Stream<Breach> breaches(M model, House house);

    default String name() {
        return getClass().getSimpleName();
    }
}
