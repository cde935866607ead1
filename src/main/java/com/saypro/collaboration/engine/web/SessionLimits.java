package com.saypro.collaboration.engine.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long somebody stays signed in. Sessions of strangers live as long as the server's own setting says.
 *
 * @param idle after the last request
 * @param longest after signing in, whatever was asked for since
 */
@ConfigurationProperties("saypro.sessions")
record SessionLimits(Duration idle, Duration longest) {}
