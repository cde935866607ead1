package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static com.saypro.collaboration.content.process.ContentApprovals.DRAFT;
import static com.saypro.collaboration.content.process.ContentApprovals.REWORK;
import static com.saypro.collaboration.content.process.ContentApprovals.draft;
import static com.saypro.collaboration.content.process.ContentApprovals.johannesburg;
import static com.saypro.collaboration.content.process.ContentApprovals.newsletter;
import static com.saypro.collaboration.content.process.ContentApprovals.rework;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.Announcements;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.content.Level;
import com.saypro.collaboration.content.Placements;
import com.saypro.collaboration.content.Review;
import com.saypro.collaboration.content.Round;
import com.saypro.collaboration.content.publication.ApprovedContent;
import com.saypro.collaboration.content.publication.Slots;
import com.saypro.collaboration.foundation.OutOfStep;
import com.saypro.collaboration.foundation.Refused;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Light and high reviews. */
@IntegrationTest
class ContentLevelProcessTest extends ContentScene {

    private static final String THEME = "T-2026-Q4-77";

    @Autowired
    Announcements announcements;

    @Autowired
    Dossiers dossiers;

    @Autowired
    ContentView contentView;

    @Autowired
    Slots slots;

    @Autowired
    Placements placements;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void in_an_agreed_theme() {
        jdbc.sql("insert into saypro.content_theme values (?, '2026-Q4', 'Learning in summer', 'THEME',"
                        + " date '2026-10-01', date '2026-12-31')")
                .param(THEME)
                .update();
    }

    @AfterEach
    void forget_the_theme() {
        jdbc.sql("delete from saypro.content_theme where id = ?").param(THEME).update();
    }

    @Test
    void a_post_is_written_by_its_department_together_with_the_content_team() {
        ProcessInstance instance = content.submit(
                "nomsa",
                newsletter("posts-office", Map.of("kind", "social-post", "channels", Spin.JSON(List.of("facebook")))));
        assertThat(content.candidateGroup(content.task(instance, DRAFT)).split(","))
                .containsExactlyInAnyOrder("posts-office", "content");
    }

    @Test
    void a_light_post_is_signed_off_by_the_posts_office_and_by_marketing_with_the_final_approval() {
        ProcessInstance instance = light("karabo", "sales");
        assertThat(content.reviews(instance)).extracting(content::department).containsExactly("posts-office");
        content.review("nomsa", instance, "posts-office", "sign-off", null);

        Task approval = content.task(instance, APPROVAL);
        assertThat(content.candidateGroup(approval)).isEqualTo("marketing");
        assertThat(johannesburg(approval.getDueDate())).isEqualTo("2026-11-25T17:00");
        assertThat(content.view(approval).prop("finalDepartment").stringValue()).isEqualTo("Marketing");
        assertThat(content.criteria(approval)).isNotEmpty();
        content.claim("naledi", approval);
        assertThatThrownBy(() -> content.complete("naledi", approval, answer(List.of(), "approve", null)))
                .hasMessageContaining("Signing off needs every criterion confirmed");
        content.complete("naledi", approval, answer(content.criteria(approval), "approve", null));

        String number = instance.getBusinessKey();
        assertThat(items.get(number).state()).isEqualTo(ContentState.APPROVED);
        assertThat(dossiers.of(number).latestRound().orElseThrow().level()).isEqualTo(Level.LIGHT);
        assertThat(dossiers.of(number).standing().keySet()).containsExactly("posts-office", "marketing");
        assertThat(dossiers.of(number).latestVersion().orElseThrow().theme()).isEqualTo("Learning in summer");

        String placement = number + "-P1";
        assertThatThrownBy(() -> slots.move(placement, "karabo", ApprovedContent.at("2027-01-05T10:00")))
                .as("a light review is for the days of the theme")
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Learning in summer, which is agreed on from 2026-10-01 to 2026-12-31");
        slots.move(placement, "karabo", ApprovedContent.at("2026-12-29T10:00"));
        assertThat(placements.get(placement).slot()).isEqualTo(ApprovedContent.at("2026-12-29T10:00"));
    }

