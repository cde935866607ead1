package com.saypro.collaboration.foundation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that expressions in BPMN models may call by its bean name. Models see these beans and no others; the list
 * of names is a public contract to analysts and is asserted by a test.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UsedInModels {}
