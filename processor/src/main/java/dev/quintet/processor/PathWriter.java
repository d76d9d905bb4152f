package dev.quintet.processor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import javax.lang.model.element.TypeElement;

/// Writes what queries use: the columns as constants, the steps over relations as methods, and the
/// class of paths.
final class PathWriter {
    private final ModelInfo model;
    private final Columns columns;
    private final ModelClasses classes;
    private final Relations relations;
    private final SourceFile out;
    private final String name;

    /// The model where it is the argument of a type: a generic base stands for all its arguments.
    private final String type;

    PathWriter(
            ModelInfo model,
            Columns columns,
            ModelClasses classes,
            Relations relations,
            SourceFile out) {
        this.model = model;
        this.columns = columns;
        this.classes = classes;
        this.relations = relations;
        this.out = out;
        this.name = out.use(model.name());
        int arguments = model.element().getTypeParameters().size();
        this.type =
                arguments == 0
                        ? name
                        : name + "<" + String.join(", ", Collections.nCopies(arguments, "?")) + ">";
    }

    /// A step over a relation: the method's name, the class where it leads, and its name in the
    /// path.
    private record Step(String method, TypeName target, String pathName) {}

    /// The constants, one for each column of the model itself.
    void columns() {
        out.line(
                "private static final Path<"
                        + type
                        + "> ROOT = new Path<>("
                        + out.use("java.util.List")
                        + ".of());");
        out.blank();
        for (ValueTypes.TypedColumn column : columns.values()) {
            out.line(
                    "public static final "
                            + columnType(column, type)
                            + " "
                            + column.name()
                            + " = ROOT."
                            + column.name()
                            + ";");
        }
        for (FieldInfo.GenericKey key : GenericChecks.keys(model)) {
            String path = out.use(Names.POLYMORPHIC_PATH);
            out.line(
                    "public static final "
                            + path
                            + "<"
                            + type
                            + "> "
                            + key.name()
                            + " = new "
                            + path
                            + "<>(\""
                            + key.name()
                            + "\");");
        }
        out.blank();
    }

    /// The static steps from the model itself, and the ways back to it.
    void steps() {
        for (Step step : allSteps()) {
            out.blank();
            out.line(
                    "/// The step over `"
                            + step.method()
                            + "` to ["
                            + out.use(step.target())
                            + "].");
            out.open("public static " + path(step.target(), type) + " " + step.method() + "() {");
            out.line("return ROOT." + step.method() + "();");
            out.close("}");
        }
        if (!model.isAbstract()) {
            waysBack();
            model.replaced().forEach(this::fromReplaced);
        }
    }

    /// Paths of other jars lead to the model in whose place this one stands.
    private void fromReplaced(TypeElement replaced) {
        TypeName target = TypeName.of(replaced);
        out.blank();
        out.line(
                "/// The paths of this model for one that leads to ["
                        + out.use(target)
                        + "], in whose place it stands.");
        out.open("public static <R> Path<R> of(" + path(target, "R") + " from) {");
        out.line("return new Path<>(from.path());");
        out.close("}");
    }

    /// Whether there is any path.
    boolean any() {
        return !columns.values().isEmpty() || !allSteps().isEmpty();
    }

    /// The class of all paths that lead to the model.
    void pathClass() {
        out.blank();
        out.line("/// Paths that lead to [" + name + "].");
        out.open(
                (model.isAbstract() ? "private" : "public")
                        + " static final class Path<R> extends "
                        + out.use(Names.RELATION_PATH)
                        + "<R, "
                        + type
                        + "> {");
        for (ValueTypes.TypedColumn column : columns.values()) {
            out.line(
                    "public final "
                            + columnType(column, "R")
                            + " "
                            + column.name()
                            + " = "
                            + factory(column)
                            + ";");
        }
        out.blank();
        out.line("/// Starts at no step for the model itself.");
        out.open("public Path(" + out.use("java.util.List") + "<String> steps) {");
        out.line("super(steps);");
        out.close("}");
        for (Step step : allSteps()) {
            out.blank();
            out.line(
                    "/// The step over `"
                            + step.method()
                            + "` to ["
                            + out.use(step.target())
                            + "].");
            out.open("public " + path(step.target(), "R") + " " + step.method() + "() {");
            out.line(
                    "return new "
                            + pathClass(step.target())
                            + "<>(step(\""
                            + step.pathName()
                            + "\"));");
            out.close("}");
        }
        out.close("}");
    }

    private List<Step> allSteps() {
        List<Step> steps = new ArrayList<>();
        addSteps(model, steps);
        return steps;
    }

