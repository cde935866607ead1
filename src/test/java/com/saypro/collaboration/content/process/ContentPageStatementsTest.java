package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.StatementLog;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page and the record of an item cost no more however many versions, reviews, people and placements it has. */
@IntegrationTest
class ContentPageStatementsTest extends ContentScene {

    private static final int MOST = 25;

    @LocalServerPort
    int port;

    @Test
    void as_many_statements_for_little_as_for_much() {
        ProcessInstance little = content.inReview();
        ProcessInstance much = content.inReview(Map.of("partner", "yes", "personalData", "yes"));
        for (int version = 2; version <= 4; version++) {
            content.review(
                    "johan",
                    much,
                    "communications",
                    version == 2 ? "request-changes" : "sign-off",
                    version == 2 ? "Typos" : null);
            rest(much);
            if (version > 2) {
                content.approve("pieter", much, "send-back", "Once more");
            }
            content.finish(
                    "thandi",
                    much,
                    content.task(much, REWORK),
                    rework(Map.of(
                            "changes",
                            Spin.JSON(List.of("text-or-claims", "channel-or-date")),
                            "partner",
                            "yes",
                            "personalData",
                            "yes",
                            "body",
                            "Version " + version,
                            "placements",
                            ContentApprovals.placements(
                                    Collections.nCopies(20, "newsletter").toArray(String[]::new)))));
        }
        for (String person : List.of("karabo", "pieter", "zanele")) {
            HttpPerson reader = HttpPerson.signedIn(port, person);
            int few = statements(reader, "/content/" + little.getBusinessKey());
            int many = statements(reader, "/content/" + much.getBusinessKey());
            assertThat(few).as("statements for " + person).isLessThanOrEqualTo(MOST);
            assertThat(many).as("statements for " + person).isBetween(10, few);
            assertThat(statements(reader, "/content/" + much.getBusinessKey() + "/record.pdf"))
                    .isLessThanOrEqualTo(few + 1);
        }
    }

    private void rest(ProcessInstance instance) {
        Map<String, String> reviewers =
                Map.of("content", "kagiso", "partnerships", "vusi", "legal", "rajesh", "leadership", "khanyi");
        content.reviews(instance).stream()
                .map(content::department)
                .toList()
                .forEach(department ->
                        content.review(reviewers.get(department), instance, department, "sign-off", null));
    }

    private static int statements(HttpPerson reader, String page) {
        reader.page(page);
        try (var log = new StatementLog()) {
            return log.during(() -> assertThat(reader.page(page).status()).isEqualTo(200))
                    .size();
        }
    }
}
