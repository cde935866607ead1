package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.HttpPerson.ENGINE;
import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.Fingerprints;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.SentForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How each refusal of content approval reaches the Tasklist: the status, the sentence alone, task and data as before. */
@IntegrationTest
class ContentRefusalHttpTest extends ContentScene {

    /** What somebody sends, and what they are told; {@code request} first brings the content where it can be refused. */
    private record Refusal(
            String name, int status, String sentence, Function<ContentRefusalHttpTest, Request> request) {

        @Override
        public String toString() {
            return name;
        }
    }

    private record Request(String person, String path, Map<String, Object> body) {}

    private static final String NO_TIME =
            "The planned publication leaves no time for review, final approval and publishing. "
                    + "With normal urgency the earliest possible is Wed 2 December 2026, 17:00.";

    @LocalServerPort
    int port;

    Memberships memberships;

    @BeforeEach
    void remember_memberships() {
        memberships = new Memberships(engine.getIdentityService());
    }

    @AfterEach
    void restore_memberships() {
        memberships.restore();
    }

    @ParameterizedTest
    @MethodSource({"submissions", "drafts", "reworks", "reviews", "approvals", "disputes"})
    void the_status_the_sentence_alone_and_nothing_changed(Refusal refusal) {
        Request request = refusal.request().apply(this);
        HttpPerson person = HttpPerson.signedIn(port, request.person());
        Map<String, String> before = Fingerprints.everything(jdbc);

        HttpPerson.Answer answer = person.post(ENGINE + request.path(), request.body());

        assertThat(answer.status()).as(answer.body()).isEqualTo(refusal.status());
        assertThat(answer.json().get("message").asText()).isEqualTo(refusal.sentence());
        assertThat(Fingerprints.everything(jdbc)).isEqualTo(before);
    }

    static Stream<Refusal> submissions() {
        return Stream.of(
                submission(
                        "no time until publication", NO_TIME, Map.of("plannedPublication", "2026-12-02T16:59+02:00")),
                submission(
                        "somebody else's department",
                        "You are not a member of Legal. Choose a department you belong to.",
                        Map.of("department", "legal")),
                submission(
                        "an advertisement that promotes nothing",
                        "An advertisement is always promotional. Choose unpaid or paid promotion, or another kind of content.",
                        Map.of("kind", "advertisement")),
                submission("no channel", "“Channels” must be filled in.", Map.of("channels", Spin.JSON("[]"))));
    }

    static Stream<Refusal> drafts() {
        return Stream.of(
                drafted(
                        "nothing to review",
                        400,
                        "There is nothing to review yet. Enter the copy, or the https link of the final file.",
                        Map.of(),
                        with("body", null)),
                drafted(
                        "copy and a link",
                        400,
                        "There is both copy and a link, so nobody could say which one counts. Enter only one of them.",
                        Map.of(),
                        Map.of("link", "https://files.saypro.example/a.pdf", "versionLabel", "v3")),
                drafted(
                        "no time left when it is written",
                        400,
                        NO_TIME,
                        Map.of(),
                        Map.of(
                                "placements",
                                ContentApprovals.placements("2026-11-24T10:00+02:00", List.of("newsletter")))),
                drafted(
                        "a post without a theme",
                        400,
                        "Every post is tied to a theme or campaign. Choose an agreed one, or enter another theme "
                                + "or campaign.",
                        Map.of("kind", "blog-post"),
                        with("theme", null)),
                drafted(
                        "promotion without a tie",
                        400,
                        "Promotional content is tied to the wider marketing effort. Say which effort this one belongs to.",
                        Map.of("promotion", "organic"),
                        Map.of()),
                drafted(
                        "withdrawn without a reason",
                        400,
                        "“Why is it withdrawn?” must be filled in.",
                        Map.of(),
                        Map.of("next", "withdraw")),
                new Refusal(
                        "nobody free to review",
                        400,
                        "Nobody in Content, Leadership is free to review this content for Content, because "
                                + "owner and authors may not review and everyone reviews once. Add people there, or "
                                + "submit from another department.",
                        test -> {
                            Request request = test.drafting(Map.of("personalData", "yes"), Map.of());
                            test.memberships.empty("legal", "content", "leadership");
                            return request;
                        }));
    }

