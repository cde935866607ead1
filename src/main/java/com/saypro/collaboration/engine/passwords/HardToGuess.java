package com.saypro.collaboration.engine.passwords;

import com.saypro.collaboration.foundation.NewPassword;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

/** The house's rules for new passwords, as the engine asks for them at every door. */
class HardToGuess implements PasswordPolicyRule {

    private final BooleanSupplier exempt;

    /** @param exempt whether any password is good enough at this moment */
    HardToGuess(BooleanSupplier exempt) {
        this.exempt = exempt;
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
        return exempt.getAsBoolean() || NewPassword.problem(password, names).isEmpty();
    }
}
