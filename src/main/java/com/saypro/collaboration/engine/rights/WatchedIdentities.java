package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.PersonArrives;
import com.saypro.collaboration.directory.PersonLeft;
import com.saypro.collaboration.directory.PersonMoved;
import com.saypro.collaboration.foundation.NotAllowed;
import java.util.List;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.AuthorizationQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The engine's own identities, telling the house who leaves and who moves, whichever way it happens, and letting nobody put
 * themselves into a group. Who leaves loses every right of their own, so that it is not the next one's of the same name, and who
 * moves those on what they deployed. Names and mail addresses are checked, nobody's row becomes another's, and the last
 * administrator stays.
 */
class WatchedIdentities extends DbIdentityServiceProvider {

    private final ApplicationEventPublisher events;
    private final OwnRow ownRow;
    private final SignInNames signInNames;
    private final Profiles profiles;
    private final Namesakes namesakes;
    private final GroupNames groupNames;
    private final LastAdministrator lastAdministrator;

    WatchedIdentities(ApplicationEventPublisher events, JdbcClient jdbc) {
        this.events = events;
        this.ownRow = new OwnRow(jdbc);
        this.signInNames = new SignInNames(jdbc);
        this.profiles = new Profiles(jdbc);
        this.namesakes = new Namesakes(jdbc);
        this.groupNames = new GroupNames(jdbc);
        this.lastAdministrator = new LastAdministrator(jdbc);
    }

    @Override
    public UserEntity createNewUser(String id) {
        UserEntity person = super.createNewUser(id);
        SignInNames.mustBeGood(id);
        return person;
    }

    @Override
    public IdentityOperationResult saveUser(User user) {
        var row = (UserEntity) user;
        boolean withPassword = row.hasNewPassword();
        IdentityOperationResult result = super.saveUser(user);
        List<Profiles.Part> changed = profiles.changes(user);
        if (IdentityOperationResult.OPERATION_CREATE.equals(result.getOperation())) {
            arrives(user);
        }
        if (IdentityOperationResult.OPERATION_UPDATE.equals(result.getOperation())) {
            if (!withPassword) {
                ownRow.mustBe(row);
            }
            changes(user, withPassword, changed);
        }
        return result;
    }

    @Override
    public IdentityOperationResult saveGroup(org.camunda.bpm.engine.identity.Group group) {
        IdentityOperationResult result = super.saveGroup(group);
        if (isAPerson()) {
            groupNames.check(group);
        }
        return result;
    }

    @Override
    public IdentityOperationResult createMembership(String person, String group) {
        if (person.equals(context().getAuthenticatedUserId())) {
            throw new NotAllowed("Nobody puts themselves into a group. Ask another administrator to do it.");
        }
        return super.createMembership(person, group);
    }

    @Override
    public IdentityOperationResult deleteMembership(String person, String group) {
        boolean isMember = members(group).contains(person);
        IdentityOperationResult result = super.deleteMembership(person, group);
        if (isAPerson()) {
            lastAdministrator.mustNotBe(person, group);
        }
        if (isMember) {
            moved(person, group);
        }
        return result;
    }

    @Override
    public IdentityOperationResult deleteGroup(String group) {
        List<String> members = members(group);
        IdentityOperationResult result = super.deleteGroup(group);
        if (isAPerson()) {
            LastAdministrator.mustNotLoseTheGroup(group);
        }
        members.forEach(person -> moved(person, group));
        return result;
    }

    @Override
    public IdentityOperationResult deleteUser(String person) {
        boolean isKnown = findUserById(person) != null;
        IdentityOperationResult result = super.deleteUser(person);
        if (isKnown) {
            if (isAPerson()) {
                lastAdministrator.mustNotBe(person);
            }
            tell(new PersonLeft(person));
            revoke(rightsOf(person));
        }
        return result;
    }

    private void arrives(User user) {
        signInNames.mustBeNew(user.getId());
        if (isAPerson()) {
            profiles.mustBeWhole(user);
            tell(new PersonArrives(user.getId()));
        }
    }

    private void changes(User user, boolean withPassword, List<Profiles.Part> changed) {
        String by = context().getAuthenticatedUserId();
        if (withPassword) {
            tell(new PasswordChanged(user.getId(), by));
        }
        if (changed.isEmpty()) {
            return;
        }
        if (isAPerson()) {
            profiles.mustBeWhole(user);
        }
        if (user.getId().equals(by) && !isAdministrator()) {
            Profiles.mustBeChangedByAnAdministrator(changed);
            namesakes.mustBeNone(user);
        }
        tell(new PersonChanged(
                user.getId(), by, changed.stream().map(Profiles.Part::label).toList()));
    }

    /** Whoever deployed something as a member loses the right to take it back. */
    private void moved(String person, String group) {
        tell(new PersonMoved(person, group));
        revoke(rightsOf(person).stream()
                .filter(right -> right.getResourceType() == Resources.DEPLOYMENT.resourceType())
                .toList());
    }

    private void revoke(List<AuthorizationEntity> rights) {
        context().runWithoutAuthorization(() -> {
            rights.forEach(right -> context().getAuthorizationManager().delete(right));
            return null;
        });
    }

    /** After the engine has checked the right to do it; the tables still hold what was before. */
    private void tell(Object event) {
        context().runWithoutAuthorization(() -> {
            events.publishEvent(event);
            return null;
        });
    }

    private List<String> members(String group) {
        return context()
                .runWithoutAuthorization(() -> createUserQuery().memberOfGroup(group).list().stream()
                        .map(User::getId)
                        .toList());
    }

    private List<AuthorizationEntity> rightsOf(String person) {
        var query = new AuthorizationQueryImpl();
        query.userIdIn(person);
        return context()
                .runWithoutAuthorization(
                        () -> context().getAuthorizationManager().selectAuthorizationByQueryCriteria(query))
                .stream()
                .map(AuthorizationEntity.class::cast)
                .toList();
    }

    private static boolean isAPerson() {
        return context().getAuthenticatedUserId() != null;
    }

    private static boolean isAdministrator() {
        List<String> groups = context().getAuthenticatedGroupIds();
        return groups != null && groups.contains(Group.ADMINISTRATOR);
    }

    private static CommandContext context() {
        return Context.getCommandContext();
    }
}
