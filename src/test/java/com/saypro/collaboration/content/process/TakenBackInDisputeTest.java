package com.saypro.collaboration.content.process;

import static com.saypro.collaboration.content.process.ContentApprovals.APPROVAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.content.ContentState;
import com.saypro.collaboration.content.Disputes;
import com.saypro.collaboration.content.Dossiers;
import com.saypro.collaboration.content.TakeBacks;
import com.saypro.collaboration.content.TakenBack;
import com.saypro.collaboration.content.Verdict;
import com.saypro.collaboration.foundation.Refused;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A kept sign-off that is taken back while the item is in dispute. */
@IntegrationTest
class TakenBackInDisputeTest extends ContentScene {

    @Autowired
    TakeBacks takeBacks;

    @Autowired
    Disputes disputes;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void while_it_is_decided_the_department_is_asked_once_it_is_settled() {
        ProcessInstance instance = refusedWhereContentKept();
        String number = instance.getBusinessKey();
        assertThat(takeBacks.possible(dossiers.of(number), "refilwe")).containsExactly("content");
        takeBacks.takeBack(number, "content", "refilwe", "We overlooked something");

        assertThat(state(instance)).isEqualTo(ContentState.DISPUTED);
        assertThat(told(instance, "taken-back-content"))
                .as("those who might decide the dispute as well")
                .containsExactly("ayanda", "johan", "kagiso", "michelle", "thandi");
        assertThat(takeBacks.possible(dossiers.of(number), "refilwe")).isEmpty();
        content.decide("ayanda", instance, "settle", "Talk to each other");
        assertThat(content.settlements(instance))
                .extracting(content::department)
                .containsExactly("communications");
        assertThat(dossiers.of(number).keptIn(3, "content")).isEmpty();
        settledThenContentIsAsked(instance);
    }

    @Test
    void while_it_is_settled_it_does_not_end_as_refused() {
        ProcessInstance instance = refusedWhereContentKept();
        content.decide("ayanda", instance, "settle", "Talk to each other");
        takeBacks.takeBack(instance.getBusinessKey(), "content", "refilwe", "We overlooked something");
        settledThenContentIsAsked(instance);
    }

    @Test
    void the_department_is_asked_about_another_version_however_little_it_changes() {
        ProcessInstance instance = refusedWhereContentKept();
        takeBacks.takeBack(instance.getBusinessKey(), "content", "refilwe", "We overlooked something");
        content.decide("ayanda", instance, "another-version", "Find another tone");
        content.correctSpelling(instance);
        assertThat(content.reviews(instance))
                .extracting(content::department)
                .containsExactlyInAnyOrder("communications", "content");
    }

    @Test
    void where_it_ends_as_refused_nothing_more_happens() {
        ProcessInstance instance = refusedWhereContentKept();
        takeBacks.takeBack(instance.getBusinessKey(), "content", "refilwe", "We overlooked something");
        content.decide("ayanda", instance, "end", "We drop it");
        assertThat(content.isOver(instance)).isTrue();
        assertThat(state(instance)).isEqualTo(ContentState.REFUSED);
        assertThatThrownBy(() -> takeBacks.takeBack(instance.getBusinessKey(), "content", "refilwe", "Again"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("until final approval");
    }

    @Test
    void at_the_moment_it_is_to_be_settled_it_counts_in_the_round_that_settles_it() throws Exception {
        ProcessInstance instance = refusedWhereContentKept();
        String number = instance.getBusinessKey();
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> takingBack = new TransactionTemplate(transactions).execute(begun -> {
                disputes.decide(number, "ayanda", Verdict.SETTLE, "Talk to each other");
                Future<?> waiting =
                        other.submit(() -> takeBacks.takeBack(number, "content", "refilwe", "We overlooked something"));
                Awaitility.await()
                        .until(() -> jdbc.sql("select count(*) from pg_locks where not granted")
                                        .query(Integer.class)
                                        .single()
                                > 0);
                return waiting;
            });
            takingBack.get(30, TimeUnit.SECONDS);
        } finally {
            other.shutdownNow();
        }
        assertThat(dossiers.of(number).takenBack()).extracting(TakenBack::round).containsExactly(3);
    }

    /** Version 2, which communications refused; the sign-off that content gave version 1 was kept for it. */
    private ProcessInstance refusedWhereContentKept() {
        ProcessInstance instance = content.contentKept();
        content.review("johan", instance, "communications", "refuse", "Not our voice at all");
        return instance;
    }

    private void settledThenContentIsAsked(ProcessInstance instance) {
        content.settle("zanele", instance, "communications", "sign-off", "Agreed on");

        assertThat(content.dispute(instance)).isNull();
        assertThat(mail("thandi", instance, "settled:3"))
                .contains("goes on to Content, where the sign-off was taken back");
        assertThat(content.task(instance, APPROVAL)).isNull();
        assertThat(state(instance)).isEqualTo(ContentState.IN_REVIEW);
        assertThat(content.reviews(instance)).extracting(content::department).containsExactly("content");
        content.review("refilwe", instance, "content", "sign-off", null);
        content.approve("pieter", instance, "approve", null);
        assertThat(state(instance)).isEqualTo(ContentState.APPROVED);
    }
}
