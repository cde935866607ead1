package com.saypro.collaboration.engine.tasks;

import com.saypro.collaboration.foundation.WorkTitle;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The titles people know their work by, asked from the room whose process it is. */
@Component
class WorkTitles {

    private final Map<String, WorkTitle> byProcess;

    WorkTitles(ObjectProvider<WorkTitle> titles) {
        byProcess = titles.stream().collect(Collectors.toMap(WorkTitle::processKey, Function.identity()));
    }

    /** The title; the business key where the room has none, and an empty text without a business key. */
    String title(String processKey, String businessKey) {
        if (businessKey == null) {
            return "";
        }
        WorkTitle title = byProcess.get(processKey);
        return title == null ? businessKey : title.titleOf(businessKey);
    }

    /** Titles by business key, for all these of one process at once. */
    Map<String, String> titles(String processKey, Collection<String> businessKeys) {
        Set<String> distinct = new HashSet<>(businessKeys);
        WorkTitle title = byProcess.get(processKey);
        return title == null
                ? distinct.stream().collect(Collectors.toMap(Function.identity(), Function.identity()))
                : title.titlesOf(distinct);
    }
}
