package com.saypro.collaboration.engine.forms.scenes;

import com.saypro.collaboration.HttpPerson;
import com.saypro.collaboration.HttpPerson.Answer;

/** A way over HTTP by which a form's entries come in. */
enum Door {
    TASKLIST(true, "submit-form", "submit-form"),
    TASKLIST_COMPLETE(true, "complete", "start"),
    PROGRAM(false, "submit-form", "submit-form"),
    PROGRAM_COMPLETE(false, "complete", "start");

    private final boolean signedIn;
    private final String forTasks;
    private final String forStarts;

    Door(boolean signedIn, String forTasks, String forStarts) {
        this.signedIn = signedIn;
        this.forTasks = forTasks;
        this.forStarts = forStarts;
    }

    /** The scene's person at this door. */
    HttpPerson person(int port, FormScene scene) {
        return signedIn
                ? HttpPerson.signedIn(port, scene.person())
                : HttpPerson.program(port, scene.person(), HttpPerson.TRIAL_PASSWORD);
    }

    Answer send(HttpPerson person, FormScene scene, Object body) {
        String interfaceOf = signedIn ? HttpPerson.ENGINE : "/engine-rest";
        return person.post(
                interfaceOf
                        + (scene.isStart()
                                ? "/process-definition/key/" + scene.process() + "/" + forStarts
                                : "/task/" + scene.task() + "/" + forTasks),
                body);
    }
}
