/** What the processes {@code content-publication} and {@code content-measurement} and the decision {@code channel-publisher} call. */
package com.saypro.collaboration.content.process.publication;
