/** What the process {@code content-approval} and the decisions {@code review-routing} and {@code review-criteria} call. */
package com.saypro.collaboration.content.process;
