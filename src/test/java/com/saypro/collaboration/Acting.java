package com.saypro.collaboration;

import java.util.concurrent.Callable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;

/** Calls the engine as a signed-in person, with the rights of that person's groups. */
public final class Acting {

    private final IdentityService identity;

    public Acting(ProcessEngine engine) {
        this.identity = engine.getIdentityService();
    }

    /** What the call returns when this person makes it. */
    public <T> T as(String person, Callable<T> call) {
        var groups = identity.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identity.setAuthentication(person, groups);
        try {
            return call.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Lets this person act. */
    public void as(String person, Runnable action) {
        as(person, () -> {
            action.run();
            return null;
        });
    }
}
