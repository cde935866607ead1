package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An item whose draft was begun on the model of release 2 goes on, with the form of today, once it was migrated. */
@IntegrationTest
class EarlierReleaseTest extends ContentScene {

    private static final Path RELEASE = Path.of("src/test/releases/2");

    @Autowired
    BegunOnRelease2 begunOnRelease2;

    @Test
    void a_draft_begun_on_release_2_is_carried_over_handed_in_and_approved_and_leaves_no_stray_variable()
            throws Exception {
        String current = newest().getId();
        String deployment = deployRelease2();
        try {
            ProcessInstance instance = content.submit("thandi", newsletter("marketing", Map.of()));
            assertThat(instance.getProcessDefinitionId()).isNotEqualTo(current);
            begunOnRelease2.seed();
            assertThat(engine.getRuntimeService()
                            .createProcessInstanceQuery()
                            .processInstanceId(instance.getId())
                            .singleResult()
                            .getProcessDefinitionId())
                    .isEqualTo(current);

            content.finish("thandi", instance, content.task(instance, DRAFT), draft(Map.of()));
            assertThat(engine.getRuntimeService().getVariables(instance.getId()))
                    .isEqualTo(Map.of("author", "thandi", "urgency", "normal", "next", "submit"));
            content.review("johan", instance, "communications", "sign-off", null);
            content.review("kagiso", instance, "content", "sign-off", null);
            assertThat(content.task(instance, APPROVAL)).isNotNull();
            content.approve("pieter", instance, "approve", null);
            assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.APPROVED);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** Its forms and the model, which asks a bean for the planned publication that is no more; here it is a moment. */
    private String deployRelease2() throws IOException {
        DeploymentBuilder deployment =
                engine.getRepositoryService().createDeployment().name("release 2");
        deployment.addString(
                "processes/content/content-approval.bpmn",
                Files.readString(RELEASE.resolve("processes/content/content-approval.bpmn"))
                        .replace(
                                "${contentDraft.plannedPublication(execution.processBusinessKey)}",
                                ContentApprovals.PLANNED));
        List<Path> forms;
        try (Stream<Path> files = Files.list(RELEASE.resolve("forms/content"))) {
            forms = files.toList();
        }
        for (Path form : forms) {
            deployment.addString("forms/content/" + form.getFileName(), Files.readString(form));
        }
        return deployment.deploy().getId();
    }

    private ProcessDefinition newest() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .latestVersion()
                .singleResult();
    }
}
