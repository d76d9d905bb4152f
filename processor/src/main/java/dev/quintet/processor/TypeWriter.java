package dev.quintet.processor;

import java.util.List;
import java.util.Set;

import javax.lang.model.SourceVersion;

/// Writes the class through which the library makes, reads and sets instances of a model.
final class TypeWriter {
    private static final Set<String> PARAMETERS =
            Set.of("row", "at", "field", "value", "out", "name");

    private final ModelInfo model;
    private final Columns columns;
    private final SourceFile out;
    private final ValueTypes valueTypes;
    private final DescriptionWriter description;
    private final String name;
    private final String instance;

    TypeWriter(
            ModelInfo model,
            Columns columns,
            Relations relations,
            SourceFile out,
            ValueTypes valueTypes) {
        this.model = model;
        this.columns = columns;
        this.out = out;
        this.valueTypes = valueTypes;
        this.description = new DescriptionWriter(model, columns, relations, out, valueTypes);
        this.name = out.use(model.name());
        this.instance = variable(model.name().simpleName());
    }

    /// A variable for an instance, which must be no keyword and no name that the methods have for
    /// something else.
    private static String variable(String modelName) {
        String variable = Character.toLowerCase(modelName.charAt(0)) + modelName.substring(1);
        return SourceVersion.isKeyword(variable) || PARAMETERS.contains(variable)
                ? variable + "Model"
                : variable;
    }

    void write() {
        out.blank();
        out.open(
                "private static final class Type extends "
                        + out.use(Names.MODEL_TYPE)
                        + "<"
                        + name
                        + "> {");
        out.open("Type() {").line("super(" + name + ".class);").close("}");
        description.write();
        out.blank().line("@Override").open("public " + name + " create() {");
        out.line("return new " + name + "();").close("}");
        if (model.options().tracked()) {
            out.blank().line("@Override").open("protected boolean tracksChanges() {");
            out.line("return true;").close("}");
        }
        fill();
        get();
        set();
        bind();
        handle();
        columnHandle();
        out.close("}");
    }

    private void fill() {
        out.blank();
        out.line("@Override");
        out.open(
                "public void fill("
                        + name
                        + " "
                        + instance
                        + ", "
                        + out.use(Names.ROW)
                        + " row, int at) throws "
                        + out.use("java.sql.SQLException")
                        + " {");
        if (model.parent() != null) {
            out.line(parentType() + ".fill(" + instance + ", row, at);");
        }
        if (model.hasAutoKey()) {
            out.line(
                    "key("
                            + instance
                            + ", row.getLong("
                            + position(model.firstOwnColumn())
                            + "));");
        }
        for (FieldInfo.Concrete field : ownColumns()) {
            String value = read(field, position(model.number(field)));
            out.line(
                    switch (field) {
                        case FieldInfo.Column column -> column.access().write(instance, value);
                        case FieldInfo.Key key ->
                                "load(" + key.access().read(instance) + ", " + value + ");";
                    });
        }
        out.close("}");
    }

    private static String position(int number) {
        return number == 0 ? "at" : "at + " + number;
    }

    /// The expression that reads a column from a row.
    private String read(FieldInfo.Concrete field, String at) {
        ValueTypes.TypedColumn column = columns.typed(field);
        ColumnType type = column.type();
        String accessor = type.scalar().accessor;
        if (!type.isDirect() || accessor == null) {
            return valueTypes.of(column) + ".read(row, " + at + ")";
        }
        boolean orNull = type.scalar().hasPrimitive() && field.nullable();
        String places = type.scalar() == Scalar.DECIMAL ? ", " + type.arguments().getLast() : "";
        return "row.get" + accessor + (orNull ? "OrNull" : "") + "(" + at + places + ")";
    }

    private void get() {
        out.blank();
        out.line("@Override");
        out.open(
                "public "
                        + out.nullable()
                        + "Object get("
                        + name
                        + " "
                        + instance
                        + ", int field) {");
        if (model.proxy()) {
            out.line("return " + parentType() + ".get(" + instance + ", field);").close("}");
            return;
        }
        out.open("return switch (field) {");
        if (model.hasAutoKey()) {
            out.line("case " + model.firstOwnColumn() + " -> key(" + instance + ");");
        }
        if (model.hasImplicitParentLink()) {
            out.line(
                    "case "
                            + model.firstOwnColumn()
                            + " -> "
                            + parentType()
                            + ".get("
                            + instance
                            + ", "
                            + parentKey()
                            + ");");
        }
        for (FieldInfo.Concrete field : ownColumns()) {
            String read = field.access().read(instance);
            out.line(
                    "case "
                            + model.number(field)
                            + " -> "
                            + (field instanceof FieldInfo.Key ? "key(" + read + ")" : read)
                            + ";");
        }
        out.line(
                "default -> "
                        + (model.parent() == null
                                ? "throw unknown(field);"
                                : parentType() + ".get(" + instance + ", field);"));
        out.close("};").close("}");
    }

