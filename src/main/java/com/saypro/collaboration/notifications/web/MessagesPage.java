package com.saypro.collaboration.notifications.web;

import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.notifications.mail.Wording;
import com.saypro.collaboration.notifications.outbox.MessageLine;
import com.saypro.collaboration.notifications.outbox.MessageLines;
import com.saypro.collaboration.notifications.outbox.SendAgain;
import com.saypro.collaboration.notifications.outbox.Shelf;
import java.security.Principal;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where process owners and administrators see what became of mails, and send again what was given up. */
@Controller
@PreAuthorize("hasAnyAuthority('process-owner', '" + Group.ADMINISTRATOR + "')")
class MessagesPage {

    private static final Logger LOG = LoggerFactory.getLogger(MessagesPage.class);
    private static final int ON_A_PAGE = 50;
    private static final int LAST_PAGE = 10_000;

    private final MessageLines messages;
    private final SendAgain sendAgain;
    private final Wording wording;

    MessagesPage(MessageLines messages, SendAgain sendAgain, Wording wording) {
        this.messages = messages;
        this.sendAgain = sendAgain;
        this.wording = wording;
    }

    @GetMapping("/messages")
    String list(@RequestParam(defaultValue = "") String show, @RequestParam(defaultValue = "0") int page, Model model) {
        Shelf shelf = Shelf.of(show);
        int shown = Math.max(0, Math.min(page, LAST_PAGE));
        List<MessageLine> found = messages.on(shelf, shown * ON_A_PAGE, ON_A_PAGE + 1);
        model.addAttribute("shelves", Shelf.values());
        model.addAttribute("shelf", shelf);
        model.addAttribute("counts", messages.counts());
        model.addAttribute("page", shown);
        model.addAttribute("more", found.size() > ON_A_PAGE);
        model.addAttribute("messages", found.stream().limit(ON_A_PAGE).toList());
        model.addAttribute("words", wording);
        return "messages";
    }

    @PostMapping("/messages/{id}/send-again")
    String one(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String show,
            Principal me,
            RedirectAttributes next) {
        boolean again = sendAgain.one(id);
        LOG.info("{} asked to send message {} again: {}", me.getName(), id, again ? "done" : "not possible");
        next.addFlashAttribute(again ? "sentAgain" : "notSentAgain", 1);
        return backTo(show, next);
    }

    @PostMapping("/messages/send-again")
    String allFailed(Principal me, RedirectAttributes next) {
        int again = sendAgain.allFailed();
        LOG.info("{} asked to send all failed messages again: {}", me.getName(), again);
        next.addFlashAttribute("sentAgain", again);
        return backTo(Shelf.FAILED.id(), next);
    }

    private static String backTo(String show, RedirectAttributes next) {
        next.addAttribute("show", Shelf.of(show).id());
        return "redirect:/messages";
    }
}
