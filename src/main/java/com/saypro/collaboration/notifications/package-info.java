/**
 * Mail: written to the outbox with the work that caused it, delivered in the background.
 *
 * <p>Templates for common purposes, with the keys of the model each reads. Dates are {@code java.time} values; keys in
 * brackets may be missing.
 *
 * <ul>
 *   <li>{@code task-assigned}, {@code task-due-soon}, {@code task-overdue}, {@code task-handed-back}: {@code taskId},
 *       {@code taskName}, {@code processName}, {@code businessKey}, [{@code title}], [{@code dueAt}], [{@code what}: the
 *       task's documentation]; {@code task-handed-back} also [{@code why}: a sentence]
 *   <li>{@code digest}: {@code day}, {@code tasks}: a list of maps with the keys above and {@code group}
 *   <li>{@code notice}: {@code title}, {@code paragraphs}: a list of texts, [{@code link}: a path of this application or a
 *       whole address], [{@code linkLabel}]
 * </ul>
 *
 * <p>A room's own template is a pair {@code templates/mail/<name>.txt} and {@code .html}. It also reads
 * {@code recipientName}, {@code subject} and {@code mail}, which offers links and readable dates
 * ({@link com.saypro.collaboration.notifications.mail.Wording}). In {@code .txt} write values as {@code [(${value})]};
 * greeting and closing come from {@code greeting.txt}, {@code closing.txt} and {@code layout.html}.
 */
package com.saypro.collaboration.notifications;
