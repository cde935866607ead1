package com.saypro.collaboration.engine.web;

import static com.saypro.collaboration.HttpPerson.TRIAL_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.IntegrationTest;
import com.saypro.collaboration.benchmarks.CountedStatements;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
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
        Files.writeString(file, String.format(Locale.ROOT, """
                one check of a password at cost 12   %7.1f ms, %.0f ms of processor time
                a request of a program checked before %6.1f ms, %d statements
                a stranger's request, refused        %7.1f ms
                """, check, processor, checked, statements, stranger));

        assertThat(statements).isEqualTo(1);
        assertThat(checked).isLessThan(check / 4);
    }

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
