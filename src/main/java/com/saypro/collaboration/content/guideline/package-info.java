/** Tone, style and messaging that all material follows: versions in force, and how a new one comes about. */
package com.saypro.collaboration.content.guideline;
