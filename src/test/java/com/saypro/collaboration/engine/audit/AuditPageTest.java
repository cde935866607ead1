package com.saypro.collaboration.engine.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.StatementLog;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries cannot be taken away again, so each test asks for those of a person of its own. */
@IntegrationTest
class AuditPageTest {

    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private final String person = "audit-" + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"thandi", "busisiwe", "hendrik", "naledi"})
    void who_is_no_administrator_sees_nothing_of_it(String other) {
        HttpPerson somebody = HttpPerson.signedIn(port, other);

        for (String path : List.of("/audit", "/audit.csv")) {
            Answer answer = somebody.page(path);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.body()).doesNotContain("Sign-in page", "signed-in");
        }
        assertThat(somebody.page("/my-tasks").body()).doesNotContain("/audit");
        assertThat(HttpPerson.stranger(port).page("/audit").location()).isEqualTo("/signin");
    }

    @Test
    void an_administrator_finds_it_in_the_head_of_every_page_and_filters() {
        add("2026-03-01T21:59:59Z", "signed-in", "last of the first");
        add("2026-03-01T22:00:00Z", "membership", "first of the second <b>");
        add("2026-03-02T21:59:59Z", "signed-in", "last of the second");
        add("2026-03-02T22:00:00Z", "signed-in", "first of the third");
        HttpPerson admin = HttpPerson.signedIn(port, "admin");

        assertThat(admin.page("/my-tasks").body()).contains("href=\"/audit\"");
        assertThat(page(admin, "&from=2026-03-02&to=2026-03-02"))
                .contains("first of the second &lt;b&gt;", "last of the second", "Filter (3 set)", "23:59:59")
                .doesNotContain("last of the first", "first of the third");
        assertThat(page(admin, "&kind=membership"))
                .contains("first of the second")
                .doesNotContain("of the third");
        assertThat(page(admin, "&kind=right")).contains("No entry passes the filter.");
        assertThat(page(admin, "")).containsSubsequence("of the third", "last of the second", "last of the first");
        assertThat(page(admin, "&kind=nonsense&from=yesterday&to=soon&before=99999999999999"))
                .contains("There is no such kind of entry", "A day could not be read");
        assertThat(admin.page("/audit?before=x").status()).isEqualTo(400);
    }

    @Test
    void a_long_log_is_read_page_by_page_without_gap_and_without_repetition_whatever_comes_in_between() {
        for (int i = 1; i <= 120; i++) {
            add("2026-03-0" + (1 + i / 50) + "T10:00:00Z", "denied", "Number-" + i + ".");
        }
        HttpPerson admin = HttpPerson.signedIn(port, "admin");

        String first = page(admin, "&kind=denied");
        add("2026-03-09T10:00:00Z", "denied", "Number-121.");
        String second = admin.page(older(first)).body();
        String third = admin.page(older(second)).body();

        assertThat(numbers(first)).hasSize(50).startsWith("120").endsWith("71").isSortedAccordingTo(downwards());
        assertThat(numbers(second)).hasSize(50).startsWith("70").endsWith("21").isSortedAccordingTo(downwards());
        assertThat(numbers(third)).hasSize(20).endsWith("1");
        assertThat(OLDER.matcher(third).find()).isFalse();
    }

    @Test
    void the_number_of_statements_does_not_grow_with_the_entries() {
        HttpPerson admin = HttpPerson.signedIn(port, "admin");
        add("2026-03-01T10:00:00Z", "denied", "one");
        try (StatementLog statements = new StatementLog()) {
            page(admin, "");
            long one = reads(statements, admin);
            for (int i = 0; i < 50; i++) {
                add("2026-03-01T10:00:00Z", "denied", "more");
            }
            assertThat(reads(statements, admin)).isEqualTo(one).isEqualTo(1);
        }
    }

    @Test
    void the_file_holds_what_the_filter_lets_through_and_no_formula() {
        add("2026-03-01T10:00:00Z", "denied", "=HYPERLINK(\"http://x\")");
        add("2026-03-01T10:00:01Z", "signed-in", "other");
        HttpPerson admin = HttpPerson.signedIn(port, "admin");

        Answer file = admin.page("/audit.csv?kind=denied&person=" + person);

        assertThat(file.header("Content-Disposition")).contains("attachment; filename=\"audit.csv\"");
        assertThat(file.body().split("\r\n"))
                .hasSize(2)
                .satisfies(lines -> assertThat(lines[1])
                        .contains("2026-03-01T12:00:00+02:00,Denied," + person, "\"'=HYPERLINK(\"\"http://x\"\")\""));
        assertThat(admin.page("/audit.csv?from=never").status()).isEqualTo(400);
    }

    private long reads(StatementLog statements, HttpPerson admin) {
        return statements.during(() -> page(admin, "")).stream()
                .filter(statement -> statement.contains("saypro.audit_log"))
                .count();
    }

    private String page(HttpPerson admin, String filter) {
        Answer answer = admin.page("/audit?person=" + person + filter);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String older(String page) {
        Matcher older = OLDER.matcher(page);
        assertThat(older.find()).isTrue();
        return older.group(1).replace("&amp;", "&");
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("Number-(\\d+)\\.")
                .matcher(page)
                .results()
                .map(number -> number.group(1))
                .toList();
    }

    private static Comparator<String> downwards() {
        return Comparator.comparing(Integer::valueOf, Comparator.reverseOrder());
    }

    private void add(String at, String kind, String subject) {
        jdbc.sql("insert into saypro.audit_log (at, kind, person, address, subject, detail) values"
                        + " (?::timestamptz, ?, ?, '203.0.113.7', ?, '')")
                .params(at, kind, person, subject)
                .update();
    }
}
