package com.saypro.collaboration.directory;

import java.util.List;

/**
 * What being somebody to a process permits, in the engine's names.
 *
 * @param starters what its starters may do with it
 * @param owners what its owners may do with it
 */
public record ProcessRights(List<String> starters, List<String> owners) {

    public ProcessRights {
        starters = DirectoryPlan.required(starters, "Starters of processes would have no permissions");
        owners = DirectoryPlan.required(owners, "Owners of processes would have no permissions");
    }
}
