package com.saypro.collaboration.content.process;

import org.springframework.beans.factory.config.CustomScopeConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.SimpleTransactionScope;

/** Beans of the scope {@link #NAME} live as long as the transaction that first asks for them. */
@Configuration(proxyBeanMethods = false)
class TransactionScope {

    static final String NAME = "transaction";

    @Bean
    static CustomScopeConfigurer transactionScopeConfigurer() {
        CustomScopeConfigurer scopes = new CustomScopeConfigurer();
        scopes.addScope(NAME, new SimpleTransactionScope());
        return scopes;
    }
}
