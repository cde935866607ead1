/** The house rules for models, forms and decisions, and the tests that hold them. */
package com.saypro.collaboration.models;
