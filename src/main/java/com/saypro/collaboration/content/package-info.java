/** Everything SayPro publishes: how it is submitted, written, reviewed by departments, and approved. */
package com.saypro.collaboration.content;
