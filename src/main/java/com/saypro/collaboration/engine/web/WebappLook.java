package com.saypro.collaboration.engine.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * SayPro's look and scripts in the webapps. Each file is served at its exact path by a handler of our own, because a file
 * at the same place on the classpath wins or loses against the webapps' jar by the order of the classpath.
 */
@Configuration(proxyBeanMethods = false)
class WebappLook implements WebMvcConfigurer {

    private static final List<String> APPS = List.of("tasklist", "cockpit", "admin", "welcome");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String app : APPS) {
            String path = "/camunda/app/" + app;
            serve(registry, path + "/styles/user-styles.css", "webapps/look.css");
            serve(registry, path + "/scripts/config.js", "webapps/" + app + "-config.js");
            serve(registry, path + "/scripts/saypro-session.js", "webapps/saypro-session.js");
        }
        serve(registry, "/camunda/app/tasklist/scripts/saypro-forms.js", "webapps/saypro-forms.js");
        serve(registry, "/camunda/favicon.ico", "static/saypro.svg");
    }

    private static void serve(ResourceHandlerRegistry registry, String path, String file) {
        var resource = new ClassPathResource(file);
        registry.addResourceHandler(path)
                .addResourceLocations("classpath:/webapps/")
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PathResourceResolver() {
                    @Override
                    protected Resource getResource(String requested, Resource location) {
                        return resource;
                    }
                });
    }
}
