package com.saypro.collaboration.engine;

import com.saypro.collaboration.foundation.SeedStep;
import java.util.List;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happens once per start, under the start lock: the release is deployed, then rooms seed what they need. */
@Component
class Start {

    private final StartLock lock;
    private final ReleaseDeployment release;
    private final List<SeedStep> seeds;

    Start(StartLock lock, ReleaseDeployment release, List<SeedStep> seeds) {
        this.lock = lock;
        this.release = release;
        this.seeds = seeds;
    }

    @EventListener(ContextRefreshedEvent.class)
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void run() {
        try {
            release.deploy();
            seeds.forEach(SeedStep::seed);
        } finally {
            lock.release();
        }
    }
}
