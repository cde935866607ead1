package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.Setting;
import com.saypro.collaboration.foundation.ConditionalOnTrial;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether this is the trial. */
@Configuration(proxyBeanMethods = false)
class SettingConfiguration {

    @Bean
    @ConditionalOnTrial
    Setting trial() {
        return Setting.TRIAL;
    }

    @Bean
    @ConditionalOnMissingBean
    Setting production() {
        return Setting.PRODUCTION;
    }
}