    static Stream<Refusal> reworks() {
        return Stream.of(
                reworked(
                        "nothing changed",
                        "Nothing was changed: this is the version that was reviewed already. Change it, or withdraw the content.",
                        Map.of("body", draft(Map.of()).get("body"))),
                reworked(
                        "spelling only and something else",
                        "\"Spelling only\" was chosen together with something else. Choose it alone, or leave it out.",
                        Map.of("changes", Spin.JSON(List.of("spelling-only", "text-or-claims")))),
                reworked(
                        "nothing chosen",
                        "“What did you change?” must be filled in.",
                        with("changes", Spin.JSON("[]"))),
                reworked(
                        "another channel, not said",
                        "The channels, or what goes out there, changed. Choose \"Channel or date\" as well.",
                        Map.of("placements", ContentApprovals.placements("blog"))),
                reworked(
                        "another audience, not said",
                        "The audience changed. Choose \"Audience or data use\" as well.",
                        Map.of("audience", "Teachers")),
                reworked(
                        "a partner, not said",
                        "Whether a partner is involved changed. Choose \"Partner terms\" as well.",
                        Map.of("partner", "yes")),
                reworked(
                        "personal data, not said",
                        "Whether personal data is used changed. Choose \"Audience or data use\" as well.",
                        Map.of("personalData", "yes")),
                reworked(
                        "paid, called spelling only",
                        "Whether it is promotional changed. Choose \"Text or claims\" instead of \"Spelling only\".",
                        Map.of(
                                "promotion",
                                "paid",
                                "marketingTie",
                                "Launch",
                                "changes",
                                Spin.JSON(List.of("spelling-only")))),
                reworked(
                        "another date, not said",
                        "A date or time changed. Choose \"Channel or date\" as well.",
                        Map.of(
                                "placements",
                                ContentApprovals.placements(
                                        "2026-12-18T11:30+02:00", List.of("newsletter", "website")))),
                reworked(
                        "another theme, called spelling only",
                        "The theme, the campaign or the tie to the marketing effort changed. Choose \"Text or claims\" "
                                + "instead of \"Spelling only\".",
                        Map.of("theme", "Winter", "changes", Spin.JSON(List.of("spelling-only")))),
                reworked(
                        "another tie to the marketing effort, not said",
                        "The theme, the campaign or the tie to the marketing effort changed. Choose \"Text or claims\" "
                                + "as well.",
                        Map.of(
                                "marketingTie",
                                "Launch",
                                "body",
                                draft(Map.of()).get("body"),
                                "changes",
                                Spin.JSON(List.of("partner-terms")))),
                reworked(
                        "another copy, not said",
                        "The title, the copy or the file changed, and the list does not say how. Choose at least one of: "
                                + "Text or claims, Picture or design, Partner terms, Spelling only.",
                        Map.of("changes", Spin.JSON(List.of("channel-or-date")))),
                reworked(
                        "a theme that is not agreed on",
                        "“Agreed theme or campaign” must be one of: nothing, as there is nothing to choose from.",
                        Map.of("approvedTheme", "T-2020-Q1-1")),
                reworked(
                        "no placement",
                        "There is no placement. Add at least one channel with a date and a time.",
                        Map.of("placements", Spin.JSON("[]"))),
                reworked(
                        "a placement without a channel",
                        "“Placements: where and when it goes out”, row 1: “Channel” must be filled in.",
                        Map.of(
                                "placements",
                                Spin.JSON("[{\"channel\":null,\"slot\":\"2026-12-18T10:30+02:00\",\"label\":\"\"}]"))));
    }

    static Stream<Refusal> disputes() {
        return Stream.of(
                new Refusal(
                        "an author decides the dispute",
                        403,
                        "Ayanda Zulu owns or wrote this content and so may not decide the dispute. Somebody else in "
                                + "Content leads may.",
                        test -> {
                            ProcessInstance instance = test.content.submit("ayanda", newsletter("content", Map.of()));
                            test.content.complete("ayanda", test.content.task(instance, DRAFT), draft(Map.of()));
                            test.content.review("johan", instance, "communications", "refuse", "No");
                            test.content.review("thandi", instance, "marketing", "sign-off", null);
                            return test.claiming("ayanda", test.deciding(instance));
                        }),
                new Refusal(
                        "a process owner assigns the dispute to herself",
                        403,
                        "Busisiwe Cele may not decide this dispute; only members of Content leads, Leadership may.",
                        test -> test.assigning("busisiwe", "busisiwe", test.deciding(test.disputed("No")))),
                new Refusal("a dispute decided without reasons", 400, "“Reasons” must be filled in.", test -> {
                    Task deciding = test.deciding(test.disputed("No"));
                    test.content.claim("ayanda", deciding);
                    return test.completing("ayanda", deciding, Map.of("decision", "end"));
                }),
                new Refusal(
                        "changes are requested in a settlement",
                        400,
                        "“Your decision” must be one of: Sign off, Refuse for good.",
                        test -> {
                            ProcessInstance instance = test.disputed("No");
                            test.content.decide("ayanda", instance, "settle", "Talk");
                            Task settling = test.content.settlements(instance).get(0);
                            test.content.claim("zanele", settling);
                            return test.completing(
                                    "zanele", settling, test.content.answer(settling, "request-changes", "Once more"));
                        }));
    }

