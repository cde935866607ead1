/** The engine's side of working time: the process {@code free-day}, the decision {@code step-deadlines}, the bean {@code deadlines}. */
package com.saypro.collaboration.workdays.process;
