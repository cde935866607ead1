package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Group;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Puts the plan's groups into the engine. Groups that the plan does not name are left alone. */
@Component
class Groups {

    private final IdentityService identity;

    Groups(IdentityService identity) {
        this.identity = identity;
    }

    void apply(DirectoryPlan plan) {
        Map<String, org.camunda.bpm.engine.identity.Group> present = identity.createGroupQuery().list().stream()
                .collect(Collectors.toMap(org.camunda.bpm.engine.identity.Group::getId, Function.identity()));
        for (Group group : plan.groups()) {
            ensure(
                    present.get(group.id()),
                    group.id(),
                    group.name(),
                    group.kind().name());
        }
    }

    /** Makes sure of one more group, which is not the plan's. */
    void ensure(String id, String name) {
        ensure(identity.createGroupQuery().groupId(id).singleResult(), id, name, "SYSTEM");
    }

    private void ensure(org.camunda.bpm.engine.identity.Group present, String id, String name, String type) {
        if (present != null && name.equals(present.getName()) && type.equals(present.getType())) {
            return;
        }
        var group = present == null ? identity.newGroup(id) : present;
        group.setName(name);
        group.setType(type);
        identity.saveGroup(group);
    }
}
