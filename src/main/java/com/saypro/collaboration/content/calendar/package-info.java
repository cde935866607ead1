/** The calendar of everything that goes out: read in one statement, never changed here; and each person's private feed. */
package com.saypro.collaboration.content.calendar;
