package dev.quintet.conformance.validation;

import dev.quintet.models.Choice;

/// How far a booking has come.
public enum State implements Choice<String> {
    ASKED_FOR("asked"),
    FIXED("fixed") {
        @Override
        public String label() {
            return "Booked";
        }
    };

    private final String value;

    State(String value) {
        this.value = value;
    }

    @Override
    public String value() {
        return value;
    }
}