    @Test
    void communications_gives_the_second_sign_off_where_marketing_owns_the_post() {
        ProcessInstance instance = light("thandi", "marketing");
        content.review("nomsa", instance, "posts-office", "sign-off", null);
        assertThat(content.candidateGroup(content.task(instance, APPROVAL))).isEqualTo("communications");
        content.approve("lerato", instance, "send-back", "Another picture, please");
        assertThat(content.task(instance, ContentApprovals.REWORK)).isNotNull();
        assertThat(dossiers.of(instance.getBusinessKey()).reviews())
                .filteredOn(review -> review.department().equals("communications"))
                .extracting(Review::signOff)
                .allSatisfy(signOff -> assertThat(signOff).isEmpty());
    }

    @Test
    void refusing_in_a_light_review_is_the_departments_refusal_and_opens_a_dispute_that_can_be_settled() {
        ProcessInstance instance = light("karabo", "sales");
        content.review("nomsa", instance, "posts-office", "sign-off", null);
        content.approve("naledi", instance, "refuse", "This is no theme of ours");
        assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.DISPUTED);
        assertThatThrownBy(() -> announcements.announce(instance.getBusinessKey(), ContentState.REFUSED))
                .isInstanceOf(OutOfStep.class)
                .hasMessageEndingWith("was not refused: it is disputed");

