package com.saypro.collaboration;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** SayPro Collaboration: one application with the engine, its webapps and the rooms' own code. */
@Modulithic(systemName = "SayPro Collaboration", sharedModules = "foundation")
@SpringBootApplication
@ConfigurationPropertiesScan
public class CollaborationApplication {

    /**
     * Starts the application. The JVM runs in UTC whatever the host's zone is, because the engine's timestamps carry no
     * zone; business time is counted by the room {@code workdays} only.
     */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        SpringApplication.run(CollaborationApplication.class, args);
    }
}
