package com.saypro.collaboration;

import com.saypro.collaboration.directory.Department;
import com.saypro.collaboration.directory.Directory;
import com.saypro.collaboration.directory.Group;
import com.saypro.collaboration.directory.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last thing a start prints: where to go and, in the trial, who can sign in. */
@Component
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    private final Environment environment;
    private final Directory directory;

    Welcome(Environment environment, Directory directory) {
        this.environment = environment;
        this.directory = directory;
    }

    @EventListener
    void print(AvailabilityChangeEvent<ReadinessState> event) {
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return;
        }
        String address = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        List<String> lines = new ArrayList<>();
        lines.add("SayPro Collaboration is ready: " + address);
        if (!environment.containsProperty("spring.datasource.url")) {
            lines.addAll(people());
            lines.add("Data is kept in the folder " + environment.getProperty("saypro.data-folder")
                    + ". Ctrl-C stops everything.");
        }
        LOG.info("{}", lines.stream().collect(Collectors.joining("\n  ", "\n\n  ", "\n")));
    }

    private List<String> people() {
        List<String> lines = new ArrayList<>();
        lines.add("Sign in with the password saypro-trial as one of these; the first two of a department lead it");
        directory.departments().forEach(department -> lines.add(line(department)));
        lines.add("  %-20s %s".formatted("Administrator", ids(directory.members(Group.ADMINISTRATOR))));
        return lines;
    }

    private String line(Department department) {
        List<Person> leads = directory.members(department.leadGroup());
        List<Person> all = new ArrayList<>(leads);
        directory.members(department.id()).stream()
                .filter(person -> !all.contains(person))
                .forEach(all::add);
        return "  %-20s %s".formatted(department.name(), ids(all));
    }

    private static String ids(List<Person> people) {
        return people.stream().map(Person::id).collect(Collectors.joining(", "));
    }
}
