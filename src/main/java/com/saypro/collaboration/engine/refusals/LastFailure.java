package com.saypro.collaboration.engine.refusals;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Why the last engine command of the current web request failed; nothing is kept outside web requests. */
@Component
class LastFailure {

    /**
     * @param failure why
     * @param forced whether the command moved an instance to where its steps had not brought it
     */
    record Failed(RuntimeException failure, boolean forced) {}

    private static final Failed NOTHING = new Failed(null, false);

    private final ThreadLocal<AtomicReference<Failed>> current = new ThreadLocal<>();

    /** From here on failures on this thread are remembered, until {@link #close()}. */
    void open() {
        current.set(new AtomicReference<>(NOTHING));
    }

    void record(RuntimeException failure, boolean forced) {
        var slot = current.get();
        if (slot != null) {
            slot.set(new Failed(failure, forced));
        }
    }

    /** The last failure since {@link #open()}; one without an exception when nothing failed. */
    Failed get() {
        var slot = current.get();
        return slot == null ? NOTHING : slot.get();
    }

    void close() {
        current.remove();
    }
}
