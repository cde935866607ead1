/** What the process {@code brand-guideline} calls. */
package com.saypro.collaboration.content.process.guideline;
