package com.saypro.collaboration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Someone with a browser's manners but no browser: keeps cookies, signs in through the sign-in page and calls the webapps
 * as the Tasklist does. Redirects are not followed, so that a test sees them.
 */
public final class HttpPerson {

    /** What the server answered; the body is empty when there was none. */
    public record Answer(int status, String body, Map<String, List<String>> headers) {

        /** The body read as JSON. */
        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON (status " + status + "): " + body, e);
            }
        }

        /** The first header of this name, whatever its case. */
        public Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst();
        }

        /** Where on this server a redirect leads, as path and query; empty when the answer is none. */
        public String location() {
            return header("Location").orElse("").replaceFirst("^http://127\\.0\\.0\\.1:\\d+", "");
        }
    }

    /** Password of everyone in the trial. */
    public static final String TRIAL_PASSWORD = "saypro-trial";

    /** Engine calls of the webapps, for example {@code ENGINE + "/task/" + id + "/claim"}. */
    public static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final URI base;
    private final Map<String, String> always;

    private HttpPerson(int port, Map<String, String> always) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.always = always;
    }

    /** Someone who has not signed in yet. */
    public static HttpPerson stranger(int port) {
        return stranger(port, Map.of());
    }

    /** Someone who has not signed in yet and sends these headers with every request. */
    public static HttpPerson stranger(int port, Map<String, String> headers) {
        return new HttpPerson(port, headers);
    }

    /** A program that signs in on every request with HTTP Basic. */
    public static HttpPerson program(int port, String id, String password) {
        return stranger(port, Map.of("Authorization", basic(id, password)));
    }

    /** The value of an {@code Authorization} header. */
    public static String basic(String id, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Signs in one of the trial's people and opens the Tasklist once. */
    public static HttpPerson signedIn(int port, String id) {
        return signedIn(port, id, TRIAL_PASSWORD);
    }

    /** Signs in and opens the Tasklist once, which brings the webapps' own token. */
    public static HttpPerson signedIn(int port, String id, String password) {
        HttpPerson person = stranger(port);
        Answer answer = person.signIn(id, password);
        if (answer.status() != 302 || answer.location().contains("/signin")) {
            throw new AssertionError(id + " could not sign in: " + answer);
        }
        person.page("/camunda/app/tasklist/default/");
        return person;
    }

    /** Sends the sign-in form. */
    public Answer signIn(String id, String password) {
        return form("/signin", "/signin", Map.of("username", id, "password", password));
    }

    /** Opens a page as a browser does. */
    public Answer page(String path) {
        return send(request(path).header("Accept", PAGE).GET());
    }

    /** The content of a file that is there. */
    public byte[] file(String path) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request(path).header("Accept", PAGE).GET().build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Opens {@code page}, takes its token along and posts the fields to {@code path}. */
    public Answer form(String page, String path, Map<String, String> fields) {
        var token = CSRF.matcher(page(page).body());
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        if (token.find()) {
            body += "&_csrf=" + encode(token.group(1));
        }
        return send(request(path)
                .header("Accept", PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer get(String path) {
        return call("GET", path, null);
    }

    /** @param body anything Jackson writes; a string is sent as it is; {@code null} sends an empty object */
    public Answer post(String path, Object body) {
        return call("POST", path, body == null ? Map.of() : body);
    }

    /** @param body as for {@link #post} */
    public Answer put(String path, Object body) {
        return call("PUT", path, body == null ? Map.of() : body);
    }

    /** Deploys one file, as Camunda Modeler does. */
    public Answer deploy(String fileName, String content) {
        String part = "--part\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("deployment-name", "", "test")
                + part.formatted("data", "; filename=\"" + fileName + "\"", content)
                + "--part--\r\n";
        var request = request(ENGINE + "/deployment/create")
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return send(request);
    }

    /** Deploys files under their names over the REST interface, with all the fields that Camunda Modeler sends. */
    public Answer deploy(String deployment, Map<String, String> files) {
        return deploy(deployment, files, Map.of());
    }

    /** The same with more fields. */
    public Answer deploy(String deployment, Map<String, String> files, Map<String, String> more) {
        String field = "--part\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String file = "--part\r\nContent-Disposition: form-data; name=\"%1$s\"; filename=\"%1$s\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n%2$s\r\n";
        StringBuilder body = new StringBuilder()
                .append(field.formatted("deployment-name", deployment))
                .append(field.formatted("deployment-source", "Camunda Modeler"))
                .append(field.formatted("enable-duplicate-filtering", "true"))
                .append(field.formatted("deploy-changed-only", "false"));
        more.forEach((name, value) -> body.append(field.formatted(name, value)));
        files.forEach((name, content) -> body.append(file.formatted(name, content)));
        return send(request("/engine-rest/deployment/create")
                .header("Accept", "application/json")
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(BodyPublishers.ofString(body.append("--part--\r\n").toString())));
    }

    public Answer delete(String path) {
        return call("DELETE", path, null);
    }

    /** Any method, as a program sends it: no body, JSON wanted. */
    public Answer ask(String method, String path) {
        return call(method, path, null);
    }

    /** Any method with any body, said to be of this type. */
    public Answer send(String method, String path, String contentType, String body) {
        var request = request(path)
                .header("Accept", "application/json")
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return send(request);
    }

    /** Any method, as a browser sends it that opens a page: no body, HTML wanted. */
    public Answer open(String method, String path) {
        return send(request(path).header("Accept", PAGE).method(method, BodyPublishers.noBody()));
    }

    /** Names of all cookies that were set. */
    public List<String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .map(HttpCookie::getName)
                .toList();
    }

    /** The cookie with this name, if the server has set one. */
    public Optional<HttpCookie> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .findFirst();
    }

    private Answer call(String method, String path, Object body) {
        var publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(write(body));
        var request = request(path)
                .header("Accept", "application/hal+json, application/json; q=0.5")
                .method(method, publisher);
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token.getValue()));
        return send(request);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path));
        always.forEach(request::setHeader);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(), response.body(), response.headers().map());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String write(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
