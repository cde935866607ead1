package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.foundation.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Sets and lifts the crisis stop and frees what it holds back. What is refused is shown with the sentence, on a page of its
 * own with the same forms and what was typed in them.
 */
@Controller
class CrisisStopPage {

    private static final String CALENDAR = "redirect:/calendar";

    private final CrisisStops stops;
    private final CrisisViews views;
    private final Readers readers;

    CrisisStopPage(CrisisStops stops, CrisisViews views, Readers readers) {
        this.stops = stops;
        this.views = views;
        this.readers = readers;
    }

    @GetMapping("/calendar/crisis-stop")
    String show(Principal me, Model model) {
        readers.ofCalendar(me);
        model.addAttribute("crisis", views.of(me.getName()));
        return "content/crisis-stop-page";
    }

    @PostMapping("/calendar/crisis-stop")
    String change(
            @RequestParam String action,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            Model model,
            HttpServletResponse response) {
        return done(me, model, response, reason, action.equals("lift") ? "lift" : "set", () -> {
            switch (action) {
                case "set" -> stops.set(me.getName(), reason);
                case "lift" -> stops.lift(me.getName(), reason);
                default -> throw new Refused("A crisis stop can be set or lifted. Nothing was changed.");
            }
        });
    }

    @PostMapping("/placements/{id}/free")
    String free(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            Model model,
            HttpServletResponse response) {
        return done(me, model, response, reason, id, () -> stops.free(id, me.getName(), reason));
    }

    /** @param form which of the page's forms was sent: {@code set}, {@code lift}, or the id of a placement */
    private String done(
            Principal me, Model model, HttpServletResponse response, String reason, String form, Runnable action) {
        return Attempt.to(action)
                .map(refused -> refused(me, model, response, refused, reason, form))
                .orElse(CALENDAR);
    }

    private String refused(
            Principal me, Model model, HttpServletResponse response, Attempt refused, String reason, String form) {
        response.setStatus(refused.status().value());
        model.addAttribute("crisisRefusal", refused.sentence());
        model.addAttribute("crisisReason", reason);
        model.addAttribute("crisisForm", form);
        return show(me, model);
    }
}
