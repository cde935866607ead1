package com.saypro.collaboration;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static org.assertj.core.api.Assertions.assertThat;

import com.saypro.collaboration.workdays.BusinessZone;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may know what: it keeps the domain testable without an engine, and the way to another engine short. */
@AnalyzeClasses(packagesOf = CollaborationApplication.class, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static ArchCondition<JavaMethod> takeNothingUnnamed() {
        return new ArchCondition<>("take what the server gives, and parameters by their names") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getParameters().stream()
                        .filter(parameter -> GIVEN.stream()
                                .noneMatch(type -> parameter.getRawType().isEquivalentTo(type)))
                        .filter(parameter -> NAMED.stream().noneMatch(parameter::isAnnotatedWith))
                        .forEach(parameter -> events.add(SimpleConditionEvent.violated(
                                parameter, parameter.getDescription() + " is bound by Spring")));
            }
        };
    }

    private static final String ENGINE = "com.saypro.collaboration.engine..";
    private static final String ADAPTERS = "com.saypro.collaboration.*.process..";
    private static final String INTERNALS = "org.camunda.bpm.engine.impl..";

    private static final Set<Class<?>> GIVEN = Set.of(
            Model.class,
            RedirectAttributes.class,
            Principal.class,
            org.springframework.security.core.Authentication.class,
            HttpServletRequest.class,
            HttpServletResponse.class,
            HttpSession.class);
    private static final Set<Class<? extends Annotation>> NAMED = Set.of(RequestParam.class, PathVariable.class);

    @ArchTest
    static final ArchRule only_adapters_and_the_engine_room_know_the_engine = noClasses()
            .that()
            .resideOutsideOfPackages(ENGINE, ADAPTERS)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    /** {@code Authentication} lies inside, but it is what the public {@code IdentityService} returns. */
    @ArchTest
    static final ArchRule only_the_engine_room_knows_the_engines_inside = noClasses()
            .that()
            .resideOutsideOfPackage(ENGINE)
            .should()
            .dependOnClassesThat(resideInAPackage(INTERNALS).and(not(equivalentTo(Authentication.class))));

    @ArchTest
    static final ArchRule a_rooms_own_code_knows_nothing_of_http = noClasses()
            .that()
            .resideInAPackage("com.saypro.collaboration.*")
            .and(resideOutsideOfPackages(ENGINE))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..");

    /** {@code java.sql.Timestamp} is what JDBC takes an instant as, at the edge of a repository. */
    @ArchTest
    static final ArchRule a_rooms_own_code_knows_no_dates_of_old = noClasses()
            .that()
            .resideInAPackage("com.saypro.collaboration.*")
            .and(resideOutsideOfPackages(ENGINE))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Date.class, Calendar.class);

    @ArchTest
    static final ArchRule time_is_read_from_the_one_clock = noClasses()
            .that(not(equivalentTo(BusinessZone.class)))
            .should()
            .callMethodWhere(readsTheHostsClock())
            .orShould()
            .callConstructor(Date.class);

    /** No names from a request become properties of an object; Spring's binding of lists grows without a limit. */
    @ArchTest
    static final ArchRule pages_name_each_parameter_they_take =
            methods().that().areMetaAnnotatedWith(RequestMapping.class).should(takeNothingUnnamed());

    @ArchTest
    static final ArchRule dependencies_come_through_constructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule one_way_of_logging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    @ArchTest
    static void each_class_of_the_engines_inside_is_named_in_a_decision_record(JavaClasses classes) throws IOException {
        String records = decisionRecords();
        Set<String> used = classes.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(resideInAPackage(INTERNALS))
                .map(type -> type.getName().replaceAll("\\$.*", "").replaceAll(".*\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(used).isNotEmpty();
        assertThat(used.stream()
                        .filter(name -> !Pattern.compile("\\b" + name + "\\b")
                                .matcher(records)
                                .find()))
                .as("classes of the engine's inside that no record in docs/adr names")
                .isEmpty();
    }

    private static DescribedPredicate<JavaCall<?>> readsTheHostsClock() {
        Set<String> moments = Stream.of(
                        Instant.class,
                        LocalDate.class,
                        LocalDateTime.class,
                        LocalTime.class,
                        ZonedDateTime.class,
                        OffsetDateTime.class,
                        Year.class)
                .map(Class::getName)
                .collect(Collectors.toSet());
        return DescribedPredicate.describe("reads the host's clock", call -> {
            String owner = call.getTargetOwner().getName();
            String method = call.getTarget().getName();
            boolean now = moments.contains(owner)
                    && method.equals("now")
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(type -> type.isEquivalentTo(Clock.class));
            boolean system = owner.equals(Clock.class.getName()) && method.startsWith("system");
            return now || system || owner.equals("java.lang.System") && method.equals("currentTimeMillis");
        });
    }

    private static String decisionRecords() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs/adr"))) {
            StringBuilder records = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                records.append(Files.readString(file));
            }
            return records.toString();
        }
    }
}
