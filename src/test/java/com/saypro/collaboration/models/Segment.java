package com.saypro.collaboration.models;

/** A straight piece of a flow. */
record Segment(Point from, Point to) {

    private static final double TOLERANCE = 1;

    boolean isHorizontal() {
        return Math.abs(from.y() - to.y()) <= TOLERANCE;
    }

    boolean isVertical() {
        return Math.abs(from.x() - to.x()) <= TOLERANCE;
    }

    boolean isOrthogonal() {
        return isHorizontal() || isVertical();
    }

    /** Whether a horizontal or vertical segment passes through the inside of the box. */
    boolean crosses(Box box) {
        return box().overlaps(box);
    }

    /** Length on which two parallel segments lie on each other. */
    double sharedLength(Segment other) {
        if (isHorizontal() && other.isHorizontal() && Math.abs(from.y() - other.from.y()) <= TOLERANCE) {
            return shared(from.x(), to.x(), other.from.x(), other.to.x());
        }
        if (isVertical() && other.isVertical() && Math.abs(from.x() - other.from.x()) <= TOLERANCE) {
            return shared(from.y(), to.y(), other.from.y(), other.to.y());
        }
        return 0;
    }

    /** The segment as a box one hundredth of a pixel thin, so that boxes it enters overlap it. */
    private Box box() {
        return new Box(
                Math.min(from.x(), to.x()),
                Math.min(from.y(), to.y()),
                Math.abs(from.x() - to.x()) + 0.01,
                Math.abs(from.y() - to.y()) + 0.01);
    }

    private static double shared(double a, double b, double c, double d) {
        return Math.max(0, Math.min(Math.max(a, b), Math.max(c, d)) - Math.max(Math.min(a, b), Math.min(c, d)));
    }
}
