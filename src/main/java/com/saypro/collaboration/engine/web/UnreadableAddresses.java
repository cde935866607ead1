package com.saypro.collaboration.engine.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Headers of the server's own answer to an address that it cannot read, and that therefore never reaches the application. */
class UnreadableAddresses extends ValveBase {

    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "same-origin",
            "Cache-Control", "no-store");

    UnreadableAddresses() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.isError()) {
            HEADERS.forEach(response::setHeader);
        }
        getNext().invoke(request, response);
    }

    @Configuration(proxyBeanMethods = false)
    static class Server {

        @Bean
        WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableAddresses() {
            return server -> server.addEngineValves(new UnreadableAddresses());
        }
    }
}
