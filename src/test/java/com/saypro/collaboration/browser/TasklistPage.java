package com.saypro.collaboration.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** The Tasklist as people use it: filters on the left, tasks in the middle, the form on the right. */
public final class TasklistPage {

    /** As the date field writes it for South Africa. */
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy/MM/dd");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Milliseconds; a form tells of its errors first and draws them later. */
    private static final int UNTIL_ERRORS_ARE_DRAWN = 700;

    private static final String MOMENT = ".fjs-form-field-datetime";

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

    /** Chooses the task in the list whose card names the task and what it is about. */
    public TasklistPage choose(String taskName, String about) {
        card(taskName, about).locator("h4 a").click();
        details().getByRole(AriaRole.HEADING).getByText(taskName).waitFor();
        form().waitFor();
        return this;
    }

    /** The card in the list of tasks that names the task and what it is about. */
    public Locator card(String taskName, String about) {
        return page.locator("ol.tasks-list li.task")
                .filter(new Locator.FilterOptions().setHasText(taskName))
                .filter(new Locator.FilterOptions().setHasText(about));
    }

    /** Claims the open task and waits until its form may be filled. */
    public TasklistPage claim() {
        button("Claim").click();
        button("Complete").waitFor();
        return this;
    }

    /** Enters text into the field with this label. */
    public TasklistPage fill(String label, String text) {
        form().getByLabel(label)
                .and(page.locator("input:not([type=radio], [type=checkbox]), textarea"))
                .first()
                .fill(text);
        return this;
    }

    /** Adds a row to the form's dynamic list; a click that meets the form while it draws itself anew is made again. */
    public TasklistPage addRow() {
        var rows = form().locator(".fjs-repeat-row-container");
        int before = rows.count();
        for (int clicks = 0; clicks < 5 && rows.count() == before; clicks++) {
            form().getByText("Add new").click();
            try {
                rows.nth(before).waitFor(new Locator.WaitForOptions().setTimeout(5_000));
            } catch (TimeoutError e) {
                continue;
            }
        }
        rows.nth(before).waitFor();
        return this;
    }

    /** One row of the form's dynamic list, counted from 0. */
    public Locator row(int index) {
        return form().locator(".fjs-repeat-row-container").nth(index);
    }

    /** Chooses an option of the select field with this label in a row of the dynamic list. */
    public TasklistPage selectInRow(int index, String label, String option) {
        row(index)
                .locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        form().locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    /** Types a date and a time into a row of the dynamic list. */
    public TasklistPage momentInRow(int index, LocalDateTime moment) {
        return typed(row(index).locator(MOMENT).first(), moment);
    }

    /** Ticks a box by its label. */
    public TasklistPage tick(String label) {
        form().getByLabel(label, new Locator.GetByLabelOptions().setExact(true)).check();
        return this;
    }

    /** Chooses a radio button below the question with this label. */
    public TasklistPage answer(String question, String option) {
        form().locator(".fjs-form-field-radio", new Locator.LocatorOptions().setHasText(question))
                .getByLabel(option, new Locator.GetByLabelOptions().setExact(true))
                .check();
        return this;
    }

    /** Chooses an option of the select field with this label. */
    public TasklistPage select(String label, String option) {
        form().locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
                .locator(".fjs-input-group")
                .click();
        form().locator(".fjs-dropdownlist-item", new Locator.LocatorOptions().setHasText(option))
                .first()
                .click();
        return this;
    }

    /** Types a date into the calendar field and a time into the clock field beside it. */
    public TasklistPage moment(String dateLabel, LocalDateTime moment) {
        return typed(
                form().locator(MOMENT, new Locator.LocatorOptions().setHasText(dateLabel))
                        .first(),
                moment);
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
        Locator panel = page.locator(".notifications .alert-danger .message").first();
        panel.waitFor();
        return panel.innerText();
    }

    /** Opens the start form of a process by the process's name. */
    public TasklistPage start(String processName) {
        page.locator(".start-process-action a").click();
        page.locator(".modal-dialog")
                .getByText(processName, new Locator.GetByTextOptions().setExact(true))
                .click();
        page.locator(".modal-dialog .fjs-form").waitFor();
        return this;
    }

    /** Sends the start form and waits until its dialog is closed. */
    public TasklistPage submitStart() {
        startButton().click();
        page.locator(".modal-dialog").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
        return this;
    }

    /** Sends the start form and answers the sentence with which it is refused. */
    public String submitStartRefused() {
        startButton().click();
        return error();
    }

    /** The form that stands open, in a dialog or on the right. */
    public Locator form() {
        return page.locator(".fjs-container").last();
    }

    /** Types until the field takes it: a busy browser may give it the time before it has noticed the date. */
    private TasklistPage typed(Locator field, LocalDateTime moment) {
        for (int attempts = 0; attempts < 5; attempts++) {
            typed(field.locator("input.fjs-input").first(), DATE.format(moment));
            typed(field.getByLabel("Time").first(), TIME.format(moment));
            page.waitForTimeout(UNTIL_ERRORS_ARE_DRAWN);
            if (field.locator(".fjs-form-field-error").count() == 0) {
                return this;
            }
        }
        throw new AssertionError("Not taken: " + moment + "; the field says: "
                + field.innerText().strip());
    }

    private static void typed(Locator input, String text) {
        input.fill(text);
        input.press("Enter");
    }

    private Locator details() {
        return page.locator(".task-details .task-card, .task-details [cam-tasklist-task]")
                .first();
    }

    private Locator startButton() {
        return page.locator(".modal-dialog")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Start").setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
