package dev.quintet.processor;

/// How generated code reads and sets a field: directly, or by its accessors.
///
/// @param getter the field itself, or a call such as `getName()`
/// @param setter empty for a field that is set directly, otherwise the name of the method
/// @param deferred whether the field is a `Deferred` that holds the value
record Access(String getter, String setter, boolean deferred) {

    static Access direct(String field) {
        return new Access(field, "", false);
    }

    static Access by(String getter, String setter) {
        return new Access(getter, setter, false);
    }

    /// To the value that a `Deferred` holds.
    Access ofDeferred() {
        return new Access(getter, setter, true);
    }

    /// An expression that gives the field itself.
    String field(String instance) {
        return instance + "." + getter;
    }

    /// An expression that gives the value.
    String read(String instance) {
        return deferred ? "held(" + field(instance) + ")" : field(instance);
    }

    /// A statement that sets the value.
    String write(String instance, String value) {
        if (deferred) {
            return "load(" + field(instance) + ", " + value + ");";
        }
        return setter.isEmpty()
                ? instance + "." + getter + " = " + value + ";"
                : instance + "." + setter + "(" + value + ");";
    }
}
