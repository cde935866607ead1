package com.saypro.collaboration.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class NoncePerRequestTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final int AT_ONCE = 200;

    @LocalServerPort
    int port;

    @Test
    void pages_of_the_webapps_opened_at_the_same_moment_keep_the_nonce_of_their_own_policy() {
        var person = HttpPerson.signedIn(port, "thandi");

        var pages = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> person.page("/camunda/app/tasklist/default/"))
                .toList();

        assertThat(pages).allSatisfy(page -> {
            String policy = page.header("Content-Security-Policy").orElseThrow();
            assertThat(first(IN_PAGE, page.body())).isEqualTo(first(IN_HEADER, policy));
        });
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as("%s in %s", pattern, text).isTrue();
        return matcher.group(1);
    }
}
