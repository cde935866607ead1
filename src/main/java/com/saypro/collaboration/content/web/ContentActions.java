package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.NewVersions;
import com.saypro.collaboration.content.TakeBacks;
import com.saypro.collaboration.content.Withdrawals;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What may be done with an item as a whole on its page. */
@Controller
class ContentActions {

    private final ItemPages pages;
    private final Withdrawals withdrawals;
    private final NewVersions newVersions;
    private final TakeBacks takeBacks;

    ContentActions(ItemPages pages, Withdrawals withdrawals, NewVersions newVersions, TakeBacks takeBacks) {
        this.pages = pages;
        this.withdrawals = withdrawals;
        this.newVersions = newVersions;
        this.takeBacks = takeBacks;
    }

    @PostMapping("/content/{number}/withdraw")
    ModelAndView withdraw(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            RedirectAttributes next) {
        return pages.act(
                new Sent(number, "withdraw", reason),
                () -> withdrawals.withdraw(number, me.getName(), reason),
                "The content is withdrawn. Everyone concerned is told.",
                me,
                next);
    }

    @PostMapping("/content/{number}/new-version")
    ModelAndView newVersion(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            RedirectAttributes next) {
        return pages.act(
                new Sent(number, "new-version", reason),
                () -> newVersions.open(number, me.getName(), reason),
                "A new version is open. Its author has the task, and everyone concerned is told.",
                me,
                next);
    }

    @PostMapping("/content/{number}/take-back")
    ModelAndView takeBack(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String reason,
            Principal me,
            RedirectAttributes next) {
        return pages.act(
                new Sent(number, "take-" + department, reason),
                () -> takeBacks.takeBack(number, department, me.getName(), reason),
                "The sign-off is taken back. The department reviews again before final approval, and everyone concerned is told.",
                me,
                next);
    }
}
