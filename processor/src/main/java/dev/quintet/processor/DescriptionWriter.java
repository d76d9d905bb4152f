package dev.quintet.processor;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Writes the method that describes a model's fields and options to the library.
final class DescriptionWriter {
    private final ModelInfo model;
    private final Columns columns;
    private final Relations relations;
    private final SourceFile out;
    private final ValueTypes valueTypes;

    DescriptionWriter(
            ModelInfo model,
            Columns columns,
            Relations relations,
            SourceFile out,
            ValueTypes valueTypes) {
        this.model = model;
        this.columns = columns;
        this.relations = relations;
        this.out = out;
        this.valueTypes = valueTypes;
    }

    void write() {
        String name = out.use(model.name());
        out.blank();
        out.line("@Override");
        out.open(
                "public void describe(" + out.use(Names.MODEL_BUILDER) + "<" + name + "> model) {");
        if (model.parent() != null) {
            out.line(
                    "model."
                            + (model.proxy() ? "proxyOf" : "parent")
                            + "("
                            + out.use(model.parent().name())
                            + ".class);");
        }
        if (!model.replaced().isEmpty()) {
            TypeName replaced = TypeName.of(model.replaced().getFirst());
            out.line("model.replaces(" + out.use(replaced) + ".class);");
        }
        if (Mirrors.has(model.element(), Names.MODELS + "Swappable")) {
            out.line("model.swappable();");
        }
        options();
        if (model.hasAutoKey()) {
            String size = model.options().keySize();
            boolean usual = size.isEmpty() || size.equals("BIG");
            out.line("model.autoKey(" + (usual ? "" : out.use(Names.KEY_SIZE) + "." + size) + ");");
        }
        for (FieldInfo field : model.fields()) {
            field(field);
        }
        for (ModelInfo.Manager manager : model.managers()) {
            out.line(
                    "model."
                            + (manager.base() ? "baseManager" : "manager")
                            + "(\""
                            + manager.name()
                            + "\", () -> "
                            + out.use(manager.owner())
                            + "."
                            + manager.name()
                            + ");");
            if (manager.byDefault()) {
                out.line("model.defaultManager(\"" + manager.name() + "\");");
            }
        }
        ModelInfo.MetaMethod meta = model.meta();
        if (meta != null) {
            out.line("model.meta(" + out.use(meta.owner()) + "::" + meta.name() + ");");
        }
        out.close("}");
    }

    private void options() {
        ModelInfo.Options options = model.options();
        option("table", options.table());
        if (!options.managed()) {
            out.line("model.unmanaged();");
        }
        option("comment", options.comment());
        option("tablespace", options.tablespace());
        if (!options.verboseName().isEmpty()) {
            out.line(
                    "model.verboseName("
                            + quoted(options.verboseName())
                            + ", "
                            + quoted(options.plural())
                            + ");");
        }
    }

    private void option(String method, String text) {
        if (!text.isEmpty()) {
            out.line("model." + method + "(" + quoted(text) + ");");
        }
    }

    private void field(FieldInfo field) {
        String quotedName = "\"" + field.name() + "\"";
        switch (field) {
            case FieldInfo.Column column ->
                    out.chain(
                            "model.column("
                                    + quotedName
                                    + ", "
                                    + valueTypes.of(columns.typed(column))
                                    + ")",
                            columnCalls(column));
            case FieldInfo.Key key ->
                    out.chain(
                            "model.foreignKey("
                                    + quotedName
                                    + ", "
                                    + out.use(TypeName.of(key.target()))
                                    + ".class, "
                                    + out.use(Names.DELETION)
                                    + "."
                                    + key.deletion()
                                    + ")",
                            keyCalls(key));
            case FieldInfo.ForeignObject relation ->
                    out.chain(
                            "model.foreignObject("
                                    + quotedName
                                    + ", "
                                    + out.use(TypeName.of(relation.target()))
                                    + ".class, "
                                    + out.use(Names.DELETION)
                                    + "."
                                    + relation.deletion()
                                    + relation.fromFields().stream()
                                            .map(name -> ", " + quoted(name))
                                            .collect(Collectors.joining())
                                    + ")",
                            foreignObjectCalls(relation));
            case FieldInfo.Many many ->
                    out.chain(
                            "model.manyToMany("
                                    + quotedName
                                    + ", "
                                    + out.use(TypeName.of(many.target()))
                                    + ".class)",
                            manyCalls(many));
            case FieldInfo.GenericKey key ->
                    out.line(
                            "model.polymorphicKey("
                                    + quotedName
                                    + ", "
                                    + quoted(key.typeField())
                                    + ", "
                                    + quoted(key.keyField())
                                    + ", "
                                    + key.concrete()
                                    + ", "
                                    + out.use(Names.GENERIC_KEY)
                                    + ".BY_CONTENT_TYPE);");
            case FieldInfo.GenericBack back -> genericBack(back);
            case FieldInfo.Back back ->
                    relations
                            .forward(model, back)
                            .ifPresent(forward ->
                                    out.line(
                                            "model.reverse("
                                                    + quotedName
                                                    + ", "
                                                    + out.use(TypeName.of(back.target()))
                                                    + ".class, \""
                                                    + forward.name()
                                                    + "\");"));
        }
    }

