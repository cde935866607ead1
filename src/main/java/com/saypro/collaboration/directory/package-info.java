/** Departments, roles, people, and what each may do. */
package com.saypro.collaboration.directory;
