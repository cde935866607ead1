package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.foundation.SeedStep;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applies the directory's YAML to the engine at every start, before anything else is seeded. */
@Component
@Order(0)
class DirectorySeed implements SeedStep {

    private final DirectoryPlan plan;
    private final Groups groups;
    private final Grants grants;
    private final TaskFilters filters;
    private final FirstAdministrator administrator;

    DirectorySeed(
            DirectoryPlan plan, Groups groups, Grants grants, TaskFilters filters, FirstAdministrator administrator) {
        this.plan = plan;
        this.groups = groups;
        this.grants = grants;
        this.filters = filters;
        this.administrator = administrator;
    }

    @Override
    @Transactional
    public void seed() {
        groups.apply(plan);
        grants.apply();
        filters.apply(plan);
        administrator.apply();
    }
}
