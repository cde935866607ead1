package com.saypro.collaboration.engine.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.foundation.Refused;
import org.junit.jupiter.api.Test;

class AnswerTest {

    @Test
    void what_a_sentence_quotes_is_never_drawn_as_html() {
        Answer answer = Answer.to(new Refused("\"<img src=x onerror=alert(1)>\" is no kind of content."))
                .orElseThrow();
        assertThat(answer.body().get("message"))
                .isEqualTo("\"&lt;img src=x onerror=alert(1)>\" is no kind of content.");
    }
}
