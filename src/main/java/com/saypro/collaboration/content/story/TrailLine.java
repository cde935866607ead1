package com.saypro.collaboration.content.story;

/**
 * One thing somebody did.
 *
 * @param who empty when nobody did it
 * @param what for example {@code Version 2 handed in}
 * @param detail the reason, remark or address; may be empty
 */
public record TrailLine(String at, String who, String what, String detail) {}
