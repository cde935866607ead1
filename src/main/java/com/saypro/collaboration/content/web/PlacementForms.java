package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.publication.CrisisStops;
import com.saypro.collaboration.content.publication.PlacementWithdrawals;
import com.saypro.collaboration.content.publication.Slots;
import com.saypro.collaboration.foundation.Refused;
import com.saypro.collaboration.workdays.BusinessZone;
import java.security.Principal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be done with single placements on the page of their item. */
@Controller
class PlacementForms {

    private final ItemPages pages;
    private final Slots slots;
    private final PlacementWithdrawals withdrawals;
    private final CrisisStops stops;

    PlacementForms(ItemPages pages, Slots slots, PlacementWithdrawals withdrawals, CrisisStops stops) {
        this.pages = pages;
        this.slots = slots;
        this.withdrawals = withdrawals;
        this.stops = stops;
    }

    /** @param slot date and time in Johannesburg, as a browser's field sends it: {@code 2026-12-18T10:30} */
    @PostMapping("/content/{number}/placements/{id}/slot")
    ModelAndView move(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String slot,
            Principal me,
            RedirectAttributes next) {
        return act(
                new Sent(number, "move-" + id, slot),
                id,
                () -> slots.move(id, me.getName(), moment(slot)),
                "The slot is moved. Publishers and owner are told.",
                me,
                next);
    }

    @PostMapping("/content/{number}/placements/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            RedirectAttributes next) {
        return act(
                new Sent(number, "out-" + id, reason),
                id,
                () -> withdrawals.withdraw(id, me.getName(), reason),
                "The placement is withdrawn. Publishers and owner are told.",
                me,
                next);
    }

    @PostMapping("/content/{number}/placements/{id}/free")
    ModelAndView free(
            @PathVariable String number,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            RedirectAttributes next) {
        return act(
                new Sent(number, "free-" + id, reason),
                id,
                () -> stops.free(id, me.getName(), reason),
                "The placement is freed and may go out. Publishers and owner are told.",
                me,
                next);
    }

    private ModelAndView act(
            Sent sent, String placement, Runnable action, String done, Principal me, RedirectAttributes next) {
        if (pages.read(sent.number(), me).placement(placement).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return pages.act(sent, action, done, me, next);
    }

    private static Instant moment(String entered) {
        try {
            return LocalDateTime.parse(entered).atZone(BusinessZone.SAYPRO).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refused("slot", "The slot is missing or not a date with a time. Enter both.");
        }
    }
}
