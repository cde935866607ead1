package com.saypro.collaboration.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys every model and form of this release as one deployment, because a form bound to its deployment is looked up
 * only there. Nothing is deployed when nothing changed; when anything changed, everything is.
 */
@Component
class ReleaseDeployment {

    private static final String[] PATTERNS = {
        "processes/**/*.bpmn", "processes/**/*.dmn", "forms/**/*.form", "forms/**/*.html"
    };

    private final RepositoryService repositoryService;

    ReleaseDeployment(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    void deploy() {
        var deployment = repositoryService
                .createDeployment()
                .name("SayPro Collaboration")
                .enableDuplicateFiltering(false);
        var resolver = new PathMatchingResourcePatternResolver();
        boolean any = false;
        try {
            for (String pattern : PATTERNS) {
                Resource[] found = resolver.getResources("classpath*:" + pattern);
                Arrays.sort(found, Comparator.comparing(ReleaseDeployment::path));
                for (Resource resource : found) {
                    try (InputStream content = resource.getInputStream()) {
                        deployment.addInputStream(path(resource), content);
                        any = true;
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("The models of this release could not be read", e);
        }
        if (any) {
            deployment.deploy();
        }
    }

    /** {@code processes/<room>/<file>} or {@code forms/<room>/<file>}, wherever the resource lies. */
    private static String path(Resource resource) {
        try {
            String url = resource.getURL().toString();
            int at = Math.max(url.lastIndexOf("/processes/"), url.lastIndexOf("/forms/"));
            return url.substring(at + 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
