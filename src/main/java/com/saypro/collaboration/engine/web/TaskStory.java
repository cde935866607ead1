package com.saypro.collaboration.engine.web;

/**
 * What a link to a task tells a person who was concerned with it and cannot work on it (any more).
 *
 * @param name what was to be done
 * @param process name of the process it belongs to
 * @param businessKey what people call the piece of work; empty when it has no key
 * @param state whether it is open, finished or not needed any more
 * @param who the person who finished it, or who is or which groups are at it; empty when nobody is known
 * @param when when it was finished or dropped, as people read it in Johannesburg; empty while it is open
 */
record TaskStory(String name, String process, String businessKey, State state, String who, String when) {

    enum State {
        OPEN,
        FINISHED,
        DROPPED
    }
}
