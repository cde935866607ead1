package com.saypro.collaboration.engine.deployments;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.saypro.collaboration.IntegrationTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

@IntegrationTest
class ForeignCodeTest {

    @Autowired
    DeployableFiles files;

    /** An analyst who opens a model of the house, changes a word and deploys it is not stopped by what was there before. */
    @Test
    void every_model_of_the_house_could_be_deployed_by_people() throws IOException {
        var resolver = new PathMatchingResourcePatternResolver();
        for (String pattern : new String[] {"classpath*:processes/**/*.bpmn", "classpath*:processes/**/*.dmn"}) {
            for (Resource model : resolver.getResources(pattern)) {
                assertThatCode(() -> files.requireDeployable(model.getFilename(), model.getContentAsByteArray()))
                        .as(model.getFilename())
                        .doesNotThrowAnyException();
            }
        }
    }
}
