package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.calendar.CalendarFeeds;
import com.saypro.collaboration.content.calendar.PersonalCalendar;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A person's private feed: the page where it is made, renewed and revoked, and the feed itself, which is read without
 * signing in (docs/adr/0013-who-reads-the-calendar.md).
 */
@Controller
class FeedPage {

    private static final String PATH = "/calendar/feed";

    private final CalendarFeeds feeds;
    private final PersonalCalendar calendar;
    private final Readers readers;

    FeedPage(CalendarFeeds feeds, PersonalCalendar calendar, Readers readers) {
        this.feeds = feeds;
        this.calendar = calendar;
        this.readers = readers;
    }

    @GetMapping(PATH)
    String show(Principal me, Model model) {
        readers.ofCalendar(me);
        feeds.since(me.getName()).ifPresent(since -> model.addAttribute("since", PublicationTimes.readable(since)));
        return "content/calendar-feed";
    }

    /** Makes a feed, or another one in place of the old one. The address is shown on the next page and never again. */
    @PostMapping(PATH)
    String create(Principal me, RedirectAttributes next) {
        readers.ofCalendar(me);
        String token = feeds.create(me.getName());
        next.addFlashAttribute("address", calendar.base() + PATH + "/" + token + ".ics");
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/revoke")
    String revoke(Principal me, RedirectAttributes next) {
        readers.ofCalendar(me);
        feeds.revoke(me.getName());
        next.addFlashAttribute("revoked", true);
        return "redirect:" + PATH;
    }

    @GetMapping(PATH + "/{token}.ics")
    ResponseEntity<String> feed(@PathVariable String token) {
        return feeds.owner(token)
                .filter(readers::readsCalendar)
                .map(person -> ResponseEntity.ok()
                        .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .body(calendar.of(person)))
                .orElseGet(() -> ResponseEntity.notFound()
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .build());
    }
}
