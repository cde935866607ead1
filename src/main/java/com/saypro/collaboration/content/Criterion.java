package com.saypro.collaboration.content;

/**
 * Something a department confirms when it signs off.
 *
 * @param id stable id within the department
 * @param label what is confirmed, as the reviewer reads it
 */
public record Criterion(String id, String label) {}
