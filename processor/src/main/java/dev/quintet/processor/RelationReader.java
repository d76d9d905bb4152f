package dev.quintet.processor;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads a field that holds a relation and reports what is wrong with it by itself.
final class RelationReader {
    /// The annotations that only relations have, and which relations these are.
    static final Map<String, String> ANNOTATIONS = annotations();

    /// The annotations that speak of a column.
    private static final List<String> ABOUT_COLUMNS =
            List.of(
                    "ToField",
                    "ParentLink",
                    "PrimaryKey",
                    "Unique",
                    "Column",
                    "Comment",
                    "Blank",
                    "Collation");

    private static final String RELATED_NAME = Names.MODELS + "RelatedName";

    private final ModelClasses classes;
    private final Problems problems;
    private final TypeElement model;

    RelationReader(ModelClasses classes, Problems problems, TypeElement model) {
        this.model = model;
        this.classes = classes;
        this.problems = problems;
    }

    private static Map<String, String> annotations() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("OnDelete", "foreign keys and one-to-one relations");
        words.put("ToField", "foreign keys and one-to-one relations");
        words.put("FromFields", "foreign keys and one-to-one relations");
        words.put("ParentLink", "one-to-one relations");
        words.put("RelatedName", "the side of a relation that has the key");
        words.put("NoReverse", "the side of a relation that has the key");
        words.put("Through", "many-to-many relations");
        words.put("NoConstraint", "the side of a relation that has the key");
        words.put("Symmetrical", "many-to-many relations of a model to itself");
        words.put("ReverseOf", "the other side of a relation");
        return words;
    }

    Optional<FieldInfo> read(
            VariableElement field,
            DeclaredType type,
            HandleKind kind,
            Access access,
            FieldInfo.Options options) {
        Optional<? extends TypeMirror> argument = type.getTypeArguments().stream().findFirst();
        if (argument.filter(missing -> missing.getKind() == TypeKind.ERROR).isPresent()) {
            return Optional.empty(); // the compiler says so itself
        }
        Optional<TypeElement> target = argument.flatMap(ModelClasses::asElement);
        String name = FieldReader.describe(field);
        if (target.isEmpty() || !classes.isConcreteModel(target.get())) {
            problems.report(
                    field,
                    Problem.TARGET,
                    name,
                    argument.map(ColumnTypeReader::nameOf).orElse("an unknown class"));
            return Optional.empty();
        }
        String targetName = TypeName.of(target.get()).simpleName();
        new HandleChecks(classes, problems).check(field, kind, targetName);
        if (Mirrors.has(field, Names.MODELS + "NoReverse")
                && Mirrors.has(field, Names.MODELS + "RelatedName")) {
            problems.report(field, Problem.CONTRADICTION, name, "NoReverse", "RelatedName");
        }
        checkAnnotations(field, kind, target.get());
        boolean nullable = argument.filter(Mirrors::isNullable).isPresent();
        if (Mirrors.isNullable(type) || Mirrors.isNullable(field)) {
            String right =
                    switch (kind) {
                        case FOREIGN_KEY, ONE_TO_ONE ->
                                "`" + kind.simpleName + "<@Nullable " + targetName + ">`";
                        default ->
                                "`"
                                        + kind.simpleName
                                        + "<"
                                        + targetName
                                        + ">`, which is never null";
                    };
            problems.report(field, Problem.NULLABLE_PLACE, name, right);
        }
        return Optional.of(
                switch (kind) {
                    case FOREIGN_KEY, ONE_TO_ONE ->
                            key(field, kind, access, target.get(), nullable, options);
                    case MANY_TO_MANY -> many(field, access, target.get(), nullable, options);
                    case ONE_TO_MANY, HAS_ONE -> back(field, kind, access, target.get());
                    case GENERIC_KEY, GENERIC_RELATION ->
                            throw new IllegalArgumentException(kind + " is read elsewhere");
                });
    }

    private void checkAnnotations(VariableElement field, HandleKind kind, TypeElement target) {
        boolean key = kind == HandleKind.FOREIGN_KEY || kind == HandleKind.ONE_TO_ONE;
        boolean many = kind == HandleKind.MANY_TO_MANY;
        boolean back = !key && (!many || Mirrors.has(field, Names.MODELS + "ReverseOf"));
        boolean self = ModelClasses.ownerOf(field).equals(target);
        ANNOTATIONS.forEach((annotation, words) -> {
            boolean fits =
                    switch (annotation) {
                        case "OnDelete", "ToField", "FromFields", "ParentLink" -> key || many;
                        case "RelatedName", "NoReverse", "NoConstraint" -> !back;
                        case "Through" -> many && !back;
                        case "Symmetrical" -> many && !back && self;
                        default -> back;
                    };
            if (!fits && Mirrors.has(field, Names.MODELS + annotation)) {
                problems.report(
                        field, Problem.MISPLACED, FieldReader.describe(field), annotation, words);
            }
        });
    }

    private FieldInfo key(
            VariableElement field,
            HandleKind kind,
            Access access,
            TypeElement target,
            boolean nullable,
            FieldInfo.Options options) {
        String name = FieldReader.describe(field);
        String targetName = TypeName.of(target).simpleName();
        String deletion = classes.mirrors.constant(field, Names.MODELS + "OnDelete");
        if (deletion.isEmpty()) {
            if (!Mirrors.has(field, Names.MODELS + "OnDelete")) {
                problems.report(
                        field,
                        Problem.ON_DELETE,
                        name,
                        ModelClasses.ownerOf(field).getSimpleName(),
                        targetName);
            }
            deletion = "DO_NOTHING";
        }
        if (!nullable && (deletion.equals("SET_NULL") || deletion.equals("DB_SET_NULL"))) {
            problems.report(field, Problem.SET_NULL, name, deletion, kind.simpleName, targetName);
        }
        if (deletion.startsWith("DB_") && Mirrors.has(field, Names.MODELS + "NoConstraint")) {
            problems.report(field, Problem.NO_CONSTRAINT, name, deletion);
        }
        if (deletion.equals("SET_DEFAULT") && !Mirrors.has(field, Names.MODELS + "FromFields")) {
            classes.initializers
                    .of(field)
                    .filter(initializer ->
                            initializer.method().equals(kind.factory)
                                    && initializer.arguments() == 0)
                    .ifPresent(initializer ->
                            problems.report(field, Problem.SET_DEFAULT, name, kind.factory));
        }
        if (nullable && options.primaryKey()) {
            problems.report(field, Problem.NULLABLE_KEY, name);
        }
        if (nullable && Mirrors.has(field, Names.CONSTRAINTS + "NotNull")) {
            problems.report(field, Problem.CONTRADICTION, name, "Nullable", "NotNull");
        }
        if (Mirrors.has(field, Names.MODELS + "FromFields")) {
            checkOverFields(field, kind);
            return new FieldInfo.ForeignObject(
                    field,
                    access,
                    target,
                    kind == HandleKind.ONE_TO_ONE,
                    nullable,
                    deletion,
                    classes.mirrors.texts(field, Names.MODELS + "FromFields", "value"),
                    reverse(field),
                    options);
        }
        return new FieldInfo.Key(
                field.getSimpleName().toString(),
                field,
                access,
                target,
                kind == HandleKind.ONE_TO_ONE,
                nullable,
                deletion,
                classes.mirrors.text(field, Names.MODELS + "ToField"),
                Mirrors.has(field, Names.MODELS + "ParentLink"),
                reverse(field),
                options);
    }

    /// A relation over other fields has no column of its own, and no key by default.
    private void checkOverFields(VariableElement field, HandleKind kind) {
        String name = FieldReader.describe(field);
        for (String annotation : ABOUT_COLUMNS) {
            if (Mirrors.has(field, Names.MODELS + annotation)) {
                problems.report(field, Problem.CONTRADICTION, name, "FromFields", annotation);
            }
        }
        classes.initializers
                .of(field)
                .filter(initializer ->
                        initializer.method().equals(kind.factory) && initializer.arguments() > 0)
                .ifPresent(initializer ->
                        problems.report(
                                field,
                                Problem.FROM_FIELDS,
                                name,
                                String.join(
                                        ", ",
                                        classes.mirrors.texts(
                                                field, Names.MODELS + "FromFields", "value")),
                                "has the default key `"
                                        + initializer.text()
                                        + "`, too. Give the fields their defaults, and write `"
                                        + kind.factory
                                        + "()`"));
    }

    private FieldInfo many(
            VariableElement field,
            Access access,
            TypeElement target,
            boolean nullable,
            FieldInfo.Options options) {
        String name = FieldReader.describe(field);
        String reverseOf = classes.mirrors.text(field, Names.MODELS + "ReverseOf");
        for (String annotation :
                List.of(
                        "OnDelete",
                        "ToField",
                        "FromFields",
                        "ParentLink",
                        "PrimaryKey",
                        "Unique",
                        "Column",
                        "Index",
                        "Comment",
                        "Collation")) {
            if (Mirrors.has(field, Names.MODELS + annotation)) {
                problems.report(field, Problem.MANY_OPTION, name, "@" + annotation);
            }
        }
        if (nullable) {
            problems.report(field, Problem.MANY_OPTION, name, "@Nullable");
        }
        for (AnnotationMirror annotation : field.getAnnotationMirrors()) {
            TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
            if (type.getQualifiedName().toString().startsWith(Names.CONSTRAINTS)) {
                problems.report(field, Problem.MANY_OPTION, name, "@" + type.getSimpleName());
            }
        }
        if (Mirrors.has(field, Names.MODELS + "Through")) {
            for (String annotation : List.of("Table", "NoConstraint", "Tablespace")) {
                if (Mirrors.has(field, Names.MODELS + annotation)) {
                    problems.report(field, Problem.THROUGH_OPTION, name, annotation);
                }
            }
        }
        if (!reverseOf.isEmpty()) {
            return new FieldInfo.Back(field, access, HandleKind.MANY_TO_MANY, target, reverseOf);
        }
        boolean symmetrical =
                ModelClasses.ownerOf(field).equals(target)
                        && classes.mirrors.flag(field, Names.MODELS + "Symmetrical").orElse(true);
        if (symmetrical && Mirrors.has(field, RELATED_NAME)) {
            problems.report(field, Problem.SYMMETRICAL_NAME, name);
        }
        return new FieldInfo.Many(
                field,
                access,
                target,
                through(field),
                classes.mirrors.texts(field, Names.MODELS + "Through", "fields"),
                symmetrical,
                classes.mirrors.text(field, Names.MODELS + "Table"),
                reverse(field),
                options);
    }

    private @Nullable TypeElement through(VariableElement field) {
        return classes.mirrors.type(field, Names.MODELS + "Through", "model").orElse(null);
    }

    private FieldInfo back(
            VariableElement field, HandleKind kind, Access access, TypeElement target) {
        return new FieldInfo.Back(
                field,
                access,
                kind,
                target,
                classes.mirrors.text(field, Names.MODELS + "ReverseOf"));
    }

    private FieldInfo.Reverse reverse(VariableElement field) {
        String own = classes.mirrors.text(field, RELATED_NAME);
        boolean none = Mirrors.has(field, Names.MODELS + "NoReverse");
        boolean byDefault = own.isEmpty() && !none;
        TypeElement namesake = classes.namesake(model, field);
        String accessor = classes.filled(byDefault ? defaultName(namesake) : own, namesake);
        String query = classes.filled(classes.mirrors.text(field, RELATED_NAME, "query"), namesake);
        checkName(field, accessor, true);
        checkName(field, query, false);
        return new FieldInfo.Reverse(accessor, query, none, byDefault);
    }

    /// The name of another side is a name of Java, so that the other model can declare it, and one
    /// that can be part of a path.
    private void checkName(VariableElement field, String name, boolean declarable) {
        if (name.isEmpty()) {
            return;
        }
        String reason = "";
        String id = "fields.E306";
        if (name.contains("{")) {
            reason = "the names that are filled in are {app} and {model}";
        } else if (declarable && !SourceVersion.isName(name) || name.contains(".")) {
            reason = "that is no name that a field can have";
        } else if (name.contains("__")) {
            reason = "two underscores separate the parts of a path";
            id = "fields.E309";
        } else if (name.endsWith("_")) {
            reason = "it ends with an underscore, and two underscores separate the parts of a path";
            id = "fields.E308";
        } else if (name.equals("pk")) {
            reason = "'pk' always means the primary key";
        }
        if (!reason.isEmpty()) {
            problems.report(
                    field,
                    Problem.RELATED_NAME_WORD,
                    FieldReader.describe(field),
                    name,
                    reason,
                    id);
        }
    }

    /// The name that the model, or the nearest abstract base, gives the other sides of all its
    /// relations; empty for none.
    private String defaultName(TypeElement of) {
        return classes.withAbstractBases(of).reversed().stream()
                .map(source -> classes.mirrors.text(source, RELATED_NAME))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
