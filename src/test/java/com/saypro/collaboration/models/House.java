package com.saypro.collaboration.models;

import java.util.Map;
import java.util.Set;

/**
 * What models may refer to.
 *
 * @param groups ids of the directory's groups
 * @param beans classes of the beans that expressions may call, by bean name
 * @param processes process models by key
 * @param forms forms by id
 * @param decisions keys of the decisions
 */
record House(
        Set<String> groups,
        Map<String, Class<?>> beans,
        Map<String, ProcessModel> processes,
        Map<String, FormModel> forms,
        Set<String> decisions) {}
