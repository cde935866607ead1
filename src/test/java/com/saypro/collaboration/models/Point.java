package com.saypro.collaboration.models;

/** A waypoint of a diagram in pixels. */
record Point(double x, double y) {}
