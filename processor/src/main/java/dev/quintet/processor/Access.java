package dev.quintet.processor;

/// How generated code reads and sets a field: directly, or by its accessors.
///
/// @param getter the field itself, or a call such as `getName()`
/// @param setter empty for a field that is set directly, otherwise the name of the method
/// @param holder what holds the value
record Access(String getter, String setter, Holder holder) {

    /// What holds the value of a field.
    enum Holder {
        /// The field itself.
        FIELD,
        /// A `Deferred`.
        DEFERRED,
        /// Another `ColumnHandle`.
        HANDLE
    }

    static Access direct(String field) {
        return new Access(field, "", Holder.FIELD);
    }

    static Access by(String getter, String setter) {
        return new Access(getter, setter, Holder.FIELD);
    }

    /// To the value that something else holds.
    Access of(Holder other) {
        return new Access(getter, setter, other);
    }

    boolean deferred() {
        return holder == Holder.DEFERRED;
    }

    /// Whether an object holds the value.
    boolean isHeld() {
        return holder != Holder.FIELD;
    }

    /// An expression that gives the field itself.
    String field(String instance) {
        return instance + "." + getter;
    }

    /// An expression that gives the value.
    String read(String instance) {
        return isHeld() ? "held(" + field(instance) + ")" : field(instance);
    }

    /// A statement that sets the value.
    String write(String instance, String value) {
        if (isHeld()) {
            return "load(" + field(instance) + ", " + value + ");";
        }
        return setter.isEmpty()
                ? instance + "." + getter + " = " + value + ";"
                : instance + "." + setter + "(" + value + ");";
    }
}
