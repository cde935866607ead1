package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Someone clicks twice, or in two windows: the same review is submitted twice at the same moment. */
@IntegrationTest
class DoubleSubmissionTest extends ContentScene {

    @LocalServerPort
    int port;

    @Autowired
    DataSource dataSource;

    @Test
    void one_of_two_sign_offs_at_the_same_moment_counts_and_the_other_gets_a_sentence() throws SQLException {
        ProcessInstance instance = content.inReview();
        Task review = content.review(instance, "communications");
        content.claim("johan", review);
        HttpPerson johan = HttpPerson.signedIn(port, "johan");

        List<Answer> answers;
        try (Connection ahead = dataSource.getConnection()) {
            ahead.setAutoCommit(false);
            holdBackSignOffs(ahead, instance, review);
            var posts = Stream.generate(() -> CompletableFuture.supplyAsync(() -> submit(johan, review)))
                    .limit(2)
                    .toList();
            await().until(() -> waiting() == 2);
            ahead.rollback();
            ahead.setAutoCommit(true);
            answers = posts.stream()
                    .map(CompletableFuture::join)
                    .sorted(Comparator.comparing(Answer::status))
                    .toList();
        }

        assertThat(answers.get(0).status()).isEqualTo(204);
        assertThat(answers.get(1).status()).as(answers.get(1).body()).isBetween(400, 409);
        assertThat(answers.get(1).json().path("message").asText()).isNotBlank().doesNotContain("ENGINE-");
        assertThat(jdbc.sql("select count(*) from saypro.content_sign_off where item = ?")
                        .param(instance.getBusinessKey())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    /** Both submissions wait for this row, so that neither sees the other's. */
    private void holdBackSignOffs(Connection connection, ProcessInstance instance, Task review) throws SQLException {
        try (var insert = connection.prepareStatement("insert into saypro.content_sign_off"
                + " values (?, ?, 1, 'johan', 'SIGN_OFF', '', array[]::text[], now())")) {
            insert.setString(1, (String) engine.getTaskService().getVariable(review.getId(), "reviewId"));
            insert.setString(2, instance.getBusinessKey());
            insert.executeUpdate();
        }
    }

    private Answer submit(HttpPerson person, Task review) {
        return person.post(
                ENGINE + "/task/" + review.getId() + "/submit-form",
                Map.of(
                        "variables",
                        Map.of(
                                "criteria",
                                        Map.of(
                                                "type",
                                                "Json",
                                                "value",
                                                Spin.JSON(content.criteria(review))
                                                        .toString()),
                                "decision", Map.of("type", "String", "value", "sign-off"))));
    }

    private long waiting() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }
}
