package com.saypro.collaboration.engine.web;

import com.saypro.collaboration.foundation.NewPassword;
import com.saypro.collaboration.foundation.Refused;
import java.util.Arrays;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.stereotype.Component;

/** People change their own password, whoever they are. */
@Component
class OwnPassword {

    private final IdentityService identity;
    private final PasswordSignIn signIn;
    private final Accounts accounts;
    private final PasswordChanges changes;
    private final ApplicationEventPublisher events;

    OwnPassword(
            IdentityService identity,
            PasswordSignIn signIn,
            Accounts accounts,
            PasswordChanges changes,
            ApplicationEventPublisher events) {
        this.identity = identity;
        this.signIn = signIn;
        this.accounts = accounts;
        this.changes = changes;
        this.events = events;
    }

    /**
     * Sets a new password. Sessions that were opened with the old one end.
     *
     * @param address where the person is, for slowing down guesses of the old password
     * @return the person with the new password
     * @throws Refused when the old password is wrong or the new one not good enough
     * @throws TooManyWrongPasswords when the old password is not looked at for a while
     */
    Account change(String person, String address, String old, String fresh, String again) {
        if (!signIn.isRight(person, old, address)) {
            failed(person);
            throw new Refused("old", "Your present password is not right, so nothing was changed.");
        }
        User user = identity.createUserQuery().userId(person).singleResult();
        check(user, old, fresh, again);
        user.setPassword(fresh);
        try {
            identity.saveUser(user);
        } catch (OptimisticLockingException quicker) {
            throw new Refused(
                    "old",
                    "Your password or your account was changed at the same moment, so this change was not made. Sign in with"
                            + " the newest password.");
        }
        Account account = accounts.find(person).orElseThrow();
        account.password().ifPresent(password -> changes.changed(person, password.fingerprint()));
        return account;
    }

    private void failed(String person) {
        events.publishEvent(new AuthenticationFailureBadCredentialsEvent(
                UsernamePasswordAuthenticationToken.unauthenticated(person, ""),
                new BadCredentialsException("Wrong present password")));
    }

    private static void check(User user, String old, String fresh, String again) {
        if (!fresh.equals(again)) {
            throw new Refused("again", "The new password was not typed the same way twice.");
        }
        if (fresh.equals(old)) {
            throw new Refused("fresh", "The new password is the present one. Choose another one.");
        }
        var names = Arrays.asList(user.getId(), user.getFirstName(), user.getLastName(), user.getEmail());
        NewPassword.problem(fresh, names).ifPresent(problem -> {
            throw new Refused("fresh", problem);
        });
    }
}
