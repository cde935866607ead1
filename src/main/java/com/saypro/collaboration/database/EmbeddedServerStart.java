package com.saypro.collaboration.database;

import com.saypro.collaboration.foundation.CannotStart;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.ClassUtils;
import org.springframework.util.FileSystemUtils;

/**
 * Starts the trial's server before any bean is made, so that whatever stands in its way is said in one sentence. The
 * server is the first thing that starts and the last that stops.
 */
class EmbeddedServerStart implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final String SERVER_CLASS = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        if (environment.containsProperty(ProductionConditions.URL)) {
            return;
        }
        if (!ClassUtils.isPresent(SERVER_CLASS, context.getClassLoader())) {
            throw new CannotStart("No database is configured, and this package brings none: set SPRING_DATASOURCE_URL,"
                    + " SPRING_DATASOURCE_USERNAME, SPRING_DATASOURCE_PASSWORD and SAYPRO_ADMIN_PASSWORD"
                    + " (docs/operations.md).");
        }
        DataFolder folder = DataFolder.hold(Path.of(environment.getRequiredProperty("saypro.data-folder")));
        refuseTakenPort(environment);
        if (environment.getProperty("saypro.start-empty", boolean.class, false)) {
            empty(folder);
        }
        register(EmbeddedServer.start(folder), (DefaultListableBeanFactory) context.getBeanFactory());
    }

    /** Disposable beans are destroyed in the reverse order of their registration, and this is the first. */
    private static void register(EmbeddedServer server, DefaultListableBeanFactory beans) {
        beans.registerSingleton("embeddedServer", server);
        beans.registerDisposableBean("embeddedServer", server::close);
    }

    private static void empty(DataFolder folder) {
        try {
            LeftoverServer.stop(folder.cluster());
            FileSystemUtils.deleteRecursively(folder.cluster());
        } catch (IOException e) {
            throw new CannotStart("The data in " + folder.cluster() + " could not be removed (" + e + ").", e);
        }
    }

    /** Tomcat would notice only after everything else has started. */
    private static void refuseTakenPort(ConfigurableEnvironment environment) {
        int port = environment.getProperty("server.port", int.class, 8080);
        if (port <= 0) {
            return;
        }
        String address = environment.getProperty("server.address", "0.0.0.0");
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port " + port + " is taken by another program: stop that one, or choose another port with"
                            + " SERVER_PORT.",
                    e);
        }
    }
}
