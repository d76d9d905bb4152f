package dev.quintet.processor;

import java.util.List;
import java.util.Optional;

/// Writes the class `Entry_` beside the model `Entry`.
final class ModelWriter {
    private final ModelInfo model;
    private final SourceFile out;
    private final ValueTypes valueTypes;
    private final Columns columns;
    private final PathWriter paths;
    private final TypeWriter types;

    ModelWriter(ModelInfo model, ModelClasses classes, Visible visible) {
        this.model = model;
        Relations relations = new Relations(classes);
        out = new SourceFile(model.name().generated(), List.of("Path", "Type"), visible);
        valueTypes = new ValueTypes(out);
        columns = new Columns(model, relations);
        paths = new PathWriter(model, columns, classes, relations, out);
        types = new TypeWriter(model, columns, relations, out, valueTypes);
    }

    String write() {
        String name = out.use(model.name());
        String generated = model.name().generated().simpleName();
        out.line(
                "/// Typed paths of ["
                        + name
                        + "] for queries, and how the library reads and writes it.");
        out.generatedBy(ModelProcessor.class);
        out.open("public final class " + generated + " {");
        constants(name);
        paths.columns();
        out.line("private " + generated + "() {}");
        paths.steps();
        paths.pathClass();
        types.write();
        out.close("}");
        return out.toString();
    }

    /// The class for an abstract base, which has paths alone: the conditions of its managers and
    /// constraints are written with them, and of code for all models that extend it. Empty where
    /// there are no fields.
    Optional<String> writeBase() {
        if (!paths.any()) {
            return Optional.empty();
        }
        String name = out.use(model.name());
        String generated = model.name().generated().simpleName();
        out.line("/// Typed paths of [" + name + "] for queries over the models that extend it.");
        out.generatedBy(ModelProcessor.class);
        out.open("public final class " + generated + " {");
        paths.columns();
        out.line("private " + generated + "() {}");
        paths.steps();
        paths.pathClass();
        out.close("}");
        return Optional.of(out.toString());
    }

    private void constants(String name) {
        if (valueTypes.writeConstants(columns.withConstants())) {
            out.blank();
        }
        String modelType = out.use(Names.MODEL_TYPE);
        String manager = out.use(Names.MANAGER);
        out.line("/// How the library reads and writes [" + name + "].");
        out.line("public static final " + modelType + "<" + name + "> TYPE = new Type();");
        out.blank();
        out.line("/// All rows.");
        out.line(
                "public static final "
                        + manager
                        + "<"
                        + name
                        + "> objects = "
                        + manager
                        + ".of("
                        + name
                        + ".class);");
        out.blank();
    }
}
