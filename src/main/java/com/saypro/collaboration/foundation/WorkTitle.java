package com.saypro.collaboration.foundation;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives the aggregate behind a process instance the title people know it by; mails and pages show it beside the business
 * key. A room offers one bean per process key.
 */
public interface WorkTitle {

    /** Key of the process whose instances this bean can name. */
    String processKey();

    /**
     * The title of one aggregate.
     *
     * @param businessKey id of the aggregate
     * @return the title, never {@code null}; the business key itself when the aggregate has no title yet
     */
    String titleOf(String businessKey);

    /**
     * The titles of several aggregates, for lists; a room that can read them at once overrides this.
     *
     * @param businessKeys ids of aggregates, each once
     * @return title by business key, with an entry for each
     */
    default Map<String, String> titlesOf(Collection<String> businessKeys) {
        return businessKeys.stream().collect(Collectors.toMap(Function.identity(), this::titleOf));
    }
}
