package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Grant;
import com.saypro.collaboration.directory.InvalidDirectory;
import com.saypro.collaboration.directory.Trial;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;

class RightTest {

    @Test
    void a_grant_without_ids_holds_for_all_of_the_resource() {
        assertThat(Right.of(plan("process-definition", "READ", "RETRY_JOB")))
                .containsOnlyKeys(new Right("marketing", Resources.PROCESS_DEFINITION.resourceType(), "*"))
                .allSatisfy((right, permissions) -> assertThat(permissions)
                        .containsExactlyInAnyOrder(Permissions.READ, ProcessDefinitionPermissions.RETRY_JOB));
    }

    @Test
    void all_is_every_resource_of_the_engine() {
        assertThat(Right.of(plan("all", "ALL"))).hasSize(Resources.values().length);
    }

    @Test
    void an_unknown_resource_fails_the_start_with_one_sentence() {
        assertThatThrownBy(() -> Right.of(plan("process-defintion", "READ")))
                .isInstanceOf(InvalidDirectory.class)
                .hasMessageContaining("unknown resource \"process-defintion\"")
                .hasMessageContaining("process-definition");
    }

    @Test
    void a_permission_the_resource_does_not_know_fails_the_start_with_one_sentence() {
        assertThatThrownBy(() -> Right.of(plan("application", "READ_INSTANCE")))
                .isInstanceOf(InvalidDirectory.class)
                .hasMessage(
                        "A grant on application names the unknown permission \"READ_INSTANCE\"; known are ACCESS, ALL;"
                                + " docs/directory.md says what directory.yaml may hold.");
    }

    private static DirectoryPlan plan(String resource, String... permissions) {
        return new DirectoryPlan(
                Map.of("marketing", "Marketing"),
                Map.of(),
                List.of(new Grant(List.of("marketing"), resource, List.of(), List.of(permissions))),
                Map.of(),
                new Trial("secret", "saypro.example", Map.of()));
    }
}
