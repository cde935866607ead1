package com.saypro.collaboration.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.notifications.mail.LetterWriter.Parts;
import com.saypro.collaboration.workdays.BusinessZone;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {

    static final Map<String, Object> TASK = Map.of(
            "taskId", "4711",
            "taskName", "Review content",
            "processName", "Content approval",
            "businessKey", "2026-0012",
            "title", "Spring newsletter",
            "dueAt", "2026-11-26T15:00:00Z",
            "what", "Read the frozen version.\nThen decide.");

    final LetterWriter writer =
            new LetterWriter(new Wording(() -> "https://work.saypro.example/", BusinessZone.SAYPRO));

    @ParameterizedTest
    @ValueSource(strings = {"task-assigned", "task-due-soon", "task-overdue", "task-handed-back"})
    void a_mail_about_a_task_says_what_it_is_and_links_to_it(String template) {
        Parts parts = writer.write(template, "Review content", "Thandi Nkosi", TASK);

        assertThat(List.of(parts.text(), parts.html()))
                .allSatisfy(part -> assertThat(part)
                        .contains(
                                "Hello Thandi Nkosi,",
                                "Review content",
                                "Spring newsletter",
                                "Content approval, 2026-0012")
                        .contains("Thu 26 November 2026, 17:00", "Read the frozen version.\nThen decide.")
                        .contains("https://work.saypro.example/tasks/4711")
                        .doesNotContain(" th:", "[(", "[#"));
    }

    @Test
    void the_text_part_reads_as_a_letter() {
        assertThat(writer.write("task-assigned", "Review content", "Thandi Nkosi", TASK)
                        .text())
                .isEqualTo("""
                        Hello Thandi Nkosi,

                        A task is yours now.

                        What:     Review content
                        About:    Spring newsletter
                        Process:  Content approval, 2026-0012
                        Due:      Thu 26 November 2026, 17:00

                        Read the frozen version.
                        Then decide.

                        Open the task: https://work.saypro.example/tasks/4711

                        --
                        SayPro Collaboration, https://work.saypro.example/
                        Times are in Johannesburg time. An answer reaches the process owners.
                        """);
    }

    @Test
    void a_task_without_title_due_date_and_documentation_is_still_a_letter() {
        Map<String, Object> bare = new HashMap<>(TASK);
        bare.keySet().removeAll(List.of("title", "dueAt", "what"));

        Parts parts = writer.write("task-assigned", "Review content", "", bare);

        assertThat(parts.text()).contains("About:    2026-0012", "no due date").doesNotContain("null", "Hello");
        assertThat(parts.html()).contains("no due date").doesNotContain("null", "Hello");
    }

    @Test
    void a_digest_lists_every_task_with_group_and_link() {
        Map<String, Object> second = new HashMap<>(TASK);
        second.put("taskId", "4712");
        second.remove("title");
        Map<String, Object> first = new HashMap<>(TASK);
        List.of(first, second).forEach(task -> task.put("group", "Communications"));

        Parts parts = writer.write(
                "digest", "Open work", "Thandi Nkosi", Map.of("day", "2026-11-26", "tasks", List.of(first, second)));

        assertThat(List.of(parts.text(), parts.html()))
                .allSatisfy(part -> assertThat(part)
                        .contains("Thu 26 November 2026", "Communications", "/tasks/4711", "/tasks/4712", "2026-0012")
                        .doesNotContain("null"));
    }

    @Test
    void what_people_wrote_is_shown_and_never_runs() {
        String attack = "<script>alert('x')</script> & \"more\" ${1+1} __${2+2}__";

        Parts parts = writer.write(
                "notice",
                attack,
                attack,
                Map.of("title", attack, "paragraphs", List.of(attack, "plain"), "linkLabel", attack, "link", "/x"));

        assertThat(parts.html())
                .doesNotContain("<script")
                .contains("&lt;script&gt;", "${1+1}", "__${2+2}__", "href=\"https://work.saypro.example/x\"");
        assertThat(parts.text()).contains(attack, "plain", attack + ": https://work.saypro.example/x");
    }

    @Test
    void a_link_that_runs_code_is_refused() {
        assertThatThrownBy(() -> writer.write(
                        "notice",
                        "s",
                        "n",
                        Map.of("title", "t", "paragraphs", List.of(), "link", "javascript:alert(1)")))
                .hasRootCauseMessage("Not a link for a mail: javascript:alert(1)");
    }

    @Test
    void a_template_that_does_not_exist_is_an_error() {
        assertThatThrownBy(() -> writer.write("no-such-template", "s", "n", Map.of()))
                .hasMessageContaining("no-such-template");
    }

    @Test
    void dates_are_read_in_every_shape_the_outbox_writes() {
        Wording wording = new Wording(() -> "http://localhost", BusinessZone.SAYPRO);

        assertThat(wording.when("2026-11-26T15:00:00Z")).isEqualTo("Thu 26 November 2026, 17:00");
        assertThat(wording.when("2026-11-26T15:00:00.000+00:00")).isEqualTo("Thu 26 November 2026, 17:00");
        assertThat(wording.when("2026-11-26T17:00:00+02:00")).isEqualTo("Thu 26 November 2026, 17:00");
        assertThat(wording.when("2026-11-26")).isEqualTo("Thu 26 November 2026");
        assertThat(wording.when("next Tuesday")).isEqualTo("next Tuesday");
        assertThat(wording.when(null)).isEqualTo("no due date");
    }
}
