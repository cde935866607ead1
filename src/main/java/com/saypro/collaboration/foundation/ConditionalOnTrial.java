package com.saypro.collaboration.foundation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/**
 * Holds in the trial only, that is while no outside database is configured with {@code spring.datasource.url}. Seeded
 * people, the documented trial password and the embedded server depend on it.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "spring.datasource.url", havingValue = "-never-", matchIfMissing = true)
public @interface ConditionalOnTrial {}
