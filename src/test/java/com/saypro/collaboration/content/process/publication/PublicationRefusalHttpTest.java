package com.saypro.collaboration.content.process.publication;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.publication.ApprovedContent.CODE;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Acting;
import com.saypro.collaboration.Fingerprints;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.SentForm;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.CrisisStops;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How each refusal of publishing reaches the Tasklist: the status, the sentence alone, task and data as before. */
class PublicationRefusalHttpTest extends PublicationScene {

    private static final String ADDRESS =
            "The address under which it is live is missing or not a complete https address. It must start with https://.";

    /** What somebody answers to the task of a placement, and what they are told. */
    private record Refusal(
            String name, String planned, String now, boolean stopped, Map<String, Object> entries, String sentence) {

        @Override
        public String toString() {
            return name;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    CrisisStops stops;

    @AfterEach
    void lift() {
        if (stops.current().isPresent()) {
            stops.lift("zanele", "The test is over");
        }
    }

    static Stream<Refusal> refusals() {
        String linkedIn = "LINKEDIN@2026-12-01T10:00";
        return Stream.of(
                new Refusal(
                        "a version that was never approved",
                        linkedIn,
                        "2026-11-23T09:30",
                        false,
                        live("ffffffff", "https://www.linkedin.com/feed/1"),
                        "“Which version?” must be one of: Version 1, code 0123abcd."),
                new Refusal(
                        "no version at all",
                        linkedIn,
                        "2026-11-23T09:30",
                        false,
                        live(null, "https://www.linkedin.com/feed/1"),
                        "“Which version?” must be filled in."),
                new Refusal(
                        "live under a crisis stop",
                        linkedIn,
                        "2026-11-23T09:30",
                        true,
                        live(CODE, "https://www.linkedin.com/feed/1"),
                        "A crisis stop holds this back: \"A student was hurt\". Nothing of it may go out. Wait until the crisis team or leadership frees it on the calendar page; if it is out already, take it down and tell them."),
                new Refusal(
                        "queued under a crisis stop",
                        linkedIn,
                        "2026-11-23T09:30",
                        true,
                        Map.of("answer", "queued", "version", CODE),
                        "A crisis stop holds this back: \"A student was hurt\". Nothing of it may go out. Wait until the crisis team or leadership frees it on the calendar page; if it is out already, take it down and tell them."),
                new Refusal(
                        "an address that is none",
                        linkedIn,
                        "2026-11-23T09:30",
                        false,
                        live(CODE, "www.linkedin.com/feed/1"),
                        ADDRESS),
                new Refusal(
                        "a message id that is none",
                        "NEWSLETTER@2026-12-01T10:00",
                        "2026-11-23T09:30",
                        false,
                        Map.of("answer", "live", "version", CODE, "messageId", "it went out"),
                        "The message id is missing or not one. Copy it from the mailing tool; it is one word without spaces, of at least four characters."),
                new Refusal(
                        "queued for a slot that is over",
                        linkedIn,
                        "2026-12-01T10:00",
                        false,
                        Map.of("answer", "queued", "version", CODE),
                        "The slot, Tue 1 December 2026, 10:00, is over, so nothing can be queued for it. Say that it is live, or that it was not possible."),
                new Refusal(
                        "not possible without a reason",
                        linkedIn,
                        "2026-11-23T09:30",
                        false,
                        Map.of("answer", "not-possible", "reason", " "),
                        "“Not possible, because” must be filled in."),
                new Refusal(
                        "a new slot in the past",
                        "LINKEDIN@2026-11-20T10:00",
                        "2026-11-23T09:30",
                        false,
                        Map.of("next", "new-slot", "slot", "2026-11-20T10:00+02:00"),
                        "The slot leaves the publisher no time. With normal urgency the earliest possible is Wed 25 November 2026, 17:00."),
                new Refusal(
                        "withdrawn without a reason",
                        "LINKEDIN@2026-11-20T10:00",
                        "2026-11-23T09:30",
                        false,
                        Map.of("next", "withdraw"),
                        "“Withdrawn, because” must be filled in."));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void the_status_the_sentence_alone_and_nothing_changed(Refusal refusal) {
        String placement = new ApprovedContent(jdbc).planned(refusal.planned()) + "-P1";
        publications.schedule(placement.replace("-P1", ""));
        if (refusal.stopped()) {
            stops.set("zanele", "A student was hurt");
        }
        clock.set(refusal.now());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(placement)
                .singleResult();
        String person = task.getAssignee() == null ? publisher(placement) : task.getAssignee();
        if (task.getAssignee() == null) {
            new Acting(engine).as(person, () -> engine.getTaskService().claim(task.getId(), person));
        }
        HttpPerson publisher = HttpPerson.signedIn(port, person);
        Map<String, String> before = Fingerprints.everything(jdbc);

        HttpPerson.Answer answer = publisher.post(
                ENGINE + "/task/" + task.getId() + "/submit-form", SentForm.of(Runs.form(task, refusal.entries())));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().get("message").asText()).isEqualTo(refusal.sentence());
        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
    }

    private static Map<String, Object> live(String version, String address) {
        Map<String, Object> entries = new HashMap<>();
        entries.put("answer", "live");
        entries.put("version", version);
        entries.put("address", address);
        return entries;
    }

    private String publisher(String placement) {
        return runs.candidates(placement).contains("marketing") ? "naledi" : "nomsa";
    }
}
