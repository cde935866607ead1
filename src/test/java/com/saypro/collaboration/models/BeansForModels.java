package com.saypro.collaboration.models;

import com.saypro.collaboration.CollaborationApplication;
import com.saypro.collaboration.foundation.UsedInModels;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The beans marked {@link UsedInModels}, read from the classes without starting the application. */
final class BeansForModels {

    private BeansForModels() {}

    /** Class by bean name. */
    static Map<String, Class<?>> scan() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(UsedInModels.class));
        var registry = new SimpleBeanDefinitionRegistry();
        Map<String, Class<?>> beans = new TreeMap<>();
        for (var bean : scanner.findCandidateComponents(CollaborationApplication.class.getPackageName())) {
            beans.put(
                    AnnotationBeanNameGenerator.INSTANCE.generateBeanName(bean, registry),
                    ClassUtils.resolveClassName(bean.getBeanClassName(), null));
        }
        return beans;
    }
}
