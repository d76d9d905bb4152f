package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The narrowest bounds that the constraints of a field set to its values, or to their lengths.
final class Bounds {
    private final boolean whole;
    private @Nullable Bound least;
    private @Nullable Bound most;

    /// @param whole whether only whole numbers count
    Bounds(boolean whole) {
        this.whole = whole;
    }

    /// @param name what sets the bound, as messages name it
    private record Bound(BigDecimal value, boolean inclusive, String name) {}

    void atLeast(BigDecimal value, boolean inclusive, String name) {
        Bound bound = new Bound(value, inclusive, name);
        if (whole) {
            BigDecimal rounded = value.setScale(0, RoundingMode.CEILING);
            boolean next = !inclusive && rounded.compareTo(value) == 0;
            bound = new Bound(next ? rounded.add(BigDecimal.ONE) : rounded, true, name);
        }
        if (least == null || isBeyond(bound, least, bound.value().compareTo(least.value()))) {
            least = bound;
        }
    }

    void atMost(BigDecimal value, boolean inclusive, String name) {
        Bound bound = new Bound(value, inclusive, name);
        if (whole) {
            BigDecimal rounded = value.setScale(0, RoundingMode.FLOOR);
            boolean next = !inclusive && rounded.compareTo(value) == 0;
            bound = new Bound(next ? rounded.subtract(BigDecimal.ONE) : rounded, true, name);
        }
        if (most == null || isBeyond(bound, most, most.value().compareTo(bound.value()))) {
            most = bound;
        }
    }

    private static boolean isBeyond(Bound bound, Bound other, int order) {
        return order > 0 || order == 0 && other.inclusive() && !bound.inclusive();
    }

    /// The names of the two bounds between which there is no value; null where there is one.
    @Nullable Crossed crossed() {
        if (least == null || most == null) {
            return null;
        }
        int order = least.value().compareTo(most.value());
        return order > 0 || order == 0 && !(least.inclusive() && most.inclusive())
                ? new Crossed(least.name(), most.name())
                : null;
    }

    /// Two bounds that contradict each other.
    record Crossed(String least, String most) {}
}