    static Stream<Refusal> reviews() {
        return Stream.of(
                new Refusal(
                        "the owner claims",
                        403,
                        "Thandi Mokoena owns or wrote this content and so may not review it. Somebody else in "
                                + "Communications may.",
                        test -> {
                            Task review = test.content.review(test.content.inReview(), "communications");
                            test.memberships.add("thandi", "communications");
                            return test.claiming("thandi", review);
                        }),
                new Refusal(
                        "a second review in the round",
                        403,
                        "Johan Botha has already reviewed this content in this round, or signed off earlier and that "
                                + "stands; everyone reviews once. Somebody else in Content may.",
                        test -> {
                            ProcessInstance instance = test.content.inReview();
                            test.memberships.add("johan", "content");
                            test.content.review("johan", instance, "communications", "sign-off", null);
                            return test.claiming("johan", test.content.review(instance, "content"));
                        }),
                new Refusal(
                        "needed for another review",
                        403,
                        "Johan Botha is the only one left for another review or the final approval of this "
                                + "content. Somebody else in Content has to take this review.",
                        test -> {
                            ProcessInstance instance = test.content.inReview();
                            test.memberships.empty("communications", "communications-lead");
                            test.memberships.add("johan", "communications");
                            test.memberships.add("johan", "content");
                            return test.claiming("johan", test.content.review(instance, "content"));
                        }),
                new Refusal(
                        "a second review while the first is still open",
                        403,
                        "Johan Botha has already taken another review of this content; everyone reviews once in a round."
                                + " That one has to be handed back first.",
                        test -> {
                            ProcessInstance instance = test.content.inReview();
                            test.memberships.add("johan", "content");
                            test.content.claim("johan", test.content.review(instance, "communications"));
                            return test.claiming("johan", test.content.review(instance, "content"));
                        }),
                new Refusal(
                        "the administrator claims",
                        403,
                        "You do not have the right to do this. Ask the administrator if you need it.",
                        test -> test.claiming("admin", test.content.review(test.content.inReview(), "communications"))),
                new Refusal(
                        "a process owner assigns a review to herself",
                        403,
                        "Busisiwe Cele is not in Communications and so may not take its review of this content.",
                        test -> test.assigning(
                                "busisiwe",
                                "busisiwe",
                                test.content.review(test.content.inReview(), "communications"))),
                new Refusal(
                        "the reviewer has moved to another department",
                        403,
                        "You do not have the right to do this. Ask the administrator if you need it.",
                        test -> {
                            Task review = test.claimed("bongani");
                            test.memberships.remove("bongani", "communications");
                            test.memberships.add("bongani", "sales");
                            return test.completing("bongani", review, test.content.answer(review, "sign-off", null));
                        }),
                new Refusal(
                        "a criterion is not confirmed",
                        400,
                        "Signing off needs every criterion confirmed. Not confirmed: Names, logos and pictures follow the"
                                + " brand guidelines. Confirm them, or request changes.",
                        test -> {
                            Task review = test.claimed("johan");
                            Map<String, Object> form = test.content.answer(review, "sign-off", null);
                            form.put("criteria", Spin.JSON(List.of("brand-voice")));
                            return test.completing("johan", review, form);
                        }),
                new Refusal(
                        "changes without a reason",
                        400,
                        "The reason is missing. Say what has to change or why it is refused, so that the author "
                                + "can act on it.",
                        test -> {
                            Task review = test.claimed("johan");
                            return test.completing(
                                    "johan", review, test.content.answer(review, "request-changes", null));
                        }),
                new Refusal(
                        "signed off with remarks that are not there",
                        400,
                        "The remarks are missing. Enter them, or choose to sign off without remarks.",
                        test -> {
                            Task review = test.claimed("johan");
                            return test.completing(
                                    "johan", review, test.content.answer(review, "sign-off-with-remarks", null));
                        }),
                new Refusal(
                        "remarks that are too long",
                        400,
                        "“Remarks” may have at most 3,900 characters; it has 3,901.",
                        test -> {
                            Task review = test.claimed("johan");
                            return test.completing(
                                    "johan", review, test.content.answer(review, "request-changes", "x".repeat(3_901)));
                        }));
    }

