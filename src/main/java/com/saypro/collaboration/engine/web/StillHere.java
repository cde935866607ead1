package com.saypro.collaboration.engine.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks once a minute whether the person of a session still exists, with the same password, and in which groups: who has left
 * is signed out, a session opened with an older password or too long ago ends, who has moved gets the new groups.
 */
class StillHere extends OncePerRequestFilter {

    /** Session attribute with the moment of the sign-in. */
    static final String SINCE = StillHere.class.getName() + ".since";

    private static final String LOOKED = StillHere.class.getName() + ".looked";
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final Accounts accounts;
    private final PasswordChanges passwords;
    private final Duration longest;
    private final Clock clock;

    StillHere(Accounts accounts, PasswordChanges passwords, Duration longest, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        HttpSession session = request.getSession(false);
        if (session != null
                && authentication != null
                && authentication.getPrincipal() instanceof SignedIn
                && (isDue(session) || passwords.isOlder(authentication.getName(), authentication.getDetails()))) {
            look(authentication, session, request, response);
        }
        chain.doFilter(request, response);
    }

    private boolean isDue(HttpSession session) {
        return !(session.getAttribute(LOOKED) instanceof Instant looked)
                || looked.plus(EVERY).isBefore(clock.instant());
    }

    private boolean isOver(HttpSession session) {
        return !(session.getAttribute(SINCE) instanceof Instant since)
                || !clock.instant().isBefore(since.plus(longest));
    }

    private void look(
            Authentication before, HttpSession session, HttpServletRequest request, HttpServletResponse response) {
        var now = accounts.find(before.getName()).map(Account::signedIn);
        if (now.isEmpty() || !now.get().getDetails().equals(before.getDetails()) || isOver(session)) {
            SecurityContextHolder.clearContext();
            session.invalidate();
            return;
        }
        session.setAttribute(LOOKED, clock.instant());
        if (!now.get().getAuthorities().equals(before.getAuthorities())) {
            var context = new SecurityContextImpl(now.get());
            SecurityContextHolder.setContext(context);
            contexts.saveContext(context, request, response);
        }
    }
}
