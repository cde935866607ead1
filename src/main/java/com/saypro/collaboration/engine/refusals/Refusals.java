package com.saypro.collaboration.engine.refusals;

import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.foundation.NewPassword;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.sql.SQLException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the sentence for the person in what the engine throws: listeners' exceptions arrive wrapped, the engine's own bare. */
@Component
class Refusals {

    private static final String VALUE_TOO_LONG = "22001";
    private static final String ESCAPES_NOTHING = "22025";
    private static final Set<String> NO_SUCH_PAGE = Set.of("2201W", "2201X");
    private static final Set<String> NO_SUCH_CHARACTER = Set.of("22021", "22P05");
    private static final Pattern JAVA_OBJECT =
            Pattern.compile("Cannot set variable with name (.+)\\. Java serialization format is prohibited");
    private static final Pattern UNSUITED_VARIABLE =
            Pattern.compile("(?:Unknown (?:property|method) used in expression|Expression did not resolve to a string)"
                    + "(?s:.*Cannot resolve identifier '(\\w+)')?");
    private static final String PASSWORD_NOT_TAKEN = "Password does not match policy";
    private static final String EXPRESSION_IN_A_SEARCH = "Expressions are forbidden in adhoc queries";

    private final ObjectProvider<Directory> directory;

    Refusals(ObjectProvider<Directory> directory) {
        this.directory = directory;
    }

    /** The refusal inside a failure of an engine command, or the failure itself when nobody said no on purpose. */
    RuntimeException in(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return refused;
            }
            if (cause instanceof NotAllowed notAllowed) {
                return notAllowed;
            }
            if (cause instanceof OutOfStep record) {
                return new Refused(record.sentence());
            }
            if (cause instanceof SuspendedEntityInteractionException) {
                return new Refused(
                        "A process owner has paused this work, so nothing was changed. Try again when it goes"
                                + " on, or ask a process owner.");
            }
            if (cause instanceof SQLException sql && VALUE_TOO_LONG.equals(sql.getSQLState())) {
                return new Refused("A text is too long: at most 3,900 characters fit. Shorten it and try again.");
            }
            if (cause instanceof SQLException sql && ESCAPES_NOTHING.equals(sql.getSQLState())) {
                return new Refused("A search cannot end with a backslash. Write two of them for one.");
            }
            if (cause instanceof SQLException sql && NO_SUCH_PAGE.contains(sql.getSQLState())) {
                return new Refused("A list begins at 0 or later, and shows 0 entries or more.");
            }
            if (cause instanceof SQLException sql && NO_SUCH_CHARACTER.contains(sql.getSQLState())) {
                return new Refused("A text contains a character that cannot be kept. Type it anew and try again.");
            }
        }
        Matcher variable = UNSUITED_VARIABLE.matcher(String.valueOf(failure.getMessage()));
        if (failure instanceof ProcessEngineException && variable.find()) {
            return new Refused(
                    "This work cannot go on, as %s of the process is missing or not of its kind. Nothing was changed. %s"
                            .formatted(
                                    variable.group(1) == null
                                            ? "a variable"
                                            : "the variable “" + variable.group(1) + "”",
                                    OutOfStep.WHO_HELPS));
        }
        Matcher javaObject = JAVA_OBJECT.matcher(String.valueOf(failure.getMessage()));
        if (javaObject.find()) {
            return new Refused("“%s” cannot be a Java object. Send text, a number, yes or no, a date, a file or JSON."
                    .formatted(javaObject.group(1)));
        }
        if (PASSWORD_NOT_TAKEN.equals(failure.getMessage())) {
            return new Refused("The password was not taken. " + NewPassword.RULES);
        }
        if (failure instanceof TaskAlreadyClaimedException claimed) {
            return new Refused(name(claimed.getTaskAssignee()) + " has already claimed this task.");
        }
        if (failure instanceof NullValueException && failure.getMessage().startsWith("Cannot find task with id")) {
            return new Refused("This task is no longer open: it was completed or withdrawn.");
        }
        if (failure instanceof BadUserRequestException && failure.getMessage().startsWith(EXPRESSION_IN_A_SEARCH)) {
            return new Refused("A search may not contain expressions. Give the value itself.");
        }
        return failure;
    }

    private String name(String personId) {
        var known = directory.getIfAvailable();
        return known == null ? personId : known.personName(personId);
    }
}
