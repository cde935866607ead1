package com.saypro.collaboration.content.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.ContentVersions;
import com.saypro.collaboration.content.NewVersions;
import com.saypro.collaboration.content.Placement;
import com.saypro.collaboration.content.PlacementState;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.Withdrawals;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where content approval hands over to content publication, and takes back. */
@IntegrationTest
class ApprovalToPublicationTest extends ContentScene {

    @Autowired
    ContentVersions versions;

    @Autowired
    Placements placements;

    @Autowired
    Withdrawals withdrawals;

    @Autowired
    NewVersions newVersions;

    String number;

    @BeforeEach
    void approved() {
        var instance = content.awaitingApproval();
        number = instance.getBusinessKey();
        content.approve("pieter", instance, "approve", null);
    }

    @AfterEach
    void end_publications() {
        engine.getRuntimeService().createProcessInstanceQuery().list().stream()
                .filter(one ->
                        one.getBusinessKey() != null && one.getBusinessKey().startsWith(number))
                .map(one -> one.getRootProcessInstanceId())
                .distinct()
                .forEach(one -> engine.getRuntimeService().deleteProcessInstance(one, "test is over"));
    }

    @Test
    void each_placement_gets_its_publisher_with_the_approved_version() {
        List<Task> publishing = publishing();
        assertThat(publishing)
                .hasSameSizeAs(placements.findByItemOrderByNumber(number))
                .isNotEmpty();
        String code =
                versions.findFirstByItemOrderByNumberDesc(number).orElseThrow().code();
        assertThat(publishing).allSatisfy(task -> {
            SpinJsonNode view = (SpinJsonNode) engine.getTaskService().getVariable(task.getId(), "view");
            assertThat(view.prop("version").prop("code").stringValue()).isEqualTo(code);
        });
        assertThat(items.get(number).approvedVersion()).isEqualTo(1);
        assertThat(states()).containsOnly(PlacementState.SCHEDULED);
    }

    @Test
    void withdrawn_after_approval_nothing_is_left_to_publish() {
        new Acting(engine).as("thandi", () -> withdrawals.withdraw(number, "thandi", "The event is cancelled"));
        assertThat(publishing()).isEmpty();
        assertThat(states()).containsOnly(PlacementState.WITHDRAWN);
        assertThat(items.get(number).state()).isEqualTo(ContentState.WITHDRAWN);
    }

    @Test
    void a_new_version_takes_everything_back_until_it_is_approved() {
        new Acting(engine).as("thandi", () -> newVersions.open(number, "thandi", "The date was wrong"));
        assertThat(publishing()).isEmpty();
        assertThat(states()).containsOnly(PlacementState.PLANNED);
        assertThat(items.get(number).state()).isEqualTo(ContentState.REWORK);
    }

    private List<Task> publishing() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKeyLike(number + "-P%")
                .list();
    }

    private List<PlacementState> states() {
        return placements.findByItemOrderByNumber(number).stream()
                .map(Placement::state)
                .toList();
    }
}
