package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performance;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.foundation.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where the figures of one live placement are corrected. The earlier ones are kept. */
@Controller
class FiguresPage {

    private final Placements placements;
    private final ContentItems items;
    private final Performances performances;

    FiguresPage(Placements placements, ContentItems items, Performances performances) {
        this.placements = placements;
        this.items = items;
        this.performances = performances;
    }

    @GetMapping("/placements/{id}/figures")
    String show(@PathVariable String id, Principal me, Model model) {
        Placement placement = correctable(id, me);
        Map<String, String> entries = new LinkedHashMap<>();
        performances.ofItem(placement.item()).stream()
                .filter(one -> one.placement().equals(id))
                .findFirst()
                .map(Performance::figures)
                .ifPresent(figures -> {
                    figures.byName().forEach((name, figure) -> entries.put(name, figure == null ? "" : "" + figure));
                    entries.put("notAvailable", figures.notAvailable());
                });
        return page(placement, entries, model);
    }

    @PostMapping("/placements/{id}/figures")
    String correct(
            @PathVariable String id,
            @RequestParam Map<String, String> entries,
            Principal me,
            Model model,
            HttpServletResponse response) {
        Placement placement = correctable(id, me);
        return Attempt.to(() -> performances.correct(id, me.getName(), figures(entries)))
                .map(refused -> {
                    response.setStatus(refused.status().value());
                    model.addAttribute("refusal", refused.sentence());
                    return page(placement, entries, model);
                })
                .orElseGet(() -> "redirect:/content/performance?quarter="
                        + Quarter.of(placement.live().liveAt()));
    }

    private Placement correctable(String id, Principal me) {
        return placements
                .findById(id)
                .filter(placement -> performances.mayCorrect(placement, me.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String page(Placement placement, Map<String, String> entries, Model model) {
        model.addAttribute("placement", placement);
        model.addAttribute("title", items.get(placement.item()).displayName());
        model.addAttribute("figures", Figures.NAMES);
        model.addAttribute("entries", entries);
        return "content/figures";
    }

    private static Figures figures(Map<String, String> entries) {
        return new Figures(
                number(entries, "reach"),
                number(entries, "impressions"),
                number(entries, "engagement"),
                number(entries, "clicks"),
                number(entries, "conversions"),
                entries.getOrDefault("notAvailable", ""));
    }

    private static Long number(Map<String, String> entries, String name) {
        String entered = entries.getOrDefault(name, "").strip();
        if (entered.isEmpty()) {
            return null;
        }
        try {
            return Long.valueOf(entered);
        } catch (NumberFormatException e) {
            throw new Refused(
                    name,
                    "\"%s\" for %s is no whole number. Figures are whole numbers from 0.".formatted(entered, name));
        }
    }
}