    private void genericBack(FieldInfo.GenericBack back) {
        relations
                .genericKey(back)
                .ifPresent(key ->
                        out.line(
                                "model.polymorphicSet("
                                        + quoted(back.name())
                                        + ", "
                                        + out.use(TypeName.of(back.target()))
                                        + ".class, "
                                        + quoted(key)
                                        + ", "
                                        + quoted(back.queryName())
                                        + ");"));
    }

    private List<String> columnCalls(FieldInfo.Column column) {
        List<String> calls = new ArrayList<>();
        add(calls, column.access().deferred(), "deferred");
        add(calls, column.access().isHeld() && !column.access().deferred(), "handle");
        calls.addAll(calls(column.nullable(), column.options()));
        return calls;
    }

    private List<String> keyCalls(FieldInfo.Key key) {
        List<String> calls = new ArrayList<>();
        add(calls, key.oneToOne(), "oneToOne");
        add(calls, "toField", key.toField());
        add(calls, key.parentLink(), "parentLink");
        calls.addAll(calls(key.nullable(), key.options()));
        calls.addAll(reverseCalls(key));
        return calls;
    }

    private List<String> foreignObjectCalls(FieldInfo.ForeignObject relation) {
        List<String> calls = new ArrayList<>();
        add(calls, relation.oneToOne(), "oneToOne");
        calls.addAll(calls(false, relation.options()));
        calls.addAll(reverseCalls(relation));
        return calls;
    }

    private List<String> manyCalls(FieldInfo.Many many) {
        List<String> calls = new ArrayList<>();
        if (many.through() != null) {
            List<String> fields = many.throughFields();
            calls.add(
                    ".through("
                            + out.use(TypeName.of(many.through()))
                            + ".class, "
                            + quoted(fields.isEmpty() ? "" : fields.getFirst())
                            + ", "
                            + quoted(fields.size() < 2 ? "" : fields.get(1))
                            + ")");
        }
        if (model.is(many.target())) {
            calls.add(".symmetrical(" + many.symmetrical() + ")");
        }
        add(calls, "table", many.table());
        calls.addAll(calls(false, many.options()));
        calls.addAll(reverseCalls(many));
        return calls;
    }

    private List<String> calls(boolean nullable, FieldInfo.Options options) {
        List<String> calls = new ArrayList<>();
        add(calls, nullable, "nullable");
        add(calls, options.primaryKey(), "primaryKey");
        add(calls, options.unique(), "unique");
        add(calls, options.indexed(), "indexed");
        add(calls, options.blank(), "blank");
        add(calls, options.autoNow(), "autoNow");
        add(calls, options.autoNowAdd(), "autoNowAdd");
        add(calls, options.notEditable(), "notEditable");
        add(calls, "column", options.column());
        add(calls, "verboseName", options.verboseName());
        add(calls, "helpText", options.helpText());
        options.settings().forEach(setting -> calls.add(call(setting)));
        return calls;
    }

    private String call(Setting setting) {
        return switch (setting) {
            case Setting.Texts(String method, List<String> texts) ->
                    texts.stream()
                            .map(DescriptionWriter::quoted)
                            .collect(Collectors.joining(", ", "." + method + "(", ")"));
            case Setting.Test(String method, List<Object> arguments, String message) ->
                    arguments.stream()
                                    .map(this::argument)
                                    .collect(
                                            Collectors.joining(
                                                    ", ",
                                                    ".validators("
                                                            + out.use(Names.VALIDATORS)
                                                            + "."
                                                            + method
                                                            + "(",
                                                    ")"))
                            + (message.isEmpty() ? "" : ".message(" + quoted(message) + ")")
                            + ")";
        };
    }

    private String argument(Object value) {
        return switch (value) {
            case String text -> quoted(text);
            case Long number -> number + "L";
            case BigDecimal number ->
                    "new "
                            + out.use("java.math.BigDecimal")
                            + "("
                            + quoted(number.toString())
                            + ")";
            default -> value.toString();
        };
    }

    private List<String> reverseCalls(FieldInfo.Forward relation) {
        FieldInfo.Reverse reverse = relation.reverse();
        List<String> calls = new ArrayList<>();
        boolean keepsName = relations.keepsNameOfReplaced(model, relation);
        add(
                calls,
                "relatedName",
                keepsName ? relations.accessor(model, relation) : reverse.accessor());
        add(calls, "queryName", keepsName ? relations.queryName(model, relation) : reverse.query());
        add(calls, reverse.none(), "noReverse");
        return calls;
    }

    private static void add(List<String> calls, boolean wanted, String method) {
        if (wanted) {
            calls.add("." + method + "()");
        }
    }

    private static void add(List<String> calls, String method, String argument) {
        if (!argument.isEmpty()) {
            calls.add("." + method + "(" + quoted(argument) + ")");
        }
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            switch (character) {
                case '"' -> literal.append("\\\"");
                case '\\' -> literal.append("\\\\");
                case '\n' -> literal.append("\\n");
                case '\r' -> literal.append("\\r");
                case '\t' -> literal.append("\\t");
                default -> literal.append(character);
            }
        }
        return literal.append('"').toString();
    }
}
