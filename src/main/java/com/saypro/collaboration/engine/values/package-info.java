/** Which values the engine takes, in variables and in requests: plain ones, files, JSON that is JSON, and days that exist. */
package com.saypro.collaboration.engine.values;
