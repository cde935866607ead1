package com.saypro.collaboration.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class RightsPageTest {

    private static final Path PAGE = Path.of("docs/rights.md");

    @Test
    void the_page_says_what_the_yaml_grants() throws IOException {
        String text =
                new RightsPage(DirectoryYaml.read(new ClassPathResource("directory.yaml").getInputStream())).text();
        if (Boolean.getBoolean("rights.write")) {
            Files.writeString(PAGE, text);
        }

        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("docs/rights.md is not what directory.yaml says now; write it again with"
                        + " ./mvnw test -Dtest=RightsPageTest -Drights.write=true")
                .isEqualTo(text);
    }
}
