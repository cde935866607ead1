/** Everything that configures or extends Camunda itself. */
package com.saypro.collaboration.engine;
