package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.ProcessRights;
import com.saypro.collaboration.directory.Trial;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class AdministratorAccountTest {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withUserConfiguration(AdministratorAccount.Accounts.class)
            .withBean(
                    DirectoryPlan.class,
                    () -> new DirectoryPlan(
                            Map.of(),
                            Map.of(),
                            List.of(),
                            Map.of(),
                            new ProcessRights(List.of("READ"), List.of("READ")),
                            List.of(),
                            Map.of(),
                            new Trial("secret", "saypro.example", Map.of())))
            .withPropertyValues(
                    "saypro.admin.user=it.department",
                    "saypro.admin.password=long",
                    "saypro.admin.email=it@saypro.test");

    @Test
    void in_the_trial_the_password_is_the_trials() {
        context.run(trial -> assertThat(trial.getBean(AdministratorAccount.class))
                .isEqualTo(new AdministratorAccount("it.department", "secret", "it.department@saypro.example")));
    }

    @Test
    void on_an_outside_database_it_is_the_configured_one() {
        context.withPropertyValues("spring.datasource.url=jdbc:postgresql://db/saypro")
                .run(production -> assertThat(production.getBean(AdministratorAccount.class))
                        .isEqualTo(new AdministratorAccount("it.department", "long", "it@saypro.test")));
    }
}
