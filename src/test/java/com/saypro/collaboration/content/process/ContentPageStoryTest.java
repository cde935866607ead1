package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.TakeBacks;
import com.saypro.collaboration.content.publication.Figures;
import com.saypro.collaboration.content.publication.Performances;
import com.saypro.collaboration.content.publication.Publishing;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an item's page tells, on the whole application. */
@IntegrationTest
class ContentPageStoryTest extends ContentScene {

    @LocalServerPort
    int port;

    @Autowired
    ContentVersions versions;

    @Autowired
    TakeBacks takeBacks;

    @Autowired
    Publishing publishing;

    @Autowired
    Performances performances;

    @Test
    void who_has_it_now_by_department_and_until_when() {
        ProcessInstance instance = content.inReview();
        content.claim("johan", content.review(instance, "communications"));
        String page = page("karabo", instance);
        assertThat(section(page, "now", "versions"))
                .contains("Review content for Communications", "With Johan Botha")
                .contains("Review content for Content", "Waits for Content")
                .containsPattern("due <span>\\w{3} \\d+ November 2026, \\d\\d:\\d\\d</span>")
                .doesNotContain("Overdue");
        clock.set("2026-12-07T09:30");
        assertThat(section(page("karabo", instance), "now", "versions")).contains("Overdue");
    }

