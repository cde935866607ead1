/** Mail: written to the outbox with the work that caused it, delivered in the background. */
package com.saypro.collaboration.notifications;
