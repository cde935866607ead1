package com.saypro.collaboration.directory.process;

import static com.saypro.collaboration.directory.Setting.PRODUCTION;
import static com.saypro.collaboration.directory.Setting.TRIAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Grant;
import com.saypro.collaboration.directory.InvalidDirectory;
import com.saypro.collaboration.directory.ProcessRights;
import com.saypro.collaboration.directory.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;

class RightTest {

    @Test
    void a_grant_without_ids_holds_for_all_of_the_resource() {
        assertThat(Right.of(plan("process-definition", "READ", "RETRY_JOB"), PRODUCTION))
                .containsOnlyKeys(new Right("marketing", Resources.PROCESS_DEFINITION.resourceType(), "*"))
                .allSatisfy((right, permissions) -> assertThat(permissions)
                        .containsExactlyInAnyOrder(Permissions.READ, ProcessDefinitionPermissions.RETRY_JOB));
    }

    @Test
    void a_right_for_production_is_none_in_the_trial() {
        assertThat(Right.of(plan("process-definition", "READ"), TRIAL)).isEmpty();
    }

    @Test
    void all_is_every_resource_of_the_engine() {
        assertThat(Right.of(plan("all", "ALL"), PRODUCTION)).hasSize(Resources.values().length);
    }

    @Test
    void an_unknown_resource_fails_the_start_with_one_sentence() {
        assertThatThrownBy(() -> Right.of(plan("process-defintion", "READ"), PRODUCTION))
                .isInstanceOf(InvalidDirectory.class)
                .hasMessageContaining("unknown resource \"process-defintion\"")
                .hasMessageContaining("process-definition");
    }

    @Test
    void a_permission_the_resource_does_not_know_fails_the_start_with_one_sentence() {
        assertThatThrownBy(() -> Right.of(plan("application", "READ_INSTANCE"), PRODUCTION))
                .isInstanceOf(InvalidDirectory.class)
                .hasMessage(
                        "A grant on application names the unknown permission \"READ_INSTANCE\"; known are ACCESS, ALL;"
                                + " docs/directory.md says what directory.yaml may hold.");
    }

    private static DirectoryPlan plan(String resource, String... permissions) {
        return new DirectoryPlan(
                Map.of("marketing", "Marketing"),
                Map.of(),
                List.of(),
                Map.of(),
                new ProcessRights(List.of("READ"), List.of("READ")),
                List.of(new Grant(
                        List.of("marketing"), resource, List.of(), List.of(permissions), Optional.of("production"))),
                Map.of(),
                new Trial("secret", "saypro.example", Map.of()));
    }
}
