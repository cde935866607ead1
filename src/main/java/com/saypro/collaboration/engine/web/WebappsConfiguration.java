package com.saypro.collaboration.engine.web;

import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The webapps take over who is signed in from our own sign-in. */
@Configuration(proxyBeanMethods = false)
class WebappsConfiguration {

    /** After Spring Security, before the webapps' own filters ask who it is. */
    private static final int ORDER = 201;

    @Bean
    FilterRegistrationBean<NoncePerRequest> noncePerRequest() {
        var registration = new FilterRegistrationBean<>(new NoncePerRequest());
        registration.addUrlPatterns("/camunda/app/*");
        registration.setOrder(ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SecureCookies> secureCookies() {
        var registration = new FilterRegistrationBean<>(new SecureCookies());
        registration.addUrlPatterns("/camunda/*");
        registration.setOrder(ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        var registration = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        registration.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSignIn.class.getName());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(ORDER);
        return registration;
    }
}
