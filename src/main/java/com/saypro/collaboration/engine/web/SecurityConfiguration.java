package com.saypro.collaboration.engine.web;

import static org.springframework.security.web.util.matcher.RequestMatchers.anyOf;
import static org.springframework.security.web.util.matcher.RequestMatchers.not;

import com.saypro.collaboration.directory.DirectoryPlan;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.engine.audit.DeniedRequests;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** One sign-in in front of everything; whatever is not listed as open needs it. See ADR 0006 and 0018. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableConfigurationProperties(SessionLimits.class)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            IdentityService identityService,
            Accounts accounts,
            PasswordChanges passwords,
            DirectoryPlan directory,
            DeniedRequests deniedRequests,
            SessionLimits limits,
            Clock clock)
            throws Exception {
        var pages = pagesOnly();
        http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(OpenToStrangers.matcher())
                                .permitAll()
                                .requestMatchers(anyOf(WebPaths.NOBODYS, WebPaths.path("/error")))
                                .denyAll()
                                .requestMatchers(WebPaths.ADMINISTRATORS)
                                .hasAuthority(Group.ADMINISTRATOR)
                                .requestMatchers(WebPaths.COCKPIT)
                                .hasAnyAuthority(directory.opening("cockpit").toArray(String[]::new))
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage(WebPaths.SIGN_IN)
                        .successHandler(new SignedInOnPage(limits, clock, pages))
                        .failureHandler(new WrongPassword()))
                .logout(logout -> logout.logoutRequestMatcher(
                                anyOf(WebPaths.post(WebPaths.SIGN_OUT), WebPaths.WEBAPP_SIGN_OUT))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                        .logoutSuccessHandler(new SignedOut())
                        .deleteCookies("JSESSIONID"))
                .csrf(csrf -> csrf.ignoringRequestMatchers(WebPaths.WEBAPPS))
                .requestCache(cache -> cache.requestCache(pages))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(entryPoint()).accessDeniedHandler(new Denied()))
                .headers(new SecurityHeaders())
                .addFilterBefore(deniedRequests, CsrfFilter.class)
                .addFilterBefore(new StillHere(accounts, passwords, limits.longest(), clock), AuthorizationFilter.class)
                .addFilterAfter(new EngineIdentity(identityService), AuthorizationFilter.class);
        return http.build();
    }

    /** Pages lead to the sign-in page; calls of scripts and other programs get 401. */
    private static AuthenticationEntryPoint entryPoint() {
        var toSignIn = new LoginUrlAuthenticationEntryPoint(WebPaths.SIGN_IN);
        toSignIn.setFavorRelativeUris(true);
        var unauthorized = new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED);
        var byRequest = new LinkedHashMap<RequestMatcher, AuthenticationEntryPoint>();
        byRequest.put(WebPaths.WEBAPP_CALLS, unauthorized);
        byRequest.put(acceptsPages(), toSignIn);
        var entryPoint = new DelegatingAuthenticationEntryPoint(byRequest);
        entryPoint.setDefaultEntryPoint(unauthorized);
        return entryPoint;
    }

    /** After sign-in only pages are opened again, never a script's call. */
    private static RequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && acceptsPages().matches(request)
                && not(WebPaths.WEBAPP_CALLS).matches(request));
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private static RequestMatcher acceptsPages() {
        var html = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        html.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        return html;
    }
}
