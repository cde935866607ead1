package com.saypro.collaboration.notifications.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.engine.TestProcesses;
import com.saypro.collaboration.notifications.mail.SmtpCarriers;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Robin works in marketing and sales; mails are on their way when an administrator takes Robin out. A real mail server listens. */
@IntegrationTest
class LeaversMailTest {

    /** Who takes people out, and how. */
    enum Door {
        ADMIN,
        REST,
        JAVA
    }

    private static final String ROBIN = "robin.mailed";

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    ProcessEngine engine;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    TestProcesses processes;

    @BeforeEach
    void robin_works_here() {
        processes = new TestProcesses(engine);
        var robin = engine.getIdentityService().newUser(ROBIN);
        robin.setPassword(HttpPerson.TRIAL_PASSWORD);
        robin.setEmail("robin.mailed@saypro.example");
        engine.getIdentityService().saveUser(robin);
        List.of("marketing", "sales")
                .forEach(group -> engine.getIdentityService().createMembership(ROBIN, group));
    }

    @AfterEach
    void clean_up() {
        processes.close();
        engine.getIdentityService().deleteUser(ROBIN);
        jdbc.sql("delete from saypro.outbox where recipient = ?").param(ROBIN).update();
    }

    @Test
    void who_stays_gets_the_mail() {
        given("marketing");

        assertThat(delivered()).hasSize(1).allMatch(subject -> subject.contains("Work for marketing"));
    }

    @ParameterizedTest
    @EnumSource
    void who_has_left_gets_none_whichever_way_they_were_taken_out(Door door) {
        given("marketing");
        new OutboxFixture(application).post(ROBIN);

        take(door, "/user/" + ROBIN, () -> engine.getIdentityService().deleteUser(ROBIN));

        assertThat(delivered()).isEmpty();
        assertThat(states()).containsOnly("undeliverable");
        given("marketing");
        assertThat(delivered()).as("nor by somebody who gives them a task").isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void who_has_moved_gets_none_about_what_went_back_and_all_about_the_rest(Door door) {
        Task old = given("marketing");
        given("sales");

        take(
                door,
                "/group/marketing/members/" + ROBIN,
                () -> engine.getIdentityService().deleteMembership(ROBIN, "marketing"));

        assertThat(assignee(old)).isNull();
        assertThat(delivered()).hasSize(1).allMatch(subject -> subject.contains("Work for sales"));
    }

    @Test
    void what_is_taken_out_and_refused_is_sent() {
        given("marketing");

        HttpPerson.signedIn(port, "thandi").delete(HttpPerson.ENGINE + "/group/marketing/members/" + ROBIN);

        assertThat(delivered()).hasSize(1);
    }

    private void take(Door door, String path, Runnable java) {
        switch (door) {
            case ADMIN ->
                assertThat(HttpPerson.signedIn(port, "admin")
                                .delete(HttpPerson.ENGINE + path)
                                .status())
                        .isEqualTo(204);
            case REST ->
                assertThat(HttpPerson.program(port, "admin", HttpPerson.TRIAL_PASSWORD)
                                .delete("/engine-rest" + path)
                                .status())
                        .isEqualTo(204);
            case JAVA -> java.run();
        }
    }

    /** A task of the group that a colleague gave to Robin. */
    private Task given(String group) {
        String key = "mailed-" + group;
        processes.deploy(Bpmn.createExecutableProcess(key)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .userTask("userTask_work")
                .name("Work for " + group)
                .camundaCandidateGroups(group)
                .endEvent()
                .done());
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey(key).getId();
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        engine.getTaskService().setAssignee(task.getId(), ROBIN);
        return task;
    }

    private String assignee(Task task) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskId(task.getId())
                .singleResult()
                .getAssignee();
    }

    private List<String> states() {
        return jdbc.sql("select state from saypro.outbox where recipient = ?")
                .param(ROBIN)
                .query(String.class)
                .list();
    }

    /** Subjects of what the server got for Robin, after everything that waits was tried. */
    private List<String> delivered() {
        Delivery delivery = new OutboxFixture(application)
                .over(SmtpCarriers.to("127.0.0.1", MAIL.getSmtp().getPort(), Duration.ofSeconds(10)));
        jdbc.sql("select id from saypro.outbox where recipient = ? and state = 'waiting' order by id")
                .param(ROBIN)
                .query(Long.class)
                .list()
                .forEach(delivery::attempt);
        return Arrays.stream(MAIL.getReceivedMessages())
                .map(LeaversMailTest::subject)
                .toList();
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
