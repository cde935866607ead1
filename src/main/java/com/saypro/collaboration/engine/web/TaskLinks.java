package com.saypro.collaboration.engine.web;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** The address of a task that mails carry: it stays, whatever becomes of the task. */
@Controller
class TaskLinks {

    private final TaskService taskService;
    private final TaskStories stories;

    TaskLinks(TaskService taskService, TaskStories stories) {
        this.taskService = taskService;
        this.stories = stories;
    }

    /**
     * Leads to the task in the Tasklist while the person may work on it; tells its story to those it concerned; 404 for
     * everyone else.
     */
    @GetMapping("/tasks/{id}")
    String task(@PathVariable String id, Authentication me, Model model) {
        if (taskService.createTaskQuery().taskId(id).count() > 0) {
            return "redirect:" + SignInPage.TASKLIST + "#/?task=" + UriUtils.encodeQueryParam(id, "UTF-8");
        }
        List<String> groups =
                me.getAuthorities().stream().map(GrantedAuthority::getAuthority).toList();
        model.addAttribute(
                "task",
                stories.of(id, me.getName(), groups)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "task";
    }
}
