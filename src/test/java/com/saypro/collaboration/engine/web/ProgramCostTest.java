package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.CountedStatements;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterConfig;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What signing in costs a program; the figures go to {@code target/benchmarks/programs.txt}. */
@Tag("benchmark")
@IntegrationTest
@Import(CountedStatements.class)
class ProgramCostTest {

    private static final String CALL = "/engine-rest/version";

    @LocalServerPort
    int port;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    @Test
    void a_program_that_was_checked_costs_one_statement_and_no_slow_hash() throws Exception {
        var program = HttpPerson.program(port, "thandi", TRIAL_PASSWORD);
        for (int i = 0; i < 200; i++) {
            assertThat(program.get(CALL).status()).isEqualTo(200);
        }
        var counting = (CountingDataSource) dataSource;
        var before = counting.now();
        program.get(CALL);
        long statements = counting.now().since(before).statements();
        double checked = median(() -> program.get(CALL), 200);
        Own own = ownFilter(counting);
        double stranger = median(() -> HttpPerson.stranger(port).get(CALL), 50);
        var bcrypt = new BCryptPasswordEncoder(12);
        String hash = bcrypt.encode(TRIAL_PASSWORD);
        double check = median(() -> bcrypt.matches(TRIAL_PASSWORD, hash), 10);
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        bcrypt.matches(TRIAL_PASSWORD, hash);
        double processor = (threads.getCurrentThreadCpuTime() - start) / 1e6;

        Path file = Path.of("target", "benchmarks", "programs.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        """
                one check of a password at cost 12   %7.1f ms, %.0f ms of processor time
                a request of a program checked before %6.1f ms, %d statements
                a stranger's request, refused        %7.1f ms
                Camunda's own filter, in each request %6.1f ms, %d statements (SHA-512, as it stores passwords)
                """,
                        check,
                        processor,
                        checked,
                        statements,
                        stranger,
                        own.millis(),
                        own.statements()));

        assertThat(statements).isEqualTo(1);
        assertThat(checked).isLessThan(check / 4);
    }

    /** What the engine's own HTTP Basic filter costs in front of every request, with a password the engine hashed itself. */
    private Own ownFilter(CountingDataSource counting) throws Exception {
        jdbc.sql("update public.act_id_user set pwd_ = :hash, salt_ = 'salt' where id_ = 'thandi'")
                .param("hash", "{SHA-512}" + new Sha512HashDigest().encrypt(TRIAL_PASSWORD + "salt"))
                .update();
        var filter = new ProcessEngineAuthenticationFilter();
        var config = new MockFilterConfig();
        config.addInitParameter("authentication-provider", HttpBasicAuthenticationProvider.class.getName());
        filter.init(config);
        var passed = new AtomicInteger();
        Runnable request = () -> {
            var call = new MockHttpServletRequest("GET", CALL);
            call.setPathInfo("/version");
            call.addHeader("Authorization", HttpPerson.basic("thandi", TRIAL_PASSWORD));
            try {
                filter.doFilter(call, new MockHttpServletResponse(), (in, out) -> passed.incrementAndGet());
            } catch (IOException | ServletException e) {
                throw new IllegalStateException(e);
            }
        };
        double millis = median(request, 200);
        var before = counting.now();
        request.run();
        long statements = counting.now().since(before).statements();
        assertThat(passed).hasValue(201);
        return new Own(millis, statements);
    }

    private record Own(double millis, long statements) {}

    /** Milliseconds. */
    private static double median(Runnable action, int times) {
        long[] nanos = LongStream.range(0, times)
                .map(i -> {
                    long start = System.nanoTime();
                    action.run();
                    return System.nanoTime() - start;
                })
                .sorted()
                .toArray();
        return nanos[nanos.length / 2] / 1e6;
    }
}
