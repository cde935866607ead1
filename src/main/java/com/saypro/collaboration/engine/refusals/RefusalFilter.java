package com.saypro.collaboration.engine.refusals;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.saypro.collaboration.engine.refusals.LastFailure.Failed;
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

    /** What the engine's interface says of a file that has no name. */
    private static final Pattern UNREADABLE_FILE = Pattern.compile("Cannot create file without valueInfo");

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
        byte[] body = buffer.body();
        Optional<Answer> answer = answer(request, response.getStatus(), lastFailure.get(), new String(body, UTF_8));
        if (answer.isPresent()) {
            response.setStatus(answer.get().status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            body = json.writeValueAsBytes(answer.get().body());
        } else {
            body = plain(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Empty when what the engine's interface answered can stand. */
    private Optional<Answer> answer(HttpServletRequest request, int status, Failed last, String body) {
        RuntimeException failure = last.failure();
        Optional<Answer> known = Answer.to(failure);
        if (known.isPresent()) {
            return known;
        }
        String type = member(body, "type");
        String message = member(body, "message");
        if (failure == null
                && (status == HttpServletResponse.SC_BAD_REQUEST
                        || UNREADABLE_FILE.matcher(message).find())) {
            log.debug("Unreadable {} {}: {}", request.getMethod(), request.getRequestURI(), body);
            return Optional.of(Answer.unreadable());
        }
        if (status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return Optional.empty();
        }
        Optional<Answer> refused = EngineRefusal.answer(failure, type, message);
        if (refused.isPresent()) {
            log.warn("Refused {} {}: {}", request.getMethod(), request.getRequestURI(), body);
            return refused;
        }
        String reference = String.format("%08X", random.nextInt());
        log.error(
                "Unexpected failure {} on {} {}: {}",
                reference,
                request.getMethod(),
                request.getRequestURI(),
                body,
                failure);
        return Optional.of(
                last.forced() && !EngineRefusal.isDatabases(failure)
                        ? Answer.notReady(reference)
                        : Answer.unexpected(reference));
    }

    /** A text of the answer of the engine's interface; empty when it has none of this name. */
    private String member(String body, String name) {
        try {
            return json.readTree(body).path(name).asText("");
        } catch (JsonProcessingException e) {
            return "";
        }
    }

    /** The engine's own answer, its message without names of the inside; where parsers found something stays. */
    private byte[] plain(byte[] body) throws IOException {
        try {
            if (json.readTree(body) instanceof ObjectNode answer
                    && answer.path("message").isTextual()) {
                answer.put("message", EngineRefusal.plain(answer.path("message").asText()));
                return json.writeValueAsBytes(answer);
            }
        } catch (JsonProcessingException e) {
            log.debug("An error's body that is no JSON stays as it is", e);
        }
        return body;
    }
}
