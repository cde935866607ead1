package com.saypro.collaboration.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ReleaseDeploymentTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    ReleaseDeployment release;

    @Test
    void models_and_forms_of_a_release_are_one_deployment() {
        assertThat(releases()).hasSize(1);
        Set<String> kinds = repository.getDeploymentResources(releases().get(0).getId()).stream()
                .map(Resource::getName)
                .map(name -> name.replaceFirst("/.*\\.", "/*."))
                .collect(Collectors.toSet());
        assertThat(kinds).contains("processes/*.bpmn", "processes/*.dmn", "forms/*.form");
    }

    @Test
    void nothing_is_deployed_again_when_nothing_changed() {
        String before = releases().get(0).getId();
        release.deploy();
        assertThat(releases()).extracting(Deployment::getId).containsExactly(before);
    }

    private List<Deployment> releases() {
        return repository
                .createDeploymentQuery()
                .deploymentName("SayPro Collaboration")
                .list();
    }
}
