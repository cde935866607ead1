package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.foundation.ConditionalOnTrial;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The administrator to create while there is none.
 *
 * @param user sign-in name
 * @param password first password
 * @param email mail address; empty when there is none
 */
record AdministratorAccount(String user, String password, String email) {

    @Configuration(proxyBeanMethods = false)
    static class Accounts {

        @Bean
        @ConditionalOnTrial
        AdministratorAccount trialAdministrator(@Value("${saypro.admin.user}") String user, DirectoryPlan plan) {
            return new AdministratorAccount(
                    user, plan.trial().password(), user + "@" + plan.trial().mailDomain());
        }

        @Bean
        @ConditionalOnMissingBean
        AdministratorAccount administrator(
                @Value("${saypro.admin.user}") String user,
                @Value("${saypro.admin.password}") String password,
                @Value("${saypro.admin.email}") String email) {
            return new AdministratorAccount(user, password, email);
        }
    }
}
