package dev.quintet.conformance.limits;

import dev.quintet.models.Choice;

/// A choice that is stored as a number.
public enum Grade implements Choice<Integer> {
    LOW(1),
    HIGH(9);

    private final int value;

    Grade(int value) {
        this.value = value;
    }

    @Override
    public Integer value() {
        return value;
    }

    @Override
    public String label() {
        return name();
    }
}
