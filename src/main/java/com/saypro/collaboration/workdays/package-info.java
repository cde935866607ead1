/** Working time: hours, public holidays, free days and the deadlines counted in them. */
package com.saypro.collaboration.workdays;
