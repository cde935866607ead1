package com.saypro.collaboration.engine.passwords;

import com.saypro.collaboration.foundation.ConditionalOnTrial;
import com.saypro.collaboration.foundation.NewPassword;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Lets the engine take good new passwords only, and hash them with bcrypt. It goes on checking those it hashed itself (salted SHA-512). */
@Configuration(proxyBeanMethods = false)
class PasswordConfiguration {

    /** In the trial everyone's password is documented; a slow hash would only make the first start slow. */
    private static final int TRIAL_COST = 8;

    @Bean
    @ConditionalOnTrial
    BcryptPasswords trialPasswords(@Value("${saypro.passwords.cost}") int cost) {
        return new BcryptPasswords(Math.min(cost, TRIAL_COST));
    }

    @Bean
    @ConditionalOnMissingBean
    BcryptPasswords passwords(@Value("${saypro.passwords.cost}") int cost) {
        return new BcryptPasswords(cost);
    }

    @Bean
    ProcessEnginePlugin passwordPlugin(BcryptPasswords passwords, Environment environment) {
        boolean trial = !environment.containsProperty("spring.datasource.url");
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl configuration) {
                configuration.setPasswordEncryptor(passwords);
                configuration.setEnablePasswordPolicy(true);
                // In the trial the application itself gives everyone the documented password.
                var hardToGuess = new HardToGuess(
                        () -> trial && configuration.getIdentityService().getCurrentAuthentication() == null);
                configuration.setPasswordPolicy(
                        () -> List.of(new PasswordPolicyLengthRuleImpl(NewPassword.SHORTEST), hardToGuess));
            }
        };
    }
}
