package com.saypro.collaboration.workdays;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application and the zone in which SayPro works. */
@Configuration(proxyBeanMethods = false)
public class BusinessZone {

    /** The zone in which working time is counted and shown to people. */
    public static final ZoneId SAYPRO = ZoneId.of("Africa/Johannesburg");

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
