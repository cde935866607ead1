package com.saypro.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The tests that the security page names as proof exist. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void every_test_it_names_is_there() throws IOException {
        Set<String> named = TEST.matcher(Files.readString(Path.of("docs/security.md")))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        try (var sources = Files.walk(Path.of("src/test/java"))) {
            Set<String> tests = sources.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
            assertThat(named).isNotEmpty().isSubsetOf(tests);
        }
    }
}
