package com.saypro.collaboration.content.publication;

/**
 * Who brings out what goes out on a channel.
 *
 * @param group id of the department
 * @param tool the tool it is done with, as people call it
 * @param proof by what it is shown to be live
 */
public record Publisher(String group, String tool, Proof proof) {}
