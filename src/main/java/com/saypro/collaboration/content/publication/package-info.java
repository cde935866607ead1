/** How approved content goes live: slots, publishers, the crisis stop, and the figures afterwards. */
package com.saypro.collaboration.content.publication;
