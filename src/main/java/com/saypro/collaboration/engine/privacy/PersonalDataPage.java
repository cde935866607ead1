package com.saypro.collaboration.engine.privacy;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.Pseudonym;
import com.saypro.collaboration.engine.privacy.Erasure.Wish;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where administrators see how much is kept about a person, hand it out, and erase the person. */
@Controller
@PreAuthorize("hasAuthority('" + Group.ADMINISTRATOR + "')")
class PersonalDataPage {

    private static final String PATH = "/personal-data";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(SAYPRO);

    private final Traces traces;
    private final PendingErasures pending;
    private final Export export;
    private final Erasure erasure;
    private final Directory directory;

    PersonalDataPage(Traces traces, PendingErasures pending, Export export, Erasure erasure, Directory directory) {
        this.traces = traces;
        this.pending = pending;
        this.export = export;
        this.erasure = erasure;
        this.directory = directory;
    }

    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String person, Model model) {
        String id = person.strip();
        model.addAttribute("person", id);
        model.addAttribute("page", this);
        if (!id.isEmpty()) {
            Map<String, Long> kinds = known(id) ? traces.count(id) : Map.of();
            model.addAttribute("kinds", kinds);
            model.addAttribute(
                    "account", kinds.isEmpty() ? null : directory.person(id).orElse(null));
            model.addAttribute("kept", kinds.isEmpty() ? null : traces.kept(id).orElse(null));
            model.addAttribute("waits", kinds.isEmpty() ? null : pending.of(id).orElse(null));
        }
        return "personal-data";
    }

    /** A file is handed out and an entry made, hence no GET. */
    @PostMapping(PATH + "/export")
    Object hand(@RequestParam String person, Principal me, Model model, HttpServletResponse response) {
        try {
            return ResponseEntity.ok()
                    .contentType(new MediaType("application", "json", StandardCharsets.UTF_8))
                    .header(
                            HttpHeaders.CONTENT_DISPOSITION,
                            ContentDisposition.attachment()
                                    .filename("personal-data-" + person.replaceAll("[^\\w.-]", "-") + ".json")
                                    .build()
                                    .toString())
                    .body(export.of(checked(person), me.getName()));
        } catch (Refused refused) {
            return refused(person, refused, HttpStatus.BAD_REQUEST, model, response);
        } catch (NotAllowed notAllowed) {
            return refused(person, notAllowed, HttpStatus.FORBIDDEN, model, response);
        }
    }

    @PostMapping(PATH + "/erase")
    String erase(
            @RequestParam String person,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(defaultValue = "") String fullName,
            @RequestParam(defaultValue = "") String mail,
            Principal me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        model.addAttribute("again", again);
        model.addAttribute("fullName", fullName);
        model.addAttribute("mail", mail);
        try {
            if (!again.strip().equals(person)) {
                throw new Refused(
                        "again", "Type the sign-in name " + person + " once more to erase. Nothing was changed.");
            }
            next.addFlashAttribute("erased", erasure.erase(new Wish(checked(person), fullName, mail), me.getName()));
            return "redirect:" + PATH;
        } catch (Refused refused) {
            return refused(person, refused, HttpStatus.BAD_REQUEST, model, response);
        } catch (NotAllowed notAllowed) {
            return refused(person, notAllowed, HttpStatus.FORBIDDEN, model, response);
        }
    }

    /** A day in SayPro's time, "3 March 2031". */
    public String day(Instant moment) {
        return DAY.format(moment);
    }

    /** What people read in place of a pseudonym. */
    public String readable(String pseudonym) {
        return Pseudonym.readable(pseudonym);
    }

    private String refused(
            String person, RuntimeException refusal, HttpStatus status, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("problem", refusal.getMessage());
        model.addAttribute(
                "field", refusal instanceof Refused refused ? refused.field().orElse("") : "");
        return show(person, model);
    }

    private static String checked(String person) {
        if (!known(person)) {
            throw new Refused("A sign-in name holds letters, digits and . _ - only, and at most 64 of them.");
        }
        return person;
    }

    private static boolean known(String person) {
        return person.matches("[\\w.-]{1,64}");
    }
}