        content.decide("ayanda", instance, "settle", "Please look again");
        assertThat(content.settlements(instance))
                .extracting(content::department)
                .containsExactly("marketing");
        content.settle("thandi", instance, "marketing", "sign-off", "Agreed on");
        assertThat(content.candidateGroup(content.task(instance, APPROVAL))).isEqualTo("marketing");
        content.approve("pieter", instance, "approve", null);
        assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.APPROVED);
    }

    @Test
    void when_marketing_does_not_decide_in_time_the_lead_of_content_may_and_that_is_recorded() {
        ProcessInstance instance = light("karabo", "sales");
        content.review("nomsa", instance, "posts-office", "sign-off", null);
        content.fire(instance, "timer_approvalOverdue");
        content.approve("ayanda", instance, "approve", null);
        assertThat(items.get(instance.getBusinessKey()).state()).isEqualTo(ContentState.APPROVED);
        assertThat(jdbc.sql(
                                "select reviewing_group || ': ' || reason from saypro.content_review_restaffing where review = ?")
                        .param(instance.getBusinessKey() + ".1.marketing")
                        .query(String.class)
                        .single())
                .isEqualTo(
                        "content-lead: Content leads decided for Marketing, which had not decided in time or had nobody free.");
    }

    @Test
    void forms_show_the_beginnings_of_the_brand_guideline_in_force_and_the_agreed_themes() {
        ProcessInstance instance = content.submit("karabo", newsletter("sales", Map.of()));
        assertThat(content.view(content.task(instance, DRAFT)).prop("themes").elements())
                .extracting(theme -> theme.prop("value").stringValue())
                .contains(THEME);
        new TransactionTemplate(transactions).executeWithoutResult(begun -> {
            jdbc.sql(
                            "insert into saypro.brand_guideline (version, tone, style, messaging, change_note, drafted_by,"
                                    + " confirmed_by, in_force_since) values (999, 'Warm', ?, 'One voice', '', 'johan', 'thandi', now())")
                    .param("x".repeat(400))
                    .update();
            SpinJsonNode guideline =
                    contentView.draft(instance.getBusinessKey()).prop("guideline");
            assertThat(guideline.prop("version").numberValue()).isEqualTo(999);
            assertThat(guideline.prop("tone").stringValue()).isEqualTo("Warm");
            assertThat(guideline.prop("style").stringValue()).hasSize(162).endsWith("x …");
            begun.setRollbackOnly();
        });
    }

    @Test
    void without_an_agreed_theme_the_same_post_is_reviewed_as_any_other() {
        ProcessInstance instance = content.submit("karabo", newsletter("sales", Map.of("kind", "social-post")));
        content.complete("karabo", content.task(instance, DRAFT), draft(Map.of()));
        assertThat(content.reviews(instance))
                .extracting(content::department)
                .containsExactlyInAnyOrder("communications", "marketing", "posts-office");
    }

    @Test
    void a_partner_who_comes_in_with_a_later_version_is_routed_to_partnerships_and_legal() {
        ProcessInstance instance = content.awaitingApproval();
        content.approve("pieter", instance, "send-back", "Name the partner");
        Task rework = content.task(instance, REWORK);
        assertThat(engine.getTaskService()
                        .getVariables(rework.getId(), List.of("partner", "personalData", "promotion")))
                .isEqualTo(Map.of("partner", "no", "personalData", "no", "promotion", "none"));
        content.finish(
                "thandi",
                instance,
                rework,
                rework(Map.of("partner", "yes", "changes", Spin.JSON(List.of("partner-terms")))));

        assertThat(items.get(instance.getBusinessKey()).partner()).isTrue();
        assertThat(content.reviews(instance))
                .extracting(content::department)
                .containsExactlyInAnyOrder("partnerships", "legal");
    }

    @Test
    void an_agreed_theme_covers_only_what_goes_out_on_its_days() {
        ProcessInstance instance = content.submit("karabo", newsletter("sales", Map.of("kind", "social-post")));
        Map<String, Object> form = draft(Map.of("approvedTheme", THEME));
        form.put("theme", null);
        Task drafting = content.task(instance, DRAFT);
        form.put("placements", ContentApprovals.placements("2027-01-01T00:30+02:00", List.of("newsletter")));
        assertThatThrownBy(() -> content.complete("karabo", drafting, form))
                .hasMessageContaining("Learning in summer is agreed on from 2026-10-01 to 2026-12-31");
        form.put("placements", ContentApprovals.placements("2026-12-31T23:30+02:00", List.of("newsletter")));
        content.complete("karabo", drafting, form);
        assertThat(content.reviews(instance)).extracting(content::department).containsExactly("posts-office");
    }

    @Test
    void who_asked_for_changes_reviews_again_even_when_the_next_version_is_routed_around_them() {
        ProcessInstance instance = content.submit("karabo", newsletter("sales", Map.of("kind", "social-post")));
        content.complete("karabo", content.task(instance, DRAFT), draft(Map.of()));
        content.review("johan", instance, "communications", "request-changes", "Not our voice");
        content.review("naledi", instance, "marketing", "sign-off", null);
        content.review("nomsa", instance, "posts-office", "sign-off", null);
        Map<String, Object> form = rework(Map.of("approvedTheme", THEME));
        form.put("theme", null);
        content.finish("karabo", instance, content.task(instance, REWORK), form);

        Round round = dossiers.of(instance.getBusinessKey()).latestRound().orElseThrow();
        assertThat(round.level()).isEqualTo(Level.LIGHT);
        assertThat(round.routed()).containsExactlyInAnyOrder("posts-office", "communications", "marketing");
        assertThat(content.reviews(instance))
                .extracting(content::department)
                .containsExactlyInAnyOrder("posts-office", "communications");
        content.review("lerato", instance, "communications", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNull();
        content.review("nomsa", instance, "posts-office", "sign-off", null);
        assertThat(content.task(instance, APPROVAL)).isNotNull();
    }

    @Test
    void leadership_reviews_paid_promotion_with_a_partner() {
        ProcessInstance instance =
                content.submit("karabo", newsletter("sales", Map.of("partner", "yes", "promotion", "paid")));
        content.complete("karabo", content.task(instance, DRAFT), draft(Map.of("marketingTie", "Launch")));
        assertThat(content.reviews(instance)).extracting(content::department).contains("leadership", "finance");
        assertThat(dossiers.of(instance.getBusinessKey())
                        .latestRound()
                        .orElseThrow()
                        .level())
                .isEqualTo(Level.HIGH);
    }

    private ProcessInstance light(String owner, String department) {
        ProcessInstance instance = content.submit(owner, newsletter(department, Map.of("kind", "social-post")));
        Map<String, Object> form = draft(Map.of("approvedTheme", THEME));
        form.put("theme", null);
        content.finish(owner, instance, content.task(instance, DRAFT), form);
        return instance;
    }

    private static Map<String, Object> answer(List<String> criteria, String decision, String reasons) {
        Map<String, Object> form = new HashMap<>();
        form.put("criteria", Spin.JSON(criteria));
        form.put("decision", decision);
        form.put("reasons", reasons);
        return form;
    }
}
