package dev.quintet.models.meta;

import java.util.regex.Pattern;

/// The rules for the operator classes of indexes and constraints.
final class OperatorClasses {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private OperatorClasses() {}

    /// @throws IllegalArgumentException if they are not one name for each field
    static void check(String index, int fields, boolean computes, String[] classes) {
        if (computes) {
            throw new IllegalArgumentException(
                    "'"
                            + index
                            + "' sorts by something computed, which has no operator class here");
        }
        if (classes.length != fields) {
            throw new IllegalArgumentException(
                    "'"
                            + index
                            + "' has "
                            + fields
                            + " fields and "
                            + classes.length
                            + " operator classes; there must be one for each field");
        }
        for (String name : classes) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'" + name + "' is no name of an operator class");
            }
        }
    }
}
