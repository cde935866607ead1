package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.Dossier;
import com.saypro.collaboration.content.NewVersions;
import com.saypro.collaboration.content.TakeBacks;
import com.saypro.collaboration.content.Withdrawals;
import com.saypro.collaboration.content.publication.PlacementActions;
import com.saypro.collaboration.content.story.ItemStories;
import com.saypro.collaboration.content.story.ItemStory;
import com.saypro.collaboration.content.story.StoryView;
import com.saypro.collaboration.directory.Directory;
import java.security.Principal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes the page of an item for the person who looks at it. */
@Component
class ItemPages {

    private final ItemStories stories;
    private final Readers readers;
    private final Withdrawals withdrawals;
    private final NewVersions newVersions;
    private final TakeBacks takeBacks;
    private final PlacementActions placementActions;
    private final Directory directory;
    private final Clock clock;

    ItemPages(
            ItemStories stories,
            Readers readers,
            Withdrawals withdrawals,
            NewVersions newVersions,
            TakeBacks takeBacks,
            PlacementActions placementActions,
            Directory directory,
            Clock clock) {
        this.stories = stories;
        this.readers = readers;
        this.withdrawals = withdrawals;
        this.newVersions = newVersions;
        this.takeBacks = takeBacks;
        this.placementActions = placementActions;
        this.directory = directory;
        this.clock = clock;
    }

    /** @throws ResponseStatusException 404 when there is no such item, or it is not for this person */
    ItemStory read(String number, Principal me) {
        return stories.of(number)
                .filter(story -> readers.read(story, me.getName()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * The page of the item.
     *
     * @param left number of the version that is compared, 0 for the one before the last
     * @param right number of the version it is compared with, 0 for the last one
     */
    ModelAndView show(ItemStory story, int left, int right, Principal me) {
        return page(story, left, right, Typed.NOTHING, me, HttpStatus.OK);
    }

    /** The page of the item with status 404, because something of it is not there. */
    ModelAndView missing(ItemStory story, String sentence, Principal me) {
        return page(story, 0, 0, new Typed("", "", sentence), me, HttpStatus.NOT_FOUND);
    }

    /**
     * Does what a form asked for and loads the page anew; what is refused is said on the page, with what was typed still
     * there.
     *
     * @param done the sentence to be read afterwards
     * @throws ResponseStatusException as {@link #read}
     */
    ModelAndView act(Sent sent, Runnable action, String done, Principal me, RedirectAttributes next) {
        read(sent.number(), me);
        return Attempt.to(action)
                .map(refused -> page(
                        read(sent.number(), me),
                        0,
                        0,
                        new Typed(sent.form(), sent.entered(), refused.sentence()),
                        me,
                        refused.status()))
                .orElseGet(() -> {
                    next.addFlashAttribute("done", done);
                    return new ModelAndView("redirect:/content/" + sent.number());
                });
    }

    private ModelAndView page(ItemStory story, int left, int right, Typed typed, Principal me, HttpStatus status) {
        StoryView view = StoryView.of(story, clock.instant());
        Actions actions = actions(story, me.getName());
        ModelAndView page = new ModelAndView("content/item", status);
        page.addObject("story", view);
        page.addObject("comparison", view.comparison(left, right).orElse(null));
        page.addObject("actions", actions);
        page.addObject("decided", story.isDecided());
        page.addObject("typed", typed);
        page.addObject("formGone", !typed.refusal().isEmpty() && !actions.has(typed.form()));
        return page;
    }

    private Actions actions(ItemStory story, String person) {
        Dossier dossier = story.dossier();
        Map<String, String> departments = new LinkedHashMap<>();
        takeBacks
                .possible(dossier, person)
                .forEach(department -> departments.put(department, directory.groupName(department)));
        return new Actions(
                withdrawals.mayWithdraw(dossier, person),
                newVersions.mayOpen(dossier, person),
                departments,
                placementActions.of(story.item(), story.placements(), person));
    }
}
