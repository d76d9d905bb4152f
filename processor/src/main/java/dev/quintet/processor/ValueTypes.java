package dev.quintet.processor;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Writes the value types of columns: constants of the library, or constants of the generated
/// class.
final class ValueTypes {
    private final SourceFile out;

    ValueTypes(SourceFile out) {
        this.out = out;
    }

    /// Declares the constants that these columns need.
    ///
    /// @return whether there are any
    boolean writeConstants(List<TypedColumn> columns) {
        boolean any = false;
        for (TypedColumn column : columns) {
            ColumnType type = column.type();
            if (type.needsConstant()) {
                any = true;
                out.line(
                        "private static final "
                                + out.use(Names.VALUE_TYPE)
                                + "<"
                                + type.javaType().in(out)
                                + "> "
                                + constantName(column.name())
                                + " = "
                                + definition(type)
                                + ";");
            }
        }
        return any;
    }

    /// The value type of a column.
    String of(TypedColumn column) {
        return column.type().needsConstant()
                ? constantName(column.name())
                : definition(column.type());
    }

    private String definition(ColumnType type) {
        String stored = stored(type);
        return switch (type.form()) {
            case PLAIN, POSITIVE -> stored;
            case NAMED_CHOICE -> fieldType("named", type, type.arguments().isEmpty() ? "" : stored);
            case VALUED_CHOICE -> fieldType("valued", type, stored.endsWith(".TEXT") ? "" : stored);
            case CONVERTED ->
                    fieldType(
                            "converted",
                            type,
                            stored + ", new " + out.use(type.converter()) + "()");
        };
    }

    private String fieldType(String kind, ColumnType type, String more) {
        return out.use(Names.FIELD_TYPES)
                + "."
                + kind
                + "("
                + out.use(type.javaType().raw())
                + ".class"
                + (more.isEmpty() ? "" : ", " + more)
                + ")";
    }

    private String stored(ColumnType type) {
        String valueType = out.use(Names.VALUE_TYPE);
        String arguments =
                type.arguments().stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", "(", ")"));
        if (type.form() == ColumnType.Form.POSITIVE) {
            return valueType + ".POSITIVE_" + type.scalar().constant;
        }
        return switch (type.scalar()) {
            case DECIMAL -> valueType + ".decimal" + arguments;
            case STRING ->
                    type.arguments().isEmpty()
                            ? valueType + ".TEXT"
                            : valueType + ".varchar" + arguments;
            default -> valueType + "." + type.scalar().constant;
        };
    }

    /// `STATUS_TYPE` for `status`: the suffix keeps it apart from whatever else is there.
    private static String constantName(String field) {
        return field.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_TYPE";
    }

    /// A column with the type of its values: for a foreign key, that of the key.
    record TypedColumn(String name, ColumnType type) {}
}