    private void set() {
        out.blank();
        if (ownColumns().stream()
                .anyMatch(field ->
                        field instanceof FieldInfo.Column column
                                && column.type().javaType().isGeneric())) {
            out.line("@SuppressWarnings(\"unchecked\") // the value comes from the field's type");
        }
        out.line("@Override");
        out.open(
                "public void set("
                        + name
                        + " "
                        + instance
                        + ", int field, "
                        + out.nullable()
                        + "Object value) {");
        String delegation = parentType() + ".set(" + instance + ", field, value);";
        if (model.proxy()) {
            out.line(delegation).close("}");
            return;
        }
        out.open("switch (field) {");
        if (model.hasAutoKey()) {
            out.line("case " + model.firstOwnColumn() + " -> key(" + instance + ", (Long) value);");
        }
        if (model.hasImplicitParentLink()) {
            out.line(
                    "case "
                            + model.firstOwnColumn()
                            + " -> "
                            + parentType()
                            + ".set("
                            + instance
                            + ", "
                            + parentKey()
                            + ", value);");
        }
        for (FieldInfo.Concrete field : ownColumns()) {
            out.line(
                    "case "
                            + model.number(field)
                            + " -> "
                            + switch (field) {
                                case FieldInfo.Column column ->
                                        column.access()
                                                .write(
                                                        instance,
                                                        "(" + javaType(column.type()) + ") value");
                                case FieldInfo.Key key ->
                                        "load(" + key.access().read(instance) + ", value);";
                            });
        }
        out.line("default -> " + (model.parent() == null ? "throw unknown(field);" : delegation));
        out.close("}").close("}");
    }

    private String javaType(ColumnType type) {
        return type.javaType().in(out);
    }

    private void bind() {
        String arguments = "(" + instance + ", field, out)";
        out.blank();
        out.line("@Override");
        out.open(
                "public void write("
                        + name
                        + " "
                        + instance
                        + ", int field, "
                        + out.use(Names.PARAMETERS)
                        + " out) throws "
                        + out.use("java.sql.SQLException")
                        + " {");
        if (model.proxy()) {
            out.line(parentType() + ".write" + arguments + ";").close("}");
            return;
        }
        out.open("switch (field) {");
        if (model.hasAutoKey()) {
            out.line("case " + model.firstOwnColumn() + " -> writeKey(" + instance + ", out);");
        }
        if (model.hasImplicitParentLink()) {
            out.line(
                    "case "
                            + model.firstOwnColumn()
                            + " -> "
                            + parentType()
                            + ".write("
                            + instance
                            + ", "
                            + parentKey()
                            + ", out);");
        }
        for (FieldInfo.Concrete field : ownColumns()) {
            out.line("case " + model.number(field) + " -> " + write(field));
        }
        out.line(
                "default -> "
                        + (model.parent() == null
                                ? "throw unknown(field);"
                                : parentType() + ".write" + arguments + ";"));
        out.close("}").close("}");
    }

    /// The statement that binds a field.
    private String write(FieldInfo.Concrete field) {
        ValueTypes.TypedColumn column = columns.typed(field);
        ColumnType type = column.type();
        String value = field.access().read(instance);
        String valueType = valueTypes.of(column);
        if (field instanceof FieldInfo.Key) {
            return "write(out, " + value + ", " + valueType + ");";
        }
        boolean mayBeNullInside = type.scalar().hasPrimitive() && !type.primitive();
        boolean named =
                type.isDirect()
                        && type.scalar().accessor != null
                        && type.scalar() != Scalar.DECIMAL
                        && !mayBeNullInside;
        if (named) {
            String verb = type.scalar().isFloating() ? "out.store" : "out.set";
            return verb + type.scalar().accessor + "(" + value + ");";
        }
        String verb =
                type.scalar().isFloating() || type.scalar() == Scalar.DECIMAL ? "store" : "write";
        return valueType + "." + verb + "(out, " + value + ");";
    }

    private void handle() {
        List<FieldInfo> handles =
                model.fields().stream()
                        .filter(field ->
                                field instanceof FieldInfo.Relation
                                        || field instanceof FieldInfo.GenericKey)
                        .toList();
        String otherwise =
                model.parent() == null ? "null" : parentType() + ".handle(" + instance + ", name)";
        out.blank();
        out.line("@Override");
        out.open(
                "public "
                        + out.nullable()
                        + out.use(Names.HANDLE)
                        + " handle("
                        + name
                        + " "
                        + instance
                        + ", String name) {");
        if (handles.isEmpty()) {
            out.line("return " + otherwise + ";").close("}");
            return;
        }
        out.open("return switch (name) {");
        for (FieldInfo field : handles) {
            out.line("case \"" + field.name() + "\" -> " + field.access().read(instance) + ";");
        }
        out.line("default -> " + otherwise + ";");
        out.close("};").close("}");
    }

    private void columnHandle() {
        if (!model.hasHeld()) {
            return;
        }
        List<FieldInfo.Concrete> own =
                ownColumns().stream().filter(field -> field.access().isHeld()).toList();
        String otherwise =
                model.parent() == null
                        ? "null"
                        : parentType() + ".columnHandle(" + instance + ", field)";
        out.blank();
        out.line("@Override");
        out.open(
                "public "
                        + out.nullable()
                        + out.use(Names.COLUMN_HANDLE)
                        + "<?> columnHandle("
                        + name
                        + " "
                        + instance
                        + ", int field) {");
        if (own.isEmpty()) {
            out.line("return " + otherwise + ";").close("}");
            return;
        }
        out.open("return switch (field) {");
        for (FieldInfo.Concrete field : own) {
            out.line("case " + model.number(field) + " -> " + field.access().field(instance) + ";");
        }
        out.line("default -> " + otherwise + ";");
        out.close("};").close("}");
    }

    private List<FieldInfo.Concrete> ownColumns() {
        return model.proxy() ? List.of() : model.columns();
    }

    private String parentType() {
        return model.parent() == null ? "" : out.use(model.parent().name().generated()) + ".TYPE";
    }

    private int parentKey() {
        return model.parent() == null ? -1 : model.parent().keyNumber();
    }
}
