package com.saypro.collaboration.content.plan;

import com.saypro.collaboration.content.publication.Collisions;
import com.saypro.collaboration.content.publication.PerformanceReports;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.directory.Directory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads everything there is to see of a quarter's plan, in seven statements. */
@Service
public class PlanViews {

    private final ContentPlans plans;
    private final Contributions contributions;
    private final PlanVersions versions;
    private final PlanDecisions decisions;
    private final Gaps gaps;
    private final Collisions collisions;
    private final PerformanceReports reports;
    private final Directory directory;

    PlanViews(
            ContentPlans plans,
            Contributions contributions,
            PlanVersions versions,
            PlanDecisions decisions,
            Gaps gaps,
            Collisions collisions,
            PerformanceReports reports,
            Directory directory) {
        this.plans = plans;
        this.contributions = contributions;
        this.versions = versions;
        this.decisions = decisions;
        this.gaps = gaps;
        this.collisions = collisions;
        this.reports = reports;
        this.directory = directory;
    }

    /** @throws com.saypro.collaboration.foundation.NoSuch when the quarter has no plan */
    @Transactional(readOnly = true)
    public PlanView of(String quarter) {
        Quarter when = Quarter.parse(quarter);
        return new PlanView(
                plans.get(quarter),
                contributions.of(quarter),
                versions.latest(quarter),
                decisions.findByQuarterOrderById(quarter),
                gaps.of(when),
                collisions.within(when.begin(), when.end()),
                reports.of(when.before()),
                directory);
    }
}
