package com.saypro.collaboration.workdays.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.workdays.FreeDayKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProposeFreeDaysFormTest {

    @Test
    void the_form_offers_every_kind_and_no_other() throws IOException {
        JsonNode form = new ObjectMapper()
                .readTree(Path.of("forms/workdays/propose-free-days.form").toFile());

        assertThat(form.findValue("values").findValuesAsText("value"))
                .containsExactlyElementsOf(
                        Arrays.stream(FreeDayKind.values()).map(FreeDayKind::id).toList());
    }
}
