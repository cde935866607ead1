package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.plan.ContentPlan;
import com.saypro.collaboration.content.plan.ContentPlans;
import com.saypro.collaboration.content.plan.PlanDecision;
import com.saypro.collaboration.content.plan.PlanState;
import com.saypro.collaboration.content.plan.PlanView;
import com.saypro.collaboration.content.plan.PlanViews;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.Refused;
import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A quarter's content plan: framework, themes and campaigns, prominence, gaps and collisions as they stand now. */
@Controller
class ContentPlanPage {

    private final ContentPlans plans;
    private final PlanViews views;
    private final Readers readers;
    private final Directory directory;
    private final Clock clock;

    ContentPlanPage(ContentPlans plans, PlanViews views, Readers readers, Directory directory, Clock clock) {
        this.plans = plans;
        this.views = views;
        this.readers = readers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/content-plan")
    String now(Principal me) {
        readers.mustReadEverything(me);
        return "redirect:/content-plan/" + Quarter.of(clock.instant());
    }

    @GetMapping("/content-plan/{when}")
    String show(@PathVariable String when, Principal me, Model model) {
        readers.mustReadEverything(me);
        Quarter quarter = quarter(when);
        model.addAttribute("quarter", quarter);
        if (plans.findById(quarter.toString()).isPresent()) {
            PlanView view = views.of(quarter.toString());
            ContentPlan plan = view.plan();
            model.addAttribute("view", view);
            model.addAttribute("state", plan.state().label());
            if (plan.state() == PlanState.COLLECTING) {
                model.addAttribute("answersUntil", PublicationTimes.readable(plan.closesAt()));
            }
            model.addAttribute("openedBy", directory.personName(plan.startedBy()));
            model.addAttribute("openedAt", PublicationTimes.readable(plan.startedAt()));
            model.addAttribute("decisions", decisions(view));
            view.version().ifPresent(version -> {
                model.addAttribute("text", version.text());
                model.addAttribute("version", version.number());
                model.addAttribute("author", directory.personName(version.author()));
            });
        }
        return "content/content-plan";
    }

    private List<Map<String, String>> decisions(PlanView view) {
        return view.decisions().stream().map(this::decision).toList();
    }

    private Map<String, String> decision(PlanDecision decision) {
        return Map.of(
                "verdict", decision.verdict().label(),
                "version", decision.version() == 0 ? "" : "version " + decision.version(),
                "person", directory.personName(decision.person()),
                "remarks", decision.remarks(),
                "at", PublicationTimes.readable(decision.at()));
    }

    private static Quarter quarter(String text) {
        try {
            return Quarter.parse(text);
        } catch (Refused refused) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, refused.getMessage(), refused);
        }
    }
}
