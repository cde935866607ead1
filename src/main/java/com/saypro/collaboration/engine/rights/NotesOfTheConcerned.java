package com.saypro.collaboration.engine.rights;

import com.saypro.collaboration.foundation.Characters;
import com.saypro.collaboration.foundation.NotAllowed;
import com.saypro.collaboration.foundation.Refused;
import java.io.InputStream;
import java.util.List;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.HistoricTaskInstanceQueryImpl;
import org.camunda.bpm.engine.impl.ProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Attachment;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Event;

/**
 * The engine's task service, in which comments are for those who see what they are about and read what people enter there; the engine
 * asks nobody. A comment stays as it was written. People attach no files: content is linked from where its rights are kept.
 */
public abstract class NotesOfTheConcerned extends TaskServiceImpl {

    /** As long as other texts. */
    private static final int LONGEST = 3_900;

    private static final String UNCHANGED = "A comment stays as it was written. Write another one that puts it right.";
    private static final String NO_FILES =
            "Files are not attached to tasks. Give the https link of the file in the form.";

    @Override
    public Comment createComment(String task, String instance, String message) {
        if (isAPerson() && !((task == null || hasTask(task)) && (instance == null || hasInstance(instance)))) {
            refuse(new NotAllowed("Comments are for those who work on the task or watch the process."));
        }
        mustBeKeepable(message);
        return super.createComment(task, instance, message);
    }

    @Override
    public void updateTaskComment(String task, String comment, String message) {
        mustBeTheSystem(UNCHANGED);
        super.updateTaskComment(task, comment, message);
    }

    @Override
    public void updateProcessInstanceComment(String instance, String comment, String message) {
        mustBeTheSystem(UNCHANGED);
        super.updateProcessInstanceComment(instance, comment, message);
    }

    @Override
    public void deleteTaskComment(String task, String comment) {
        mustBeTheSystem(UNCHANGED);
        super.deleteTaskComment(task, comment);
    }

    @Override
    public void deleteTaskComments(String task) {
        mustBeTheSystem(UNCHANGED);
        super.deleteTaskComments(task);
    }

    @Override
    public void deleteProcessInstanceComment(String instance, String comment) {
        mustBeTheSystem(UNCHANGED);
        super.deleteProcessInstanceComment(instance, comment);
    }

    @Override
    public void deleteProcessInstanceComments(String instance) {
        mustBeTheSystem(UNCHANGED);
        super.deleteProcessInstanceComments(instance);
    }

    @Override
    public List<Comment> getTaskComments(String task) {
        mustSee(task, null);
        return super.getTaskComments(task);
    }

    @Override
    public Comment getTaskComment(String task, String comment) {
        mustSee(task, null);
        return super.getTaskComment(task, comment);
    }

    @Override
    public List<Event> getTaskEvents(String task) {
        mustSee(task, null);
        return super.getTaskEvents(task);
    }

    @Override
    public List<Comment> getProcessInstanceComments(String instance) {
        mustSee(null, instance);
        return super.getProcessInstanceComments(instance);
    }

    @Override
    public Attachment createAttachment(
            String type, String task, String instance, String name, String description, InputStream content) {
        mustBeTheSystem(NO_FILES);
        return super.createAttachment(type, task, instance, name, description, content);
    }

    @Override
    public Attachment createAttachment(
            String type, String task, String instance, String name, String description, String url) {
        mustBeTheSystem(NO_FILES);
        return super.createAttachment(type, task, instance, name, description, url);
    }

    @Override
    public List<Attachment> getTaskAttachments(String task) {
        mustSee(task, null);
        return super.getTaskAttachments(task);
    }

    @Override
    public Attachment getTaskAttachment(String task, String attachment) {
        mustSee(task, null);
        return super.getTaskAttachment(task, attachment);
    }

    @Override
    public InputStream getTaskAttachmentContent(String task, String attachment) {
        mustSee(task, null);
        return super.getTaskAttachmentContent(task, attachment);
    }

    @Override
    public List<Attachment> getProcessInstanceAttachments(String instance) {
        mustSee(null, instance);
        return super.getProcessInstanceAttachments(instance);
    }

    @Override
    public void deleteTaskAttachment(String task, String attachment) {
        mustBeTheSystem(NO_FILES);
        super.deleteTaskAttachment(task, attachment);
    }

    @Override
    public void deleteAttachment(String attachment) {
        mustBeTheSystem(NO_FILES);
        super.deleteAttachment(attachment);
    }

    private void mustBeKeepable(String message) {
        if (message != null
                && (message.length() > LONGEST
                        || Characters.firstUnkeepable(message).isPresent())) {
            refuse(new Refused(
                    "A comment has at most 3,900 characters, all of which can be typed. Shorten it and try again."));
        }
    }

    private void mustBeTheSystem(String otherwise) {
        if (isAPerson()) {
            refuse(new NotAllowed(otherwise));
        }
    }

    private void mustSee(String task, String instance) {
        boolean sees = (task == null || seesTask(task)) && (instance == null || seesInstance(instance));
        if (isAPerson() && !sees) {
            refuse(new NotAllowed("Comments are for those who see the task or the process they are about."));
        }
    }

    private boolean seesTask(String task) {
        return hasTask(task)
                || new HistoricTaskInstanceQueryImpl(commandExecutor)
                        .taskId(task).list().stream().anyMatch(one -> readsEntries(one.getProcessDefinitionKey()));
    }

    private boolean seesInstance(String instance) {
        return hasInstance(instance)
                || new HistoricProcessInstanceQueryImpl(commandExecutor)
                        .processInstanceId(instance).list().stream()
                                .anyMatch(one -> readsEntries(one.getProcessDefinitionKey()));
    }

    /** Who may see that something ran need not see what people wrote about it. */
    private boolean readsEntries(String process) {
        return commandExecutor.execute(context -> context.getAuthorizationManager()
                .isAuthorized(
                        ProcessDefinitionPermissions.READ_HISTORY_VARIABLE, Resources.PROCESS_DEFINITION, process));
    }

    private boolean hasTask(String task) {
        return createTaskQuery().taskId(task).count() > 0;
    }

    /** Who has a task of the instance sees as much of it as a comment says. */
    private boolean hasInstance(String instance) {
        return createTaskQuery().processInstanceId(instance).count() > 0
                || new ProcessInstanceQueryImpl(commandExecutor)
                                .processInstanceId(instance)
                                .count()
                        > 0;
    }

    /** Inside a command, where refusals are noticed. */
    private void refuse(RuntimeException refusal) {
        commandExecutor.execute(context -> {
            throw refusal;
        });
    }

    private boolean isAPerson() {
        return commandExecutor.execute(context -> context.getAuthenticatedUserId()) != null;
    }
}
