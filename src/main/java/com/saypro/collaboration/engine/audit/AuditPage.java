package com.saypro.collaboration.engine.audit;

import static com.saypro.collaboration.workdays.BusinessZone.SAYPRO;

import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.foundation.Csv;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Where administrators read the audit log, as a page and as a file with the same filter. */
@Controller
@PreAuthorize("hasAuthority('" + Group.ADMINISTRATOR + "')")
class AuditPage {

    static final int ON_A_PAGE = 50;
    static final int IN_A_FILE = 50_000;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm:ss", Locale.UK).withZone(SAYPRO);

    private static final List<String> HEADER =
            List.of("Entry", "Moment", "Kind", "Person", "Address", "Subject", "Detail");

    private final AuditEntries entries;

    AuditPage(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/audit")
    String page(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") long before,
            Model model) {
        AuditFilter filter = AuditFilter.of(kind, person, from, to);
        List<AuditEntry> found = entries.find(filter, before, ON_A_PAGE + 1);
        List<AuditEntry> shown = found.stream().limit(ON_A_PAGE).toList();
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", filter.parameters());
        model.addAttribute("entries", shown);
        model.addAttribute("newest", before == 0 ? null : address("/audit", filter, 0));
        model.addAttribute(
                "older",
                found.size() > ON_A_PAGE
                        ? address("/audit", filter, shown.get(ON_A_PAGE - 1).id())
                        : null);
        model.addAttribute("file", address("/audit.csv", filter, 0));
        model.addAttribute("page", this);
        return "audit";
    }

    @GetMapping("/audit.csv")
    ResponseEntity<String> file(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        AuditFilter filter = AuditFilter.of(kind, person, from, to);
        if (!filter.problems().isEmpty()) {
            return ResponseEntity.badRequest()
                    .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                    .body(String.join("\n", filter.problems()));
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("audit.csv")
                                .build()
                                .toString())
                .body(Csv.of(
                        HEADER,
                        entries.find(filter, 0, IN_A_FILE).stream()
                                .map(AuditPage::cells)
                                .toList()));
    }

    /** A moment in SayPro's time, "Thu 26 Nov 2026, 17:00:12". */
    public String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    private static List<Object> cells(AuditEntry entry) {
        return List.of(
                entry.id(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(entry.at().atZone(SAYPRO)),
                entry.kind().label(),
                entry.person(),
                entry.address(),
                entry.subject(),
                entry.detail());
    }

    private static String address(String path, AuditFilter filter, long before) {
        var address = UriComponentsBuilder.fromPath(path);
        filter.parameters().forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
        if (before > 0) {
            address.queryParam("before", before);
        }
        return address.encode().buildAndExpand(filter.parameters()).toUriString();
    }
}
