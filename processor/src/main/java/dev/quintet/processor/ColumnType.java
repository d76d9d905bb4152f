package dev.quintet.processor;

import java.util.List;

/// The type of a column as generated code handles it.
///
/// @param scalar what is stored
/// @param javaType the type of the field's values, primitive types boxed
/// @param primitive whether the field itself is primitive
/// @param form where the value type comes from
/// @param arguments the numbers that the value type needs: the length of a text, digits and places
///   of a decimal
/// @param converter the user's converter, for [Form#CONVERTED]
record ColumnType(
        Scalar scalar,
        JavaType javaType,
        boolean primitive,
        Form form,
        List<Integer> arguments,
        TypeName converter) {

    /// Where the value type of a column comes from.
    enum Form {
        /// The library has it.
        PLAIN,
        /// The same, for numbers from zero.
        POSITIVE,
        /// An enum stored by the names of its constants.
        NAMED_CHOICE,
        /// An enum stored by values of its own.
        VALUED_CHOICE,
        /// A type of the user's own.
        CONVERTED
    }

    private static final TypeName NONE = new TypeName("", "");

    /// The type of the implicit key.
    static final ColumnType AUTO_KEY = plain(Scalar.LONG, false, List.of());

    ColumnType {
        arguments = List.copyOf(arguments);
    }

    static ColumnType plain(Scalar scalar, boolean primitive, List<Integer> arguments) {
        return new ColumnType(
                scalar,
                JavaType.of(TypeName.of(scalar.javaName)),
                primitive,
                Form.PLAIN,
                arguments,
                NONE);
    }

    static ColumnType positive(Scalar scalar, boolean primitive) {
        return new ColumnType(
                scalar,
                JavaType.of(TypeName.of(scalar.javaName)),
                primitive,
                Form.POSITIVE,
                List.of(),
                NONE);
    }

    static ColumnType choice(Form form, Scalar scalar, TypeName javaType, List<Integer> arguments) {
        return new ColumnType(scalar, JavaType.of(javaType), false, form, arguments, NONE);
    }

    static ColumnType converted(
            Scalar scalar, JavaType javaType, List<Integer> arguments, TypeName converter) {
        return new ColumnType(scalar, javaType, false, Form.CONVERTED, arguments, converter);
    }

    /// Whether the field has the very class that is stored, so that `Row` and `Parameters` can do
    /// without a value type.
    boolean isDirect() {
        return form == Form.PLAIN || form == Form.POSITIVE;
    }

    /// Whether the value type is more than a constant of the library, so that generated code keeps
    /// one of its own.
    boolean needsConstant() {
        return !isDirect() || scalar == Scalar.DECIMAL;
    }

    /// The same type for a foreign key that points to such a column.
    ColumnType ofKey() {
        return needsConstant() ? this : plain(scalar, false, List.of());
    }
}
