/** What signed-in people may ask for in searches and task lists. */
package com.saypro.collaboration.engine.searches;
