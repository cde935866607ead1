package com.saypro.collaboration.content.web;

import com.saypro.collaboration.content.Channel;
import com.saypro.collaboration.content.PublicationTimes;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.PerformanceReport;
import com.saypro.collaboration.content.publication.PerformanceReports;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.PlanAndResult;
import com.saypro.collaboration.content.publication.Quarter;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.Csv;
import com.saypro.collaboration.foundation.Refused;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Plan beside result of everything that went live in a quarter, as a page and as a file. Readers are those of the items. */
@Controller
class PerformancePage {

    private static final List<String> HEADER = List.of(
            "Placement",
            "Content",
            "Title",
            "Theme or campaign",
            "Department",
            "Channel",
            "Planned slot",
            "Live since",
            "Address or message id",
            "Reach",
            "Impressions",
            "Engagement",
            "Clicks",
            "Conversions",
            "Engagement rate",
            "Conversion rate",
            "Not available, because");

    private final PerformanceReports reports;
    private final Performances performances;
    private final Readers readers;
    private final Directory directory;
    private final Clock clock;

    PerformancePage(
            PerformanceReports reports, Performances performances, Readers readers, Directory directory, Clock clock) {
        this.performances = performances;
        this.reports = reports;
        this.readers = readers;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/content/performance")
    String show(@RequestParam(defaultValue = "") String quarter, Principal me, Model model) {
        PerformanceReport report = report(quarter, me);
        Set<Channel> correctable = performances.correctable(me.getName());
        model.addAttribute("quarter", report.quarter());
        model.addAttribute(
                "rows",
                report.rows().stream().map(row -> line(row, correctable)).toList());
        model.addAttribute(
                "byTheme",
                report.byTheme().stream().map(PerformanceTotalLine::of).toList());
        model.addAttribute(
                "byChannel",
                report.byChannel().stream().map(PerformanceTotalLine::of).toList());
        model.addAttribute("figures", Figures.NAMES);
        return "content/performance";
    }

    @GetMapping("/content/performance.csv")
    ResponseEntity<String> file(@RequestParam(defaultValue = "") String quarter, Principal me) {
        PerformanceReport report = report(quarter, me);
        String name = "content-performance-" + report.quarter() + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(Csv.of(HEADER, report.rows().stream().map(this::cells).toList()));
    }

    private PerformanceReport report(String quarter, Principal me) {
        readers.mustReadEverything(me);
        try {
            return reports.of(quarter.isEmpty() ? Quarter.of(clock.instant()) : Quarter.parse(quarter));
        } catch (Refused refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    private PerformanceLine line(PlanAndResult row, Set<Channel> correctable) {
        return PerformanceLine.of(row, directory.groupName(row.department()), correctable.contains(row.channel()));
    }

    private List<Object> cells(PlanAndResult row) {
        List<Object> cells = new ArrayList<>(List.of(
                row.placement(),
                row.item(),
                row.label().isEmpty() ? row.title() : row.title() + ": " + row.label(),
                row.theme(),
                directory.groupName(row.department()),
                row.channel().label(),
                PublicationTimes.forForm(row.slot()),
                PublicationTimes.forForm(row.liveAt()),
                row.address()));
        Figures figures = row.figures().orElse(null);
        Figures.NAMES.forEach(
                name -> cells.add(figures == null ? null : figures.byName().get(name)));
        cells.add(PerformanceReport.engagementRate(row).orElse(null));
        cells.add(PerformanceReport.conversionRate(row).orElse(null));
        cells.add(figures == null ? "" : figures.notAvailable());
        return cells;
    }
}
