package com.saypro.collaboration.engine.refusals;

import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Why the last engine command of the current web request failed; nothing is kept outside web requests. */
@Component
class LastFailure {

    private final ThreadLocal<AtomicReference<RuntimeException>> current = new ThreadLocal<>();

    /** From here on failures on this thread are remembered, until {@link #close()}. */
    void open() {
        current.set(new AtomicReference<>());
    }

    void record(RuntimeException failure) {
        var slot = current.get();
        if (slot != null) {
            slot.set(failure);
        }
    }

    /** The last failure since {@link #open()}, or {@code null}. */
    RuntimeException get() {
        var slot = current.get();
        return slot == null ? null : slot.get();
    }

    void close() {
        current.remove();
    }
}
