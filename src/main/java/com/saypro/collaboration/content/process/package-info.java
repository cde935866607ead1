/**
 * What the processes {@code content-approval} and {@code content-dispute} and the decisions {@code review-routing},
 * {@code review-criteria} and {@code review-reset} call and are asked by.
 */
package com.saypro.collaboration.content.process;