    private void addSteps(ModelInfo from, List<Step> steps) {
        if (from.parent() != null) {
            addSteps(from.parent(), steps);
        }
        if (from.hasImplicitParentLink() && from.parent() != null) {
            steps.add(new Step(from.parentLinkName(), from.parent().name(), from.parentLinkName()));
        }
        for (FieldInfo field : from.fields()) {
            switch (field) {
                case FieldInfo.Forward forward ->
                        steps.add(
                                new Step(
                                        forward.name(),
                                        TypeName.of(forward.target()),
                                        forward.name()));
                case FieldInfo.Back back ->
                        relations
                                .forward(from, back)
                                .ifPresent(forward ->
                                        steps.add(
                                                new Step(
                                                        back.name(),
                                                        TypeName.of(back.target()),
                                                        relations.queryName(
                                                                classes.info(back.target()),
                                                                forward))));
                case FieldInfo.GenericBack back ->
                        steps.add(new Step(back.name(), TypeName.of(back.target()), back.name()));
                case FieldInfo.Column _, FieldInfo.GenericKey _ -> {}
            }
        }
    }

    /// For each model that this one leads to and that does not declare the other side: the way back
    /// from there.
    private void waysBack() {
        Map<TypeName, Map<String, String>> namesByTarget = new LinkedHashMap<>();
        if (model.hasImplicitParentLink()
                && model.parent() != null
                && !relations.declaresChild(model.parent(), model)) {
            namesByTarget
                    .computeIfAbsent(model.parent().name(), target -> new LinkedHashMap<>())
                    .put(
                            model.parentLinkName(),
                            model.name().simpleName().toLowerCase(Locale.ROOT));
        }
        for (FieldInfo field : model.fields()) {
            if (field instanceof FieldInfo.Forward forward
                    && relations.hasReverse(forward)
                    && relations.declaredBack(model, forward).isEmpty()) {
                namesByTarget
                        .computeIfAbsent(
                                TypeName.of(forward.target()), target -> new LinkedHashMap<>())
                        .put(forward.name(), relations.queryName(model, forward));
            }
        }
        for (FieldInfo field : model.fields()) {
            if (field instanceof FieldInfo.GenericBack back && !back.queryName().isEmpty()) {
                namesByTarget
                        .computeIfAbsent(TypeName.of(back.target()), _ -> new LinkedHashMap<>())
                        .put(back.name(), back.queryName());
            }
        }
        namesByTarget.forEach((target, names) -> {
            if (names.size() == 1) {
                wayBack(target, names.values().iterator().next());
            } else {
                waysBack(target, names);
            }
        });
    }

    private void wayBack(TypeName target, String pathName) {
        out.blank();
        out.line(
                "/// The way back from ["
                        + out.use(target)
                        + "], which does not declare its side of the relation.");
        out.open("public static <R> Path<R> reverseOf(" + path(target, "R") + " from) {");
        out.line("return new Path<>(from.step(\"" + pathName + "\"));");
        out.close("}");
    }

    private void waysBack(TypeName target, Map<String, String> names) {
        String choices =
                names.keySet().stream()
                        .map(step -> "[#" + step + "()]")
                        .collect(Collectors.joining(", "));
        out.blank();
        out.line("/// The way back from [" + out.use(target) + "] over one of: " + choices + ".");
        out.open(
                "public static <R> Path<R> reverseOf("
                        + path(target, "R")
                        + " from, "
                        + path(target, type)
                        + " through) {");
        out.line("String back =").indent().indent();
        out.open("switch (through.path().getLast()) {");
        names.forEach(
                (step, pathName) -> out.line("case \"" + step + "\" -> \"" + pathName + "\";"));
        out.line("default -> throw new IllegalArgumentException(\"No way back over \" + through);");
        out.close("};").outdent().outdent();
        out.line("return new Path<>(from.step(back));");
        out.close("}");
    }

    private String columnType(ValueTypes.TypedColumn column, String root) {
        ColumnType type = column.type();
        if (!type.isDirect()) {
            return out.use(Names.EXPRESSIONS + "Column")
                    + "<"
                    + root
                    + ", "
                    + type.javaType().in(out)
                    + ">";
        }
        String columnClass = out.use(Names.EXPRESSIONS + type.scalar().columnClass);
        return switch (type.scalar().columnClass) {
            case "NumberColumn", "Column" ->
                    columnClass + "<" + root + ", " + type.javaType().in(out) + ">";
            default -> columnClass + "<" + root + ">";
        };
    }

    private static String factory(ValueTypes.TypedColumn column) {
        String method = column.type().isDirect() ? column.type().scalar().factory : "column";
        return method + "(\"" + column.name() + "\")";
    }

    private String path(TypeName target, String root) {
        return pathClass(target) + "<" + root + ">";
    }

    private String pathClass(TypeName target) {
        return target.equals(model.name()) ? "Path" : out.use(target.generated()) + ".Path";
    }
}
