package com.saypro.collaboration.engine.passwords;

import com.saypro.collaboration.foundation.NewPassword;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;

/** The house's rules for new passwords, as the engine asks for them at every door. */
class HardToGuess implements PasswordPolicyRule {

    private final boolean trial;

    /** @param trial the application itself may give its documented password to the trial's people */
    HardToGuess(boolean trial) {
        this.trial = trial;
    }

    /** Admin shows it as it is, as it has no translation for it. */
    @Override
    public String getPlaceholder() {
        return NewPassword.RULES;
    }

    @Override
    public Map<String, String> getParameters() {
        return Map.of();
    }

    @Override
    public boolean execute(String password) {
        return isGood(password, List.of());
    }

    @Override
    public boolean execute(String password, User user) {
        return isGood(
                password,
                user == null
                        ? List.of()
                        : Arrays.asList(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail()));
    }

    private boolean isGood(String password, List<String> names) {
        return trial && !isAskedByAPerson()
                || NewPassword.problem(password, names).isEmpty();
    }

    private static boolean isAskedByAPerson() {
        var command = Context.getCommandContext();
        return command != null && command.getAuthenticatedUserId() != null;
    }
}
