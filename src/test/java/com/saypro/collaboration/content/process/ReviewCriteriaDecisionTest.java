package com.saypro.collaboration.content.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.Criterion;
import com.saypro.collaboration.content.ReviewCriteria;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReviewCriteriaDecisionTest {

    @Autowired
    ReviewCriteria criteria;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    HistoryService historyService;

    @Test
    void a_version_is_asked_once_per_department() {
        criteria.of("sales");
        long evaluations = evaluations();

        assertThat(criteria.of("sales")).extracting(Criterion::id).containsExactly("fit-to-publish");
        assertThat(evaluations()).isEqualTo(evaluations);
    }

    @Test
    void a_new_version_counts_at_once() throws Exception {
        String table;
        try (var file = getClass().getResourceAsStream("/processes/content/review-criteria.dmn")) {
            table = new String(file.readAllBytes(), UTF_8);
        }
        criteria.of("product");
        String newer = repositoryService
                .createDeployment()
                .addString("review-criteria.dmn", table.replace("fit-to-publish", "fit-for-everyone"))
                .deploy()
                .getId();
        try {
            assertThat(criteria.of("product")).extracting(Criterion::id).containsExactly("fit-for-everyone");
        } finally {
            repositoryService.deleteDeployment(newer, true);
        }
        assertThat(criteria.of("product")).extracting(Criterion::id).containsExactly("fit-to-publish");
    }

    private long evaluations() {
        return historyService
                .createHistoricDecisionInstanceQuery()
                .decisionDefinitionKey(ContentApprovalModel.REVIEW_CRITERIA)
                .count();
    }
}
