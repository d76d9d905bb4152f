package dev.quintet.processor;

/// How generated code reads and sets a field: directly, or by its accessors.
///
/// @param getter the field itself, or a call such as `getName()`
/// @param setter empty for a field that is set directly, otherwise the name of the method
record Access(String getter, String setter) {

    static Access direct(String field) {
        return new Access(field, "");
    }

    /// An expression that gives the value.
    String read(String instance) {
        return instance + "." + getter;
    }

    /// A statement that sets the value.
    String write(String instance, String value) {
        return setter.isEmpty()
                ? instance + "." + getter + " = " + value + ";"
                : instance + "." + setter + "(" + value + ");";
    }
}
