package com.saypro.collaboration.content.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.foundation.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {

    @ParameterizedTest
    @ValueSource(strings = {"https://www.linkedin.com/feed/1", " https://saypro.example/news?id=1#top "})
    void a_complete_https_address_is_taken_stripped(String address) {
        assertThat(Proof.ADDRESS.checked(address)).isEqualTo(address.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "http://saypro.example",
                "https://",
                "saypro.example",
                "javascript:alert(1)",
                "https://me@saypro.example",
                "https://a b"
            })
    void no_other_address(String address) {
        assertThatThrownBy(() -> Proof.ADDRESS.checked(address))
                .isInstanceOf(Refused.class)
                .hasMessage(
                        "The address under which it is live is missing or not a complete https address. It must start with https://.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20261202.1@mail.saypro.example", "<20261202.1@mail.saypro.example>", "camp-2026-0412"})
    void a_message_id_as_tools_show_it(String id) {
        assertThat(Proof.MESSAGE_ID.checked(id)).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ok", "two words@x", "<open@x", "yes!"})
    void no_other_message_id(String id) {
        assertThatThrownBy(() -> Proof.MESSAGE_ID.checked(id)).isInstanceOf(Refused.class);
    }
}
