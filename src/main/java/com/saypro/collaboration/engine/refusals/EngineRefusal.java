package com.saypro.collaboration.engine.refusals;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.spin.SpinRuntimeException;
import org.springframework.transaction.TransactionException;

/**
 * Tells what the engine and its interface cannot do because of what they were asked from what goes wrong while the house's own
 * code runs. The engine answers both with 500; the first is the asker's to put right, and nothing was changed by it.
 */
final class EngineRefusal {

    /** How the engine's interface stumbles over what it does not expect: a value that is null, empty or of another kind. */
    private static final Set<String> STUMBLES = Set.of(
            "NullPointerException",
            "ClassCastException",
            "IllegalArgumentException",
            "NumberFormatException",
            "IndexOutOfBoundsException",
            "StringIndexOutOfBoundsException",
            "SpinJsonDataFormatException");

    /** How it says no itself, and how the engine's queries do while they are put together. */
    private static final Set<String> SAYS_NO = Set.of(
            "RestException",
            "InvalidRequestException",
            "NullValueException",
            "NotValidException",
            "ProcessEngineException");

    private static final String ENGINE = "org.camunda.bpm.engine.";
    private static final String HOUSE = "com.saypro.collaboration.";

    /** Parts of the house that stand in for parts of the engine: what they pass on is the engine's. */
    private static final List<String> STAND_INS = List.of(HOUSE + "engine.rights.", HOUSE + "engine.audit.");

    /** Class of SQL states: integrity constraint violations. */
    private static final String DO_NOT_FIT = "23";

    /** Carries the command out, behind everything that stands in front of commands. */
    private static final String EXECUTOR = ENGINE + "impl.interceptor.CommandExecutorImpl";

    private static final Pattern CODE = Pattern.compile("ENGINE-\\d+ ");
    private static final Pattern JAVA_NAME = Pattern.compile("\\b(?:[a-z]\\w*\\.){2,}[A-Z][\\w$]*(?:: )?");
    private static final Pattern WHAT_IS_NULL = Pattern.compile("(?<=.): \\w+ is null$");

    /** What the engine says of values it has no place for. */
    private static final Pattern NOT_KEPT =
            Pattern.compile("Cannot find serializer for value|Cannot serialize value of abstract type");

    private EngineRefusal() {}

    /**
     * The answer to a failed request that the asker can put right; empty when it is not theirs.
     *
     * @param failure of the last engine command, {@code null} when none failed
     * @param type simple name of the exception, as the engine's interface tells it
     * @param message as the engine's interface tells it
     */
    static Optional<Answer> answer(RuntimeException failure, String type, String message) {
        if (failure == null) {
            return STUMBLES.contains(type)
                    ? Optional.of(Answer.unreadable())
                    : Optional.of(message).filter(any -> SAYS_NO.contains(type)).map(EngineRefusal::cannot);
        }
        if (isTheHouses(failure)) {
            return Optional.empty();
        }
        if (failure instanceof SpinRuntimeException) {
            return Optional.of(Answer.unreadable());
        }
        if (isServersTrouble(failure)) {
            return Optional.empty();
        }
        if (failure instanceof ProcessEngineException && !STUMBLES.contains(type)) {
            return Optional.of(cannot(String.valueOf(failure.getMessage())));
        }
        boolean isEngines = failure instanceof ProcessEngineException
                || Arrays.stream(failure.getStackTrace())
                        .limit(1)
                        .anyMatch(frame -> frame.getClassName().startsWith(ENGINE));
        return isEngines ? Optional.of(Answer.unreadable()) : Optional.empty();
    }

    /** The text without names and numbers of the engine's inside. */
    static String plain(String message) {
        String plain = JAVA_NAME.matcher(CODE.matcher(message).replaceAll("")).replaceAll("");
        return WHAT_IS_NULL.matcher(plain).replaceFirst("").strip();
    }

    /** Whether the database failed or could not be reached; that rows do not fit together is not its fault. */
    static boolean isDatabases(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return !String.valueOf(sql.getSQLState()).startsWith(DO_NOT_FIT);
            }
            if (cause instanceof TransactionException) {
                return true;
            }
        }
        return false;
    }

    private static Answer cannot(String message) {
        if (NOT_KEPT.matcher(message).find()) {
            return Answer.notKept();
        }
        String why = plain(message);
        return new Answer(
                400,
                "Refused",
                "This cannot be done: " + why + (why.endsWith(".") ? "" : ".") + " Nothing was changed.");
    }

    /** Something below the engine failed: database, file, parser. */
    private static boolean isServersTrouble(Throwable failure) {
        Throwable cause = failure.getCause();
        boolean ofTheModel = cause instanceof DmnEngineException || cause instanceof SpinRuntimeException;
        return cause != null && !ofTheModel && (!(cause instanceof ProcessEngineException) || isServersTrouble(cause));
    }

    /** Whether the house's own code ran inside the command, as a step of a process does. */
    private static boolean isTheHouses(RuntimeException failure) {
        StackTraceElement[] frames = failure.getStackTrace();
        int outermost = frames.length - 1;
        while (outermost >= 0 && !frames[outermost].getClassName().equals(EXECUTOR)) {
            outermost--;
        }
        return Arrays.stream(frames)
                .limit(Math.max(outermost, 0))
                .map(StackTraceElement::getClassName)
                .anyMatch(name -> name.startsWith(HOUSE) && STAND_INS.stream().noneMatch(name::startsWith));
    }
}
