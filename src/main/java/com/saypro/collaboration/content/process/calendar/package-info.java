/** What the calendar asks the engine. */
package com.saypro.collaboration.content.process.calendar;
