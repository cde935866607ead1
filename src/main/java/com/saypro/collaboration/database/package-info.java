/** The one PostgreSQL under engine and rooms: embedded in the trial and in tests, outside in production; its schema. */
package com.saypro.collaboration.database;
