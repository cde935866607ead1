package com.saypro.collaboration.foundation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠sum"})
    void what_a_spreadsheet_would_calculate_is_text(String entered) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(entered)))).contains("'" + entered);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1-1", "", " a"})
    void all_else_is_as_it_is(String entered) {
        assertThat(Csv.of(List.of("a"), List.of(List.of(entered)))).doesNotContain("'");
    }
}
