package com.saypro.collaboration.engine.web;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.engine.audit.DeniedRequests;
import com.saypro.collaboration.engine.passwords.RememberedChecks;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.filter.CacheControlFilter;
import org.camunda.bpm.engine.rest.filter.EmptyBodyFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.HttpStatusAccessDeniedHandler;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The door for other programs: the engine's REST API with name and password on every request (HTTP Basic), no session and
 * no cookie. What a program may do there are the engine's rights of the person it signs in as.
 */
@Configuration(proxyBeanMethods = false)
class RestConfiguration {

    /** Inside Spring Security and the answers to refusals. */
    private static final int ORDER = 201;

    private static final String[] INTERFACES = {"/engine-rest/*", "/camunda/api/*"};

    private static final Set<String> SAME_SITE = Set.of("same-origin", "none");

    @Bean
    @Order(1)
    SecurityFilterChain programs(
            HttpSecurity http,
            IdentityService identityService,
            Accounts accounts,
            RememberedChecks remembered,
            PasswordSignIn passwords,
            AuthenticationEventPublisher events,
            ApplicationEventPublisher signIns,
            DirectoryPlan directory,
            DeniedRequests deniedRequests)
            throws Exception {
        var notSignedIn = new ProgramSignInFailed();
        var manager = new ProviderManager(new ProgramSignIn(accounts, remembered, passwords, signIns));
        manager.setAuthenticationEventPublisher(events);
        http.securityMatcher(WebPaths.REST)
                .authenticationManager(manager)
                .authorizeHttpRequests(requests -> requests.requestMatchers(anyOf(fromAnotherSite(), WebPaths.NOBODYS))
                        .denyAll()
                        .requestMatchers(WebPaths.ADMINISTRATORS)
                        .hasAuthority(Group.ADMINISTRATOR)
                        .requestMatchers(WebPaths.COCKPIT)
                        .hasAnyAuthority(directory.opening("cockpit").toArray(String[]::new))
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(notSignedIn))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                // Nothing to forge a request with: no cookie counts here, and browsers say where a request comes from.
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions -> exceptions
                        .authenticationEntryPoint(notSignedIn)
                        .accessDeniedHandler(new HttpStatusAccessDeniedHandler(HttpStatus.FORBIDDEN)))
                .headers(new SecurityHeaders())
                .addFilterBefore(deniedRequests, CsrfFilter.class)
                .addFilterAfter(new EngineIdentity(identityService), AuthorizationFilter.class);
        return http.build();
    }

    /** The two starters register these filters under the same names, so that one of them goes without. */
    @Bean
    FilterRegistrationBean<EmptyBodyFilter> emptyBodies() {
        var registration = new FilterRegistrationBean<>(new EmptyBodyFilter());
        registration.setName("emptyBodiesOfTheEngine");
        registration.addUrlPatterns(INTERFACES);
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<CacheControlFilter> cacheControl() {
        var registration = new FilterRegistrationBean<>(new CacheControlFilter());
        registration.setName("cacheControlOfTheEngine");
        registration.addUrlPatterns(INTERFACES);
        registration.setOrder(ORDER);
        return registration;
    }

    @Bean
    FilterRegistrationBean<TypelessRequests> typelessRequests() {
        var registration = new FilterRegistrationBean<>(new TypelessRequests());
        registration.addUrlPatterns(INTERFACES);
        registration.setOrder(ORDER - 1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ReadableUploads> readableUploads() {
        var registration = new FilterRegistrationBean<>(new ReadableUploads());
        registration.addUrlPatterns(INTERFACES);
        registration.setOrder(ORDER - 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var registration = new FilterRegistrationBean<>(new BodyLimit());
        registration.addUrlPatterns(INTERFACES);
        registration.setOrder(ORDER - 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PlainAddresses> plainAddresses() {
        var registration = new FilterRegistrationBean<>(new PlainAddresses());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** A page of another site makes the request with a password that the browser remembers; programs send no such header. */
    private static RequestMatcher fromAnotherSite() {
        return request -> {
            String site = request.getHeader("Sec-Fetch-Site");
            return site != null && !SAME_SITE.contains(site);
        };
    }
}
