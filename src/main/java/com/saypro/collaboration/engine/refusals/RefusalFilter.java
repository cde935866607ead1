package com.saypro.collaboration.engine.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers people on the engine's HTTP interfaces: a refusal with its status and its sentence alone, a request that could
 * not be read and an unexpected failure with a neutral sentence, the latter with a reference under which the log has the
 * stack trace. Successful answers pass through.
 */
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(RefusalFilter.class);

    /** What the engine's interface stumbles over before it asks the engine: a value that is null, a file without a name. */
    private static final Pattern UNREADABLE_VALUE =
            Pattern.compile("VariableValueDto\\.toTypedValue|Cannot create file without valueInfo");

    private final LastFailure lastFailure;
    private final ObjectMapper json;
    private final SecureRandom random = new SecureRandom();

    RefusalFilter(LastFailure lastFailure, ObjectMapper json) {
        this.lastFailure = lastFailure;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var buffer = new ErrorBuffer(response);
        lastFailure.open();
        try {
            chain.doFilter(request, buffer);
            if (buffer.holds()) {
                answer(request, response, buffer);
            }
        } finally {
            lastFailure.close();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, ErrorBuffer buffer)
            throws IOException {
        RuntimeException failure = lastFailure.get();
        Optional<Answer> answer = Answer.to(failure);
        if (failure == null
                && UNREADABLE_VALUE.matcher(new String(buffer.body(), UTF_8)).find()) {
            answer = Optional.of(Answer.unreadable());
        }
        if (answer.isEmpty() && response.getStatus() >= 500) {
            String reference = String.format("%08X", random.nextInt());
            log.error(
                    "Unexpected failure {} on {} {}: {}",
                    reference,
                    request.getMethod(),
                    request.getRequestURI(),
                    new String(buffer.body(), UTF_8),
                    failure);
            answer = Optional.of(Answer.unexpected(reference));
        }
        byte[] body = buffer.body();
        if (failure == null && response.getStatus() == HttpServletResponse.SC_BAD_REQUEST) {
            log.debug("Unreadable {} {}: {}", request.getMethod(), request.getRequestURI(), new String(body, UTF_8));
            answer = Optional.of(Answer.unreadable());
        }
        if (answer.isPresent()) {
            response.setStatus(answer.get().status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            body = json.writeValueAsBytes(answer.get().body());
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
