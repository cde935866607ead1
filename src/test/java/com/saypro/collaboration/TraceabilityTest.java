package com.saypro.collaboration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TraceabilityTest {

    private static final Path CATALOGUE = Path.of("..", "shared", "requirements.csv");

    record Row(String id, String where, String how) {}

    static List<Row> rows() throws IOException {
        return Files.readAllLines(Path.of("docs", "traceability.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> new Row(cells[0], cells[1], cells[2]))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void what_serves_a_row_exists(Row row) throws IOException {
        String[] place = row.where().split("#", 2);
        assertThat(place).as(row.where()).hasSize(2);
        Path file = Path.of(place[0]);
        assertThat(file).exists();
        String name = file.getFileName().toString();
        String attribute = name.endsWith(".form") ? "\"key\"\\s*:\\s*" : "\\bid=";
        assertThat(Files.readString(file))
                .as(row.where())
                .containsPattern(Pattern.compile(attribute + "\"" + Pattern.quote(place[1]) + "\""));
        assertThat(row.how()).isNotBlank();
    }

    @Test
    void no_row_is_listed_twice() throws IOException {
        assertThat(rows()).extracting(Row::id).doesNotHaveDuplicates();
    }

    @Test
    void every_row_is_in_the_catalogue() throws IOException {
        assumeTrue(Files.exists(CATALOGUE), "the catalogue lies beside the checkout only where it is worked on");
        List<String> known = Files.readAllLines(CATALOGUE).stream()
                .map(line -> line.split(",", 2)[0])
                .toList();
        assertThat(rows()).extracting(Row::id).isSubsetOf(known);
    }
}
