package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// Where the frame of a [Window] begins or ends. Made by [Functions#unboundedPreceding],
/// [Functions#preceding], [Functions#currentRow], [Functions#following] and
/// [Functions#unboundedFollowing].
public final class FrameBound {
    static final FrameBound FIRST = new FrameBound(Long.MIN_VALUE, "UNBOUNDED PRECEDING");
    static final FrameBound CURRENT = new FrameBound(0, "CURRENT ROW");
    static final FrameBound LAST = new FrameBound(Long.MAX_VALUE, "UNBOUNDED FOLLOWING");

    /// How far behind the current row; negative before it.
    private final long offset;

    private final String text;

    private FrameBound(long offset, String text) {
        this.offset = offset;
        this.text = text;
    }

    static FrameBound preceding(long distance) {
        return distance == 0
                ? CURRENT
                : new FrameBound(-checked(distance), distance + " PRECEDING");
    }

    static FrameBound following(long distance) {
        return distance == 0 ? CURRENT : new FrameBound(checked(distance), distance + " FOLLOWING");
    }

    private static long checked(long distance) {
        if (distance < 0 || distance == Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "The distance of a frame's bound is a positive number, or 0 for the current"
                            + " row, but got "
                            + distance
                            + ".");
        }
        return distance;
    }

    boolean isBefore(FrameBound other) {
        return offset < other.offset;
    }

    /// The distance, or null for the first or last row of all.
    @Nullable Long distance() {
        return this == FIRST || this == LAST ? null : (Long) offset;
    }

    /// As SQL says it.
    @Override
    public String toString() {
        return text;
    }
}
