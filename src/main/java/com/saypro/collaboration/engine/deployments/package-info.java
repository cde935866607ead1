/** What signed-in people may deploy. */
package com.saypro.collaboration.engine.deployments;
