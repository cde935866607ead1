package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Zola creates content from outside: she writes what she is asked to write, reworks that, and reaches nothing else. */
@IntegrationTest
class ContentCreatorTest extends ContentScene {

    @LocalServerPort
    int port;

    @Test
    void what_she_wrote_comes_back_to_her_and_nothing_else_does() {
        HttpPerson zola = HttpPerson.signedIn(port, "zola");
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
        Task draft = content.task(instance, DRAFT);
        assertThat(zola.get(ENGINE + "/task/" + draft.getId()).status()).isIn(403, 404);
        assertThat(zola.page("/brand-guideline").status()).isEqualTo(404);

        HttpPerson.Answer given = HttpPerson.signedIn(port, "busisiwe")
                .post(ENGINE + "/task/" + draft.getId() + "/assignee", Map.of("userId", "zola"));
        assertThat(given.status()).as(given.body()).isEqualTo(204);
        assertThat(zola.get(ENGINE + "/task/" + draft.getId()).status()).isEqualTo(200);
        assertThat(zola.page("/brand-guideline").status())
                .as("the form of her task points to it")
                .isEqualTo(200);
        content.complete("zola", draft, draft(Map.of()));
        Task review = content.review(instance, "communications");
        assertThat(zola.get(ENGINE + "/task/" + review.getId()).status()).isIn(403, 404);
        content.review("johan", instance, "communications", "request-changes", "Shorter");
        content.review("kagiso", instance, "content", "sign-off", null);

        Task back = content.task(instance, REWORK);
        assertThat(back.getAssignee()).isEqualTo("zola");
        ProcessInstance others = content.inReview();
        content.review("johan", others, "communications", "request-changes", "Shorter");
        content.review("kagiso", others, "content", "sign-off", null);
        assertThat(zola.get(ENGINE + "/task/count").json().path("count").asInt())
                .isOne();
        assertThat(zola.get(ENGINE + "/task/" + content.task(others, REWORK).getId())
                        .status())
                .isIn(403, 404);

        content.finish("zola", instance, back, rework(Map.of()));
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(zola.get(ENGINE + "/task/count").json().path("count").asInt())
                .isZero();
        assertThat(zola.page("/brand-guideline").status()).isEqualTo(404);
    }
}
