package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.ContentDecision;
import com.saypro.collaboration.content.ContentDecisions;
import com.saypro.collaboration.content.ContentItems;
import com.saypro.collaboration.content.Dossier;
import com.saypro.collaboration.content.DossierView;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Person;
import java.security.Principal;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What became of a content item: its latest version, who decided what, and where it stands. Read by everyone in a
 * department, by process owners and administrators, and by those who took part; for all others there is no such page
 * (docs/adr/0010-who-reads-content.md).
 */
@Controller
class ContentPage {

    private static final List<String> WATCHERS = List.of("process-owner", "administrator");

    private final ContentItems items;
    private final Dossiers dossiers;
    private final ContentDecisions decisions;
    private final Directory directory;

    ContentPage(ContentItems items, Dossiers dossiers, ContentDecisions decisions, Directory directory) {
        this.items = items;
        this.dossiers = dossiers;
        this.decisions = decisions;
        this.directory = directory;
    }

    @GetMapping("/content/{number}")
    String show(@PathVariable String number, Principal me, Model model) {
        if (items.findById(number).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Dossier dossier = dossiers.of(number);
        List<ContentDecision> taken = decisions.findByItemOrderById(number);
        if (!mayRead(me.getName(), dossier, taken)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        DossierView view = new DossierView(dossier, directory);
        model.addAttribute("name", dossier.item().displayName());
        model.addAttribute("state", dossier.item().state().label());
        model.addAttribute("item", view.facts());
        model.addAttribute("opinions", view.opinions(taken));
        return "content/item";
    }

    private boolean mayRead(String person, Dossier dossier, List<ContentDecision> taken) {
        return dossier.makers().contains(person)
                || dossier.allReviewers().contains(person)
                || taken.stream().anyMatch(decision -> decision.decidedBy().equals(person))
                || directory.person(person).filter(this::readsEverything).isPresent();
    }

    private boolean readsEverything(Person person) {
        return Stream.concat(WATCHERS.stream(), directory.departments().stream().map(Department::id))
                .anyMatch(person::isIn);
    }
}
