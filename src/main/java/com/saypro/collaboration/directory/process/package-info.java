/** The directory on the engine's identity, authorization and filter services. */
package com.saypro.collaboration.directory.process;
