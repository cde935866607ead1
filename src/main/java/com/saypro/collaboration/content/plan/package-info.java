/** The quarter's content plan: what departments contribute, themes and campaigns, prominence, gaps and collisions. */
package com.saypro.collaboration.content.plan;
