package com.saypro.collaboration.content.web;

/**
 * A form of an item's page that was sent.
 *
 * @param number of the item
 * @param form id of the form
 * @param entered what was entered in it
 */
record Sent(String number, String form, String entered) {}
