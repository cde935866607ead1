package com.saypro.collaboration.engine.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.benchmarks.CountedStatements;
import com.saypro.collaboration.benchmarks.CountingDataSource;
import com.saypro.collaboration.browser.BrowserTest;
import com.saypro.collaboration.browser.Window;
import com.saypro.collaboration.browser.Windows;
import com.saypro.collaboration.engine.web.Goals;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the click on "Sign in" to the filled Tasklist in Chromium; the figures go to {@code target/benchmarks/sign-in.txt}. */
@Tag("benchmark")
@BrowserTest
@Import(CountedStatements.class)
class SignInCostTest {

    private static final int TASKS = 15;
    private static final int WARM_UPS = 5;
    private static final int TIMES = 15;

    @Autowired
    ProcessEngine engine;

    @Autowired
    DataSource dataSource;

    @Autowired
    JdbcClient jdbc;

    /** The trial hashes faster than production does. */
    @BeforeEach
    void hashed_as_in_production() {
        String password =
                new BcryptPasswords(12).withPrefix(EncryptionUtil.saltPassword(HttpPerson.TRIAL_PASSWORD, "salt"));
        jdbc.sql("update public.act_id_user set pwd_ = :hash, salt_ = 'salt' where id_ = 'thandi'")
                .param("hash", password)
                .update();
    }

    /** @param millis until the list shows its tasks; statements and calls until the network is quiet */
    record Cost(double millis, long statements, long calls) {}

    @Test
    void a_filled_tasklist_costs_few_statements(Windows windows) throws Exception {
        try (var goals = new Goals(engine)) {
            for (int i = 0; i < TASKS; i++) {
                String task = goals.taskStartedBy("thandi", "GOAL-" + i).getId();
                engine.getTaskService().setAssignee(task, "thandi");
            }
            for (int i = 0; i < WARM_UPS; i++) {
                signIn(windows.open());
            }
            Cost[] costs = new Cost[TIMES];
            for (int i = 0; i < TIMES; i++) {
                costs[i] = signIn(windows.open());
            }
            report(costs);
            assertThat(costs).allSatisfy(cost -> assertThat(cost.statements()).isBetween(1L, 250L));
        }
    }

    private Cost signIn(Window window) {
        var counting = (CountingDataSource) dataSource;
        Page page = window.go("/camunda/app/tasklist/default/").page();
        page.getByLabel("Sign-in name").fill("thandi");
        page.getByLabel("Password").fill(HttpPerson.TRIAL_PASSWORD);
        long[] calls = {0};
        page.onRequest(request -> calls[0]++);
        var before = counting.now();
        long start = System.nanoTime();
        page.getByLabel("Password").press("Enter");
        page.locator("ol.tasks-list li.task").nth(TASKS - 1).waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        page.waitForLoadState(LoadState.NETWORKIDLE);
        var cost = new Cost(millis, counting.now().since(before).statements(), calls[0]);
        page.context().close();
        return cost;
    }

    private static void report(Cost[] costs) throws Exception {
        Arrays.sort(costs, (a, b) -> Double.compare(a.millis(), b.millis()));
        long[] statements =
                Arrays.stream(costs).mapToLong(Cost::statements).sorted().toArray();
        long[] calls = Arrays.stream(costs).mapToLong(Cost::calls).sorted().toArray();
        Path file = Path.of("target", "benchmarks", "sign-in.txt");
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "sign-in to %d tasks in the list, %d times: %.0f ms median (%.0f to %.0f), %d statements, %d requests%n",
                        TASKS,
                        TIMES,
                        costs[TIMES / 2].millis(),
                        costs[0].millis(),
                        costs[TIMES - 1].millis(),
                        statements[TIMES / 2],
                        calls[TIMES / 2]));
    }
}
