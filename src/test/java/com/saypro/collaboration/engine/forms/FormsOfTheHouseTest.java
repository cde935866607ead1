package com.saypro.collaboration.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FormsOfTheHouseTest {

    @ParameterizedTest
    @MethodSource("forms")
    void the_guard_knows_every_kind_of_field(Path form) throws IOException {
        var check = new FormCheck(Clock.systemUTC());
        var schema = FormSchema.read(Files.newInputStream(form));
        assertThat(schema.fields())
                .isNotEmpty()
                .allSatisfy(field -> assertThat(check.knows(field))
                        .as("%s of type %s", field.key(), field.type())
                        .isTrue());
    }

    static Stream<Path> forms() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form")).toList().stream();
        }
    }
}
