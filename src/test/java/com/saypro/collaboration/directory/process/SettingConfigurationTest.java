package com.saypro.collaboration.directory.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.directory.Setting;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SettingConfigurationTest {

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(SettingConfiguration.class);

    @Test
    void without_a_database_of_its_own_it_is_the_trial() {
        context.run(trial -> assertThat(trial.getBean(Setting.class)).isEqualTo(Setting.TRIAL));
    }

    @Test
    void with_one_it_is_production() {
        context.withPropertyValues("spring.datasource.url=jdbc:postgresql://database/saypro")
                .run(production -> assertThat(production.getBean(Setting.class)).isEqualTo(Setting.PRODUCTION));
    }
}
