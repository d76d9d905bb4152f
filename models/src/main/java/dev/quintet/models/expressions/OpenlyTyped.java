package dev.quintet.models.expressions;

/// An expression whose SQL depends on the type of its result, so that a declared one has to be
/// known inside.
interface OpenlyTyped {

    /// Resolves with a type from outside instead of the one that would follow from the operands.
    Resolved resolveAs(Scope scope, ValueType<?> declared);
}
