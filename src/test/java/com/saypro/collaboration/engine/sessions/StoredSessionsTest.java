package com.saypro.collaboration.engine.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.IntegrationTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class StoredSessionsTest {

    @Autowired
    JdbcOperations jdbc;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationContext context;

    private StoredSessions sessions;
    private String id;

    @BeforeEach
    void a_session_with_a_list_in_it() throws Exception {
        sessions = new StoredSessions(jdbc, new TransactionTemplate(transactions), Duration.ofHours(4));
        sessions.afterPropertiesSet();
        CalmSession session = sessions.createSession();
        session.setAttribute("list", new ArrayList<>(List.of("a")));
        sessions.save(session);
        id = session.getId();
    }

    @AfterEach
    void remove() throws Exception {
        sessions.deleteById(id);
        sessions.destroy();
    }

    @Test
    void the_application_itself_keeps_sessions_in_memory_unless_told_otherwise() {
        assertThat(context.getBeansOfType(SessionRepository.class)).isEmpty();
    }

    @Test
    void another_node_finds_what_one_node_stored() {
        assertThat(sessions.findById(id).<List<String>>getAttribute("list")).containsExactly("a");
        assertThat(sessions.findById(id).getMaxInactiveInterval()).isEqualTo(Duration.ofHours(4));
        assertThat(sessions.findById("no-such-session")).isNull();
    }

    @Test
    void a_session_that_lasts_longer_after_sign_in_does_so_on_every_node() {
        CalmSession session = sessions.findById(id);
        session.setMaxInactiveInterval(Duration.ofHours(9));
        session.setAttribute("since", Instant.EPOCH);
        sessions.save(session);

        assertThat(sessions.findById(id).getMaxInactiveInterval()).isEqualTo(Duration.ofHours(9));
        assertThat(sessions.findById(id).<Instant>getAttribute("since")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void the_same_attribute_and_an_access_in_the_same_minute_are_not_written() {
        String before = versions();

        CalmSession session = sessions.findById(id);
        session.setAttribute("list", session.getAttribute("list"));
        session.setAttribute("missing", null);
        session.setLastAccessedTime(session.getLastAccessedTime().plusSeconds(59));
        sessions.save(session);
        session = sessions.findById(id);
        session.setAttribute("list", new ArrayList<>(List.of("a")));
        sessions.save(session);

        assertThat(versions()).isEqualTo(before);
    }

    @Test
    void another_value_is_written_even_when_it_is_the_same_object_as_before() {
        CalmSession session = sessions.findById(id);
        List<String> list = session.getAttribute("list");
        list.add("b");
        session.setAttribute("list", list);
        sessions.save(session);

        assertThat(sessions.findById(id).<List<String>>getAttribute("list")).containsExactly("a", "b");
    }

    @Test
    void a_removed_attribute_is_gone_and_an_access_a_minute_later_is_written() {
        CalmSession session = sessions.findById(id);
        var later = session.getLastAccessedTime().plusSeconds(61);
        session.removeAttribute("list");
        session.setLastAccessedTime(later);
        sessions.save(session);

        CalmSession found = sessions.findById(id);
        assertThat(found.getAttributeNames()).isEmpty();
        assertThat(found.getLastAccessedTime()).isEqualTo(later);
    }

    @Test
    void a_session_that_gets_a_new_id_is_found_under_that_one_only() {
        CalmSession session = sessions.findById(id);
        String old = id;
        id = session.changeSessionId();
        sessions.save(session);

        assertThat(sessions.findById(old)).isNull();
        assertThat(sessions.findById(id).<List<String>>getAttribute("list")).containsExactly("a");
    }

    /** Changes with every write of one of the rows. */
    private String versions() {
        return database.sql("""
                        select string_agg(s.xmin || '/' || a.xmin, ' ')
                        from saypro.http_session s left join saypro.http_session_attributes a
                            on a.session_primary_id = s.primary_id
                        where s.session_id = :id
                        """).param("id", id).query(String.class).single();
    }
}
