package com.saypro.collaboration.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

/** The Tasklist as people use it: filters on the left, tasks in the middle, the form on the right. */
public final class TasklistPage {

    private final Window window;
    private final Page page;

    TasklistPage(Window window) {
        this.window = window;
        this.page = window.page();
    }

    /** The window in which this Tasklist stands. */
    public Window window() {
        return window;
    }

    /** Opens one task by its id. */
    public TasklistPage task(String id) {
        window.go("/tasks/" + id);
        details().waitFor();
        return this;
    }

    /** Chooses a filter by its name. */
    public TasklistPage filter(String name) {
        page.locator(".task-filters a", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** Chooses the first task of this name in the list. */
    public TasklistPage choose(String taskName) {
        page.locator(".tasks-list .task h4", new Page.LocatorOptions().setHasText(taskName))
                .first()
                .click();
        details().waitFor();
        return this;
    }

    /** Claims the open task and waits until its form may be filled. */
    public TasklistPage claim() {
        button("Claim").click();
        button("Complete").waitFor();
        return this;
    }

    /** Enters text into the field with this label. */
    public TasklistPage fill(String label, String text) {
        form().getByLabel(label).and(page.locator("input, textarea")).first().fill(text);
        return this;
    }

    /** Adds a row to the form's dynamic list. */
    public TasklistPage addRow() {
        form().getByText("Add new").click();
        return this;
    }

    /** Chooses one of a group of radio buttons, or ticks a box, by its label. */
    public TasklistPage tick(String label) {
        form().getByLabel(label).first().check();
        return this;
    }

    /** Chooses an option of the select field with this label. */
    public TasklistPage select(String label, String option) {
        form().getByLabel(label).first().click();
        form().locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    /** Presses Complete and waits until the form is gone. */
    public TasklistPage complete() {
        Locator complete = button("Complete");
        complete.click();
        complete.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Presses Complete and answers the sentence with which it is refused. */
    public String completeRefused() {
        button("Complete").click();
        return error();
    }

    /** What the red panel says. */
    public String error() {
        Locator panel = page.locator(".page-notifications .alert-danger, .page-notifications .notification");
        panel.first().waitFor();
        return panel.first().innerText();
    }

    /** Opens the start form of a process by the process's name. */
    public TasklistPage start(String processName) {
        page.getByText("Start process", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();
        page.locator(".modal-dialog").getByText(processName).first().click();
        page.locator(".modal-dialog .fjs-container").waitFor();
        return this;
    }

    /** Sends the start form and waits until its dialog is closed. */
    public TasklistPage submitStart() {
        Locator start = page.locator(".modal-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Start").setExact(true));
        start.click();
        start.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** The form that stands open, in a dialog or on the right. */
    public Locator form() {
        return page.locator(".fjs-container").last();
    }

    private Locator details() {
        return page.locator(".task-details .task-card, .task-details [cam-tasklist-task]")
                .first();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
