/** How approved content goes out. */
package com.saypro.collaboration.content.publication;