    @Test
    void two_versions_stand_side_by_side_with_their_differences_marked_and_escaped() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "request-changes", "Say <when>");
        content.review("kagiso", instance, "content", "sign-off", null);
        reworked(
                instance,
                Map.of("body", "Our summer school opens on Friday.\nJoin us <today> & <script>alert(1)</script>."));
        reworked(sentBack(instance), Map.of("title", "Ons somerskool gaan môre oop", "body", "Tshḓavhula"));

        String page = section(page("karabo", instance), "versions", "rounds");
        assertThat(page)
                .contains("Version <span>2</span>", "Version <span>3</span>", "<del>Summer school opens</del>")
                .contains("<ins>Ons somerskool gaan môre oop</ins>", "<ins>Tshḓavhula</ins>")
                .contains(
                        "Changed: <span>Text or claims</span>",
                        versions.findByItemOrderByNumber(instance.getBusinessKey())
                                .get(2)
                                .code());
        String chosen = section(
                HttpPerson.signedIn(port, "karabo")
                        .page("/content/" + instance.getBusinessKey() + "?left=2&right=1")
                        .body(),
                "versions",
                "rounds");
        assertThat(chosen)
                .as("the earlier one is on the left")
                .contains("<del>Monday</del>", "<ins>Friday</ins>", "Join us &lt;today&gt; &amp; ")
                .doesNotContain("<script", "Tshḓavhula");
        assertThat(HttpPerson.signedIn(port, "karabo")
                        .page("/content/" + instance.getBusinessKey() + "?left=9&right=x")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void rounds_show_sign_offs_with_criteria_and_remarks_and_what_was_kept_by_which_rule_and_taken_back() {
        ProcessInstance instance = kept();
        takeBacks.takeBack(instance.getBusinessKey(), "content", "refilwe", "We overlooked <something>");
        String code = versions.findByItemOrderByNumber(instance.getBusinessKey())
                .get(0)
                .code();

        assertThat(section(page("karabo", instance), "rounds", "placements"))
                .contains(
                        "Round <span>1</span>", "Round <span>2</span>", "Changes requested", "Two typos", "Confirmed:")
                .contains("Kept from version 1 (" + code
                        + "): Corrected spelling says the same as before. (rule_spellingForNobody)")
                .contains("Taken back by Refilwe Maseko on Mon 23 November 2026", "We overlooked &lt;something&gt;");
    }

    @Test
    void a_dispute_shows_who_decides_it_and_how_it_was_settled() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", "Not our voice at all");
        content.review("kagiso", instance, "content", "sign-off", null);
        String disputed = page("karabo", instance);
        assertThat(disputed).contains("In dispute");
        assertThat(section(disputed, "now", "versions")).contains("Decide dispute", "Waits for ");

        content.decide("ayanda", instance, "settle", "The voice is a matter of taste");
        assertThat(section(page("karabo", instance), "now", "versions"))
                .contains("Settle dispute for Communications", "Waits for Communications");
        content.settle("zanele", instance, "communications", "sign-off", "Agreed on");
        assertThat(section(page("karabo", instance), "rounds", "placements"))
                .contains("Settles a dispute.", "Dispute: To be settled", "The voice is a matter of taste")
                .contains("Refused", "Not our voice at all", "Zanele Mthembu");
    }

    @Test
    void the_trail_is_one_line_of_time() {
        ProcessInstance instance = kept();
        clock.set("2026-11-24T09:30");
        content.review("johan", instance, "communications", "sign-off-with-remarks", "Better");
        clock.set("2026-11-24T10:30");
        content.approve("pieter", instance, "approve", null);
        String trail = section(page("karabo", instance), "trail", "record");

        assertThat(Pattern.compile("<strong>([^<]*)</strong>")
                        .matcher(trail)
                        .results()
                        .map(one -> one.group(1).replaceAll(" \\([0-9a-f]{8}\\)", "")))
                .containsExactly(
                        "Submitted as " + instance.getBusinessKey(),
                        "Version 1 handed in",
                        "Changes requested for Communications, round 1, version 1",
                        "Signed off for Content, round 1, version 1",
                        "Version 2 handed in",
                        "Sign-off of Content kept for version 2",
                        "Signed off with remarks for Communications, round 2, version 2",
                        "Final approval: Approved",
                        "%s-P1 (Newsletter): Given to the publisher".formatted(instance.getBusinessKey()),
                        "%s-P2 (Website): Given to the publisher".formatted(instance.getBusinessKey()));
        assertThat(trail).contains("Pieter van Wyk", "Johan Botha", "Better");
    }

    @Test
    void placements_show_where_they_stand_with_address_lateness_neighbours_and_figures() {
        ProcessInstance instance = approved();
        ProcessInstance other = approved();
        String number = instance.getBusinessKey();
        String code = versions.findByItemOrderByNumber(number).get(0).code();
        publishing.live(number + "-P2", "kagiso", code, "https://saypro.example/summer?a=1&b=2");
        performances.correct(number + "-P2", "ayanda", new Figures(1200L, 3000L, 40L, 5L, 0L, ""));

        assertThat(section(page("karabo", instance), "placements", "trail"))
                .contains("href=\"https://saypro.example/summer?a=1&amp;b=2\"", "Live since", "1,200", "Ayanda Zulu")
                .contains("Too close", "/content/" + other.getBusinessKey())
                .doesNotContain("Late</strong>");
        clock.set("2026-12-21T09:30");
        assertThat(section(page("karabo", instance), "placements", "trail")).containsOnlyOnce("Late</strong>");
    }

    @Test
    void the_approval_record_can_be_read_from_the_file() throws Exception {
        ProcessInstance instance = content.inReview();
        HttpPerson karabo = HttpPerson.signedIn(port, "karabo");
        String address = "/content/" + instance.getBusinessKey() + "/record.pdf";
        HttpPerson.Answer tooEarly = karabo.page(address);
        assertThat(tooEarly.status()).isEqualTo(404);
        assertThat(tooEarly.body())
                .contains("There is no approval record yet, because nobody has decided anything so far.");
        assertThat(HttpPerson.signedIn(port, "zola").page(address).status()).isEqualTo(404);

        content.review(
                "johan",
                instance,
                "communications",
                "request-changes",
                "Two typos; \u200B <b>bold</b> & Tshḓavhula ṱhoho ẅ \uD83C\uDF93");
        content.review("kagiso", instance, "content", "sign-off", null);
        spelling(instance);
        content.review("johan", instance, "communications", "sign-off", null);
        content.approve("pieter", instance, "approve", "Gaan voort, môre");

        try (PDDocument record = Loader.loadPDF(karabo.file(address))) {
            assertThat(record.getDocumentInformation().getTitle())
                    .isEqualTo("Approval record " + instance.getBusinessKey() + ": Summer school opens");
            assertThat(record.getDocumentCatalog().getLanguage()).isEqualTo("en");
            String text = new PDFTextStripper().getText(record).replaceAll("\\s+", " ");
            versions.findByItemOrderByNumber(instance.getBusinessKey())
                    .forEach(version -> assertThat(text).contains(version.sha256()));
            assertThat(text)
                    .contains(
                            "Approved version 2 (",
                            "Two typos; ",
                            "<b>bold</b> & Tshḓavhula ṱhoho ẅ □",
                            "Gaan voort, môre")
                    .contains("Kept from version 1", "rule_spellingForNobody", "Johan Botha", "Pieter van Wyk")
                    .contains("The fingerprint is that of what this version says.", "Given to the publisher")
                    .contains("made on Mon 23 November 2026, 09:30 (Johannesburg) for Karabo Moloi", "Page 1 of ")
                    .doesNotContain("does not match");
        }
    }

    private ProcessInstance kept() {
        ProcessInstance instance = content.inReview();
        clock.set("2026-11-23T10:00");
        content.review("johan", instance, "communications", "request-changes", "Two typos");
        clock.set("2026-11-23T10:30");
        content.review("kagiso", instance, "content", "sign-off", null);
        clock.set("2026-11-23T11:30");
        spelling(instance);
        return instance;
    }

    private ProcessInstance approved() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "approve", null);
        return instance;
    }

    private ProcessInstance sentBack(ProcessInstance instance) {
        content.reviews(instance).stream()
                .map(content::department)
                .toList()
                .forEach(department -> content.review(
                        department.equals("content") ? "refilwe" : "lerato", instance, department, "sign-off", null));
        content.approve("pieter", instance, "send-back", "Once more");
        return instance;
    }

    private void spelling(ProcessInstance instance) {
        reworked(instance, Map.of("changes", Spin.JSON(List.of("spelling-only")), "changeNote", "Two typos"));
    }

    private void reworked(ProcessInstance instance, Map<String, Object> differences) {
        content.finish("thandi", instance, content.task(instance, REWORK), rework(differences));
    }

    private String page(String person, ProcessInstance instance) {
        HttpPerson.Answer page = HttpPerson.signedIn(port, person).page("/content/" + instance.getBusinessKey());
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    private static String section(String page, String from, String to) {
        int start = page.indexOf("id=\"" + from + "\"");
        int end = page.indexOf("id=\"" + to + "\"", start);
        assertThat(start).as(from).isPositive();
        assertThat(end).as(to).isGreaterThan(start);
        return page.substring(start, end);
    }
}
