package dev.quintet.conformance.inheritance;

/// What can be announced, whatever model it is.
interface Announced {
    String announcement();
}
