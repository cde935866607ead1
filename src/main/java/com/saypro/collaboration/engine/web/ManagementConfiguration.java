package com.saypro.collaboration.engine.web;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The port for those who run the application: health and figures can be read there without signing in, and there is nothing
 * else. Whoever reaches the port is trusted with that much; it listens on this machine only unless told otherwise.
 */
@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

    @Bean
    @Order(0)
    SecurityFilterChain operators(HttpSecurity http, Environment environment) throws Exception {
        RequestMatcher reading = request -> HttpMethod.GET.matches(request.getMethod());
        http.securityMatcher(request -> isManagementPort(request.getLocalPort(), environment))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                new AndRequestMatcher(reading, EndpointRequest.to("health", "metrics")))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.FORBIDDEN)));
        return http.build();
    }

    /** Known only after the servers have started, as the port may be any that is free. */
    private static boolean isManagementPort(int port, Environment environment) {
        Integer management = environment.getProperty("local.management.port", Integer.class);
        Integer people = environment.getProperty("local.server.port", Integer.class);
        return management != null && port == management && !management.equals(people);
    }
}
