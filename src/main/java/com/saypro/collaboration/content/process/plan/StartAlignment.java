package com.saypro.collaboration.content.process.plan;

import com.saypro.collaboration.content.plan.AlignPlan;
import com.saypro.collaboration.content.plan.ContentPlan;
import com.saypro.collaboration.content.process.Entries;
import com.saypro.collaboration.content.process.Starter;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Opens a quarter from the start form; the instance keeps the quarter and who opened it. */
@UsedInModels
@Component
class StartAlignment implements ExecutionListener {

    private final AlignPlan alignPlan;
    private final Starter starter;

    StartAlignment(AlignPlan alignPlan, Starter starter) {
        this.alignPlan = alignPlan;
        this.starter = starter;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Entries entries = new Entries(execution);
        String person = starter.of(execution, "content-calendar-alignment", "open a quarter");
        Quarter quarter = Quarter.parse(entries.text("year") + "-" + entries.text("quarter"));
        ContentPlan plan = alignPlan.open(person, quarter, entries.text("note"));
        execution.removeVariables(List.of("year", "quarter", "note"));
        execution.setProcessBusinessKey(plan.quarter());
    }
}
