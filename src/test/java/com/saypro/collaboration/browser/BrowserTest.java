package com.saypro.collaboration.browser;

import com.saypro.collaboration.IntegrationTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An integration test that uses a real browser: test methods take {@link Windows} as a parameter. Reported as skipped
 * where no Chromium is found; {@code CHROMIUM} in the environment names one in an unusual place.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IntegrationTest
@Tag("browser")
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
