package com.saypro.collaboration.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.foundation.SeedStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.support.StaticApplicationContext;

@IntegrationTest
class StartLockTest {

    @Autowired
    DataSource dataSource;

    @Autowired
    ApplicationContext application;

    @Autowired
    ReleaseDeployment release;

    @Autowired
    Jobs jobs;

    @Test
    void another_node_waits_until_the_lock_is_given_back() throws SQLException {
        var lock = new StartLock(dataSource);
        lock.acquire();
        assertThat(isFree()).isFalse();
        lock.release();
        assertThat(isFree()).isTrue();
        lock.release();
        lock.destroy();
    }

    @Test
    void a_start_that_fails_gives_the_lock_back() throws SQLException {
        var lock = new StartLock(dataSource);
        lock.acquire();
        SeedStep broken = () -> {
            throw new IllegalStateException("no seeds left");
        };
        var start = new Start(application, lock, release, List.of(broken), jobs);
        assertThatThrownBy(() -> start.run(new ContextRefreshedEvent(application)))
                .hasMessage("no seeds left");
        assertThat(isFree()).isTrue();
    }

    @Test
    void a_child_contexts_refresh_is_not_a_start() {
        SeedStep unexpected = () -> {
            throw new AssertionError("seeded again");
        };
        var start = new Start(application, new StartLock(dataSource), release, List.of(unexpected), jobs);
        start.run(new ContextRefreshedEvent(new StaticApplicationContext(application)));
    }

    private boolean isFree() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select pg_try_advisory_lock(7240001)")) {
            result.next();
            boolean free = result.getBoolean(1);
            statement.execute("select pg_advisory_unlock_all()");
            return free;
        }
    }
}
