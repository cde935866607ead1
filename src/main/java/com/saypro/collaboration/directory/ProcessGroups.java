package com.saypro.collaboration.directory;

import java.util.List;

/**
 * Whose a process is.
 *
 * @param starters ids of the groups that start it with its start form; none where only the system does
 * @param owners ids of the groups that monitor, retry and repair its instances; at least one
 */
public record ProcessGroups(List<String> starters, List<String> owners) {

    public ProcessGroups {
        starters = starters == null ? List.of() : List.copyOf(starters);
        owners = DirectoryPlan.required(owners, "A process names no owners");
    }
}
