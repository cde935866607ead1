package com.saypro.collaboration.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.notifications.mail.LetterWriter;
import com.saypro.collaboration.notifications.mail.LetterWriter.Parts;
import com.saypro.collaboration.workdays.DayRange;
import com.saypro.collaboration.workdays.FreeDayKind;
import com.saypro.collaboration.workdays.FreeDaysChanged;
import com.saypro.collaboration.workdays.FreeDaysRefused;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@IntegrationTest
@Transactional
class FreeDayMailTest {

    private static final DayRange DAYS = new DayRange(LocalDate.parse("2026-12-28"), LocalDate.parse("2026-12-31"));

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Directory directory;

    @Autowired
    LetterWriter letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ObjectMapper json;

    @Test
    void everyone_reads_which_days_are_free_and_why() {
        events.publishEvent(new FreeDaysChanged(
                "F-1-1", FreeDayKind.COMPANY_CLOSURE, DAYS, "Closed, <b>all</b> of us", "nonhlanhla"));

        assertThat(recipients("F-1-1")).isEqualTo(directory.everyone().size());
        assertThat(subject("F-1-1")).isEqualTo("SayPro does not work on Mon 28 December 2026 to Thu 31 December 2026");
        Parts mail = mail("F-1-1", "free-days-confirmed");
        assertThat(mail.text())
                .contains("SayPro does not work on Mon 28 December 2026 to Thu 31 December 2026.")
                .contains("Company closure: Closed, <b>all</b> of us")
                .contains("Proposal F-1-1");
        assertThat(mail.html()).contains("Closed, &lt;b&gt;all&lt;/b&gt; of us").doesNotContain("<b>all</b>");
    }

    @Test
    void everyone_reads_which_days_are_no_longer_free() {
        events.publishEvent(new FreeDaysChanged("F-1-2", FreeDayKind.CANCELLATION, DAYS, "A client needs us", "derek"));

        assertThat(recipients("F-1-2")).isEqualTo(directory.everyone().size());
        Parts mail = mail("F-1-2", "free-days-cancelled");
        assertThat(mail.text())
                .contains("SayPro works after all on Mon 28 December 2026 to Thu 31 December 2026.")
                .contains("Why: A client needs us");
        assertThat(mail.html()).contains("A client needs us", "Proposal F-1-2");
    }

    @Test
    void the_proposer_reads_who_refused_and_why() {
        events.publishEvent(new FreeDaysRefused(
                "F-1-3", "Company closure, Mon 28 December 2026", "nonhlanhla", "derek", "We work then."));

        assertThat(recipients("F-1-3")).isOne();
        assertThat(subject("F-1-3")).isEqualTo("F-1-3 was refused");
        Parts mail = mail("F-1-3", "free-days-refused");
        assertThat(mail.text())
                .contains("Your proposal F-1-3 was refused.")
                .contains("Company closure, Mon 28 December 2026")
                .contains(directory.personName("derek") + " says why:")
                .contains("We work then.");
        assertThat(mail.html()).contains("We work then.");
    }

    private long recipients(String number) {
        return jdbc.sql("select count(*) from saypro.outbox where cause like ?")
                .param(number + ":%")
                .query(Long.class)
                .single();
    }

    private String subject(String number) {
        return jdbc.sql("select distinct subject from saypro.outbox where cause like ?")
                .param(number + ":%")
                .query(String.class)
                .single();
    }

    private Parts mail(String number, String template) {
        String model = jdbc.sql("select distinct model::text from saypro.outbox where cause = ?")
                .param(number + ":" + template)
                .query(String.class)
                .single();
        try {
            Map<String, Object> values = json.readValue(model, new TypeReference<>() {});
            return letters.write(template, "Subject", "Thandi", values);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
