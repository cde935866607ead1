package com.saypro.collaboration.directory.process;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;
import com.saypro.collaboration.directory.process.Matrix.Action;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.IdentityService;

/** One person per role, with that role alone, each signed in once. */
public class MatrixPeople implements AutoCloseable {

    /** The two ways into the engine. */
    enum Door {
        /** What Tasklist, Cockpit and Admin call, with a session. */
        WEBAPPS(HttpPerson.ENGINE),
        /** What other programs call, with name and password. */
        REST("/engine-rest");

        private final String path;

        Door(String path) {
            this.path = path;
        }

        String path() {
            return path;
        }
    }

    static final String OUTSIDER = "rights.sales";

    private final IdentityService identity;
    private final int port;
    private final List<String> created = new CopyOnWriteArrayList<>();
    private final Map<String, HttpPerson> signedIn = new ConcurrentHashMap<>();
    private final Map<String, HttpPerson> programs = new ConcurrentHashMap<>();

    public MatrixPeople(IdentityService identity, int port) {
        this.identity = identity;
        this.port = port;
        outsider();
    }

    /** The sign-in name of the one who has this role. */
    public static String of(String role) {
        return "rights-" + role;
    }

    /** Makes a call of the engine's interface in the name of the one who has this role. */
    Answer call(Door door, String role, String method, String path, String body) {
        HttpPerson person = at(door, role);
        return switch (method) {
            case "GET" -> person.get(door.path + path);
            case "POST" -> person.post(door.path + path, body);
            case "PUT" -> person.put(door.path + path, body);
            default -> person.delete(door.path + path);
        };
    }

    /** Tries an action in the name of the one who has this role, with ids in place of what it names. */
    Answer call(Door door, String role, Action action, UnaryOperator<String> filled) {
        return call(door, role, action.method(), filled.apply(action.path()), filled.apply(action.body()));
    }

    /** The one who has this role, at this interface. */
    HttpPerson at(Door door, String role) {
        return door == Door.WEBAPPS ? browser(role) : programs.computeIfAbsent(role, this::program);
    }

    /** The one who has this role, in a browser. */
    public HttpPerson browser(String role) {
        return signedIn.computeIfAbsent(role, this::signIn);
    }

    /** Somebody to whom things are done. */
    void outsider() {
        create(OUTSIDER, "sales");
    }

    @Override
    public void close() {
        created.stream().distinct().forEach(identity::deleteUser);
    }

    private HttpPerson signIn(String role) {
        come(role);
        HttpPerson person = HttpPerson.signedIn(port, of(role));
        // Who opens no application gets the webapps' token with the first answer.
        person.get(HttpPerson.ENGINE + "/task/count");
        return person;
    }

    private HttpPerson program(String role) {
        come(role);
        return HttpPerson.program(port, of(role), HttpPerson.TRIAL_PASSWORD);
    }

    /** Administrators are in the engine's own group as well, as docs/directory.md says. */
    private void come(String role) {
        create(of(role), role);
        if (role.equals("administrator")) {
            create(of(role), "camunda-admin");
        }
    }

    private synchronized void create(String id, String group) {
        if (identity.createUserQuery().userId(id).count() == 0) {
            var user = identity.newUser(id);
            user.setPassword(HttpPerson.TRIAL_PASSWORD);
            identity.saveUser(user);
        }
        created.add(id);
        if (identity.createUserQuery().userId(id).memberOfGroup(group).count() == 0) {
            identity.createMembership(id, group);
        }
    }
}