    static Stream<Refusal> approvals() {
        return Stream.of(
                new Refusal(
                        "the owner approves",
                        403,
                        "Thandi Mokoena owns, wrote or reviewed this content and so may not approve it. "
                                + "Somebody else in Marketing leads may.",
                        test -> test.claiming("thandi", test.approval())),
                new Refusal(
                        "a reviewer approves",
                        403,
                        "Kagiso Phiri owns, wrote or reviewed this content and so may not approve it. Somebody "
                                + "else in Marketing leads may.",
                        test -> {
                            Task approval = test.approval();
                            test.memberships.add("kagiso", "marketing-lead");
                            return test.claiming("kagiso", approval);
                        }),
                new Refusal(
                        "the administrator approves",
                        403,
                        "You do not have the right to do this. Ask the administrator if you need it.",
                        test -> test.claiming("admin", test.approval())),
                new Refusal(
                        "a process owner assigns the approval to herself",
                        403,
                        "Busisiwe Cele may not approve this content; only members of Marketing leads, Content "
                                + "leads, Leadership may.",
                        test -> test.assigning("busisiwe", "busisiwe", test.approval())),
                new Refusal(
                        "a process owner assigns the approval to anybody",
                        403,
                        "Sipho Dlamini may not approve this content; only members of Marketing leads, Content "
                                + "leads, Leadership may.",
                        test -> test.assigning("busisiwe", "sipho", test.approval())),
                new Refusal(
                        "the approver is no lead any more",
                        403,
                        "You do not have the right to do this. Ask the administrator if you need it.",
                        test -> {
                            Task approval = test.approval();
                            test.content.claim("pieter", approval);
                            test.memberships.remove("pieter", "marketing-lead");
                            return test.completing("pieter", approval, Map.of("decision", "approve"));
                        }),
                new Refusal(
                        "refused without reasons",
                        400,
                        "The reasons are missing. Say why, so that the author knows what to do next.",
                        test -> {
                            Task approval = test.approval();
                            test.content.claim("pieter", approval);
                            return test.completing("pieter", approval, Map.of("decision", "refuse"));
                        }),
                new Refusal(
                        "a decision that is not offered",
                        400,
                        "“Your decision” must be one of: Approve this version, Send back to the author, Refuse.",
                        test -> {
                            Task approval = test.approval();
                            test.content.claim("pieter", approval);
                            return test.completing("pieter", approval, Map.of("decision", "withdraw"));
                        }));
    }

    private static Refusal submission(String name, String sentence, Map<String, Object> differences) {
        return new Refusal(name, 400, sentence, test -> test.submitting(differences));
    }

    private static Refusal drafted(
            String name, int status, String sentence, Map<String, Object> submitted, Map<String, Object> written) {
        return new Refusal(name, status, sentence, test -> test.drafting(submitted, written));
    }

    private static Refusal reworked(String name, String sentence, Map<String, Object> differences) {
        return new Refusal(name, 400, sentence, test -> {
            ProcessInstance instance = test.content.inReview();
            test.content.review("johan", instance, "communications", "request-changes", "Shorter");
            test.content.review("kagiso", instance, "content", "sign-off", null);
            return test.completing(
                    "thandi",
                    test.content.task(instance, ContentApprovals.REWORK),
                    ContentApprovals.rework(differences));
        });
    }

    /** Marketing's newsletter, refused by communications. */
    private ProcessInstance disputed(String reason) {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "refuse", reason);
        content.review("kagiso", instance, "content", "sign-off", null);
        return instance;
    }

    private Task deciding(ProcessInstance instance) {
        return content.task(content.dispute(instance), ContentApprovals.DISPUTE);
    }

    private static Map<String, Object> with(String key, Object value) {
        Map<String, Object> one = new HashMap<>();
        one.put(key, value);
        return one;
    }

    private Request submitting(Map<String, Object> differences) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(ContentApprovalModel.PROCESS)
                .latestVersion()
                .singleResult()
                .getId();
        return new Request(
                "thandi",
                "/process-definition/" + definition + "/submit-form",
                SentForm.of(newsletter("marketing", differences)));
    }

    private Request drafting(Map<String, Object> submitted, Map<String, Object> written) {
        ProcessInstance instance = content.submit("thandi", newsletter("marketing", submitted));
        return completing("thandi", content.task(instance, DRAFT), draft(written));
    }

    private Request claiming(String person, Task task) {
        return new Request(person, "/task/" + task.getId() + "/claim", Map.of("userId", person));
    }

    private Request assigning(String person, String assignee, Task task) {
        return new Request(person, "/task/" + task.getId() + "/assignee", Map.of("userId", assignee));
    }

    private Request completing(String person, Task task, Map<String, Object> form) {
        return new Request(person, "/task/" + task.getId() + "/submit-form", SentForm.of(form));
    }

    /** The review of communications, claimed. */
    private Task claimed(String reviewer) {
        Task review = content.review(content.inReview(), "communications");
        content.claim(reviewer, review);
        return review;
    }

    /** The final approval of thandi's newsletter, reviewed by johan and kagiso. */
    private Task approval() {
        ProcessInstance instance = content.inReview();
        content.review("johan", instance, "communications", "sign-off", null);
        content.review("kagiso", instance, "content", "sign-off", null);
        return content.task(instance, APPROVAL);
    }
}
