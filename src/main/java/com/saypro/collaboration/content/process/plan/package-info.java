/** What the process {@code content-calendar-alignment} calls. */
package com.saypro.collaboration.content.process.plan;
