package dev.quintet.models.signals;

import java.util.Optional;

/// How one receiver took a signal that was sent robustly.
///
/// @param receiver its name, or the action itself
/// @param failure what it threw; empty if it went well
public record Outcome(Object receiver, Optional<Exception> failure) {}
