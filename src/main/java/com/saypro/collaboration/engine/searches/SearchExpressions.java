package com.saypro.collaboration.engine.searches;

import com.saypro.collaboration.foundation.Refused;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * The expressions that a task list may hold: who is signed in, and moments reckoned from now. They come from people and not
 * with a model, and the engine would let them call everything there is.
 */
public final class SearchExpressions {

    private static final Pattern ALLOWED = Pattern.compile("[^$#{}\\\\]*"
            + "|\\$\\{(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
            + "|dateTime\\(\\)(\\.(plus|minus|with)[A-Z][A-Za-z]*\\(\\d{0,6}\\))*(\\.toDate\\(\\))?)}");

    private SearchExpressions() {}

    /** @throws Refused when this expression is none of those */
    public static void require(String expression) {
        if (!ALLOWED.matcher(expression).matches()) {
            throw new Refused(
                    "A task list may ask for ${currentUser()}, ${currentUserGroups()}, ${now()}, and ${dateTime()}"
                            + " with plus…, minus… and with…, and for no other expression.");
        }
    }

    /** @throws Refused when this is a query and contains any expression */
    static void requireNone(Object query) {
        if (query instanceof TaskQueryImpl tasks && of(tasks).findAny().isPresent()) {
            throw new Refused("A search may not contain expressions. Give the value itself.");
        }
    }

    /** All expressions of a query, those of its alternatives ("or") included. */
    static Stream<String> of(TaskQueryImpl query) {
        // The query itself is the first of its alternatives.
        return query.getQueries().stream().flatMap(one -> one.getExpressions().values().stream());
    }
}
