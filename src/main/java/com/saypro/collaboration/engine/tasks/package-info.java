/** Mail about tasks: assigned, due soon, overdue, handed back, and the morning's digest of work for groups. */
package com.saypro.collaboration.engine.tasks;
