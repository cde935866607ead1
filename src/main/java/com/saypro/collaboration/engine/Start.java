package com.saypro.collaboration.engine;

import com.saypro.collaboration.foundation.SeedStep;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What happens once per start, under the start lock: the release is deployed, then rooms seed what they need. Jobs run only
 * after that. A child context's refresh is not a start.
 */
@Component
class Start {

    private final ApplicationContext application;
    private final StartLock lock;
    private final ReleaseDeployment release;
    private final List<SeedStep> seeds;
    private final Jobs jobs;

    Start(ApplicationContext application, StartLock lock, ReleaseDeployment release, List<SeedStep> seeds, Jobs jobs) {
        this.application = application;
        this.lock = lock;
        this.release = release;
        this.seeds = seeds;
        this.jobs = jobs;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void run(ContextRefreshedEvent refreshed) {
        if (refreshed.getApplicationContext() != application) {
            return;
        }
        try {
            release.deploy();
            seeds.forEach(SeedStep::seed);
        } finally {
            lock.release();
        }
        jobs.start();
    }
}
