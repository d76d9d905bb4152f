package dev.quintet.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads a field of a model and reports what is wrong with it by itself.
final class FieldReader {
    private static final Set<String> TAKEN = Set.of("objects", "TYPE", "ROOT");

    private static final Set<String> AUTO_KEYS =
            Set.of("java.lang.Short", "java.lang.Integer", "java.lang.Long");

    private final ModelClasses classes;
    private final Problems problems;
    private final TypeElement model;
    private final AccessReader accesses;
    private final ColumnTypeReader columnTypes;
    private final RelationReader relations;
    private final DeferredReader deferred;

    FieldReader(ModelClasses classes, Problems problems, TypeElement model) {
        this.classes = classes;
        this.problems = problems;
        this.model = model;
        this.accesses = new AccessReader(classes, problems, model);
        this.columnTypes = new ColumnTypeReader(classes, problems, model);
        this.relations = new RelationReader(classes, problems, model);
        this.deferred = new DeferredReader(classes, problems);
    }

    Optional<FieldInfo> read(VariableElement field) {
        if (!hasFreeName(field)) {
            return Optional.empty();
        }
        TypeMirror type = typeIn(model, field);
        DatabaseNames names = new DatabaseNames(problems);
        names.check(field, describe(field), "Column");
        names.check(field, describe(field), "Table");
        Access access = accesses.read(field, type);
        FieldInfo.Options options = options(field, type);
        Optional<HandleKind> handle = HandleKind.of(type);
        if (handle.filter(HandleKind::isGeneric).isPresent()) {
            return new GenericReader(classes, problems)
                    .read(field, (DeclaredType) type, handle.get(), access);
        }
        if (handle.isPresent()) {
            return relations.read(field, (DeclaredType) type, handle.get(), access, options);
        }
        if (DeferredReader.isDeferred(type)) {
            return deferred.valueType(field, type, options)
                    .flatMap(value ->
                            column(field, value, access.of(Access.Holder.DEFERRED), options));
        }
        if (deferred.isHandle(type)) {
            return deferred.handledType(field, type, options)
                    .flatMap(value ->
                            column(field, value, access.of(Access.Holder.HANDLE), options));
        }
        return column(field, type, access, options);
    }

    /// Warns of a field that looks like a column and is none because nobody could read a row into
    /// it.
    void warnIfFinal(VariableElement field) {
        if (field.getModifiers().equals(Set.of(Modifier.PUBLIC, Modifier.FINAL))
                && new ColumnTypeReader(classes, Problems.silent(), model)
                        .read(field, typeIn(model, field))
                        .isPresent()) {
            problems.warn(field, Problem.FINAL_FIELD, describe(field));
        }
    }

    private Optional<FieldInfo> column(
            VariableElement field, TypeMirror type, Access access, FieldInfo.Options options) {
        checkMisplaced(field, type);
        if (options.autoNow() && options.autoNowAdd()) {
            problems.report(field, Problem.CONTRADICTION, describe(field), "AutoNow", "AutoNowAdd");
        }
        if (!access.isHeld() && (options.autoNow() || options.autoNowAdd())) {
            classes.initializers
                    .of(field)
                    .ifPresent(initializer ->
                            problems.report(
                                    field,
                                    Problem.AUTO_NOW_DEFAULT,
                                    describe(field),
                                    options.autoNow() ? "AutoNow" : "AutoNowAdd",
                                    initializer.text()));
        }
        boolean nullable = !access.isHeld() ? isNullable(field, type) : Mirrors.isNullable(type);
        if (nullable && options.primaryKey()) {
            problems.report(field, Problem.NULLABLE_KEY, describe(field));
        }
        Optional<ColumnType> columnType = columnTypes.read(field, type);
        if (options.blank()
                && !nullable
                && columnType.filter(found -> found.scalar().isAddress()).isPresent()) {
            problems.report(field, Problem.BLANK_ADDRESS, describe(field));
        }
        return columnType.map(
                found -> new FieldInfo.Column(field, access, found, nullable, options));
    }

    /// The type of a field as the model inherits it: a generic base may say `T` where the model
    /// says `Blog`.
    private TypeMirror typeIn(TypeElement subclass, VariableElement field) {
        TypeElement owner = ModelClasses.ownerOf(field);
        return owner.getTypeParameters().isEmpty()
                ? field.asType()
                : classes.types.asMemberOf((DeclaredType) subclass.asType(), field);
    }

    private boolean isNullable(VariableElement field, TypeMirror type) {
        boolean nullable = Mirrors.isNullable(type) || Mirrors.isNullable(field);
        if (type.getKind().isPrimitive() && nullable) {
            String box = classes.types.boxedClass((PrimitiveType) type).getSimpleName().toString();
            problems.report(
                    field,
                    Problem.NULLABLE_PRIMITIVE,
                    describe(field),
                    type.getKind().name().toLowerCase(Locale.ROOT),
                    box);
            return false;
        }
        if (type.getKind() == TypeKind.ARRAY
                && Mirrors.isNullable(((ArrayType) type).getComponentType())) {
            problems.report(field, Problem.NULLABLE_PLACE, describe(field), "`byte @Nullable []`");
        }
        if (nullable && Mirrors.has(field, Names.CONSTRAINTS + "NotNull")) {
            problems.report(field, Problem.CONTRADICTION, describe(field), "Nullable", "NotNull");
        }
        return nullable;
    }

    /// Checks the rules for names.
    ///
    /// @return whether a member of the generated class can have the name
    private boolean hasFreeName(VariableElement field) {
        String name = field.getSimpleName().toString();
        String taken = takenBy(field, name);
        String reason = taken;
        if (name.contains("__")) {
            reason = "two underscores separate the parts of a path";
        } else if (name.endsWith("_")) {
            reason = "it ends with an underscore, and two underscores separate the parts of a path";
        } else if (name.equals("pk")) {
            reason = "'pk' always means the primary key";
        }
        if (!reason.isEmpty()) {
            problems.report(field, Problem.FIELD_NAME, describe(field), reason);
        }
        return taken.isEmpty();
    }

    private String takenBy(VariableElement field, String name) {
        if (TAKEN.contains(name)) {
            return "'" + name + "' has another meaning in " + model.getSimpleName() + "_";
        } else if (name.equals("id") && !isKey(field)) {
            return "'id' is the primary key unless it is declared with @PrimaryKey";
        } else if (HandleKind.of(field.asType()).isPresent() && classes.isPathMethod(name)) {
            return "every path has a method " + name + "() already";
        }
        return "";
    }

    private void checkMisplaced(VariableElement field, TypeMirror type) {
        RelationReader.ANNOTATIONS.forEach((annotation, words) -> {
            if (Mirrors.has(field, Names.MODELS + annotation)) {
                problems.report(field, Problem.MISPLACED, describe(field), annotation, words);
            }
        });
        String typeName = type.toString().replaceAll("@\\S+ ", "");
        checkFor(field, "UnpackIpv4", typeName.equals("java.net.InetAddress"), "InetAddress");
        checkFor(field, "Slug", typeName.equals("java.lang.String"), "texts");
        checkFor(field, "Url", typeName.equals("java.lang.String"), "texts");
        if (Mirrors.has(field, Names.MODELS + "AutoKey") && !AUTO_KEYS.contains(typeName)) {
            problems.report(
                    field,
                    Problem.AUTO_KEY,
                    describe(field),
                    "its type is " + ColumnTypeReader.nameOf(type));
        }
        boolean temporal =
                switch (typeName) {
                    case "java.time.LocalDate",
                            "java.time.LocalTime",
                            "java.time.LocalDateTime",
                            "java.time.Instant" ->
                            true;
                    default -> false;
                };
        if (Scalar.of(typeName).filter(Scalar::isNotText).isPresent()
                && Mirrors.has(field, Names.MODELS + "Collation")) {
            problems.report(
                    field, Problem.MISPLACED, describe(field), "Collation", "columns of text");
        }
        for (String annotation : new String[] {"AutoNow", "AutoNowAdd"}) {
            if (!temporal && Mirrors.has(field, Names.MODELS + annotation)) {
                problems.report(
                        field, Problem.MISPLACED, describe(field), annotation, "dates and times");
            }
        }
    }

    private void checkFor(VariableElement field, String annotation, boolean fits, String words) {
        if (!fits && Mirrors.has(field, Names.MODELS + annotation)) {
            problems.report(field, Problem.MISPLACED, describe(field), annotation, words);
        }
    }

    private FieldInfo.Options options(VariableElement field, TypeMirror type) {
        return new FieldInfo.Options(
                isKey(field),
                Mirrors.has(field, Names.MODELS + "Unique"),
                Mirrors.has(field, Names.MODELS + "Index") || isIndexedSlug(field),
                Mirrors.has(field, Names.MODELS + "Blank"),
                Mirrors.has(field, Names.MODELS + "AutoNow"),
                Mirrors.has(field, Names.MODELS + "AutoNowAdd"),
                classes.mirrors.flag(field, Names.MODELS + "NotEditable").orElse(false),
                classes.mirrors.text(field, Names.MODELS + "Column"),
                classes.mirrors.text(field, Names.MODELS + "VerboseName"),
                classes.mirrors.text(field, Names.MODELS + "HelpText"),
                settings(field, type));
    }

    private static boolean isKey(VariableElement field) {
        return Mirrors.has(field, Names.MODELS + "PrimaryKey")
                || Mirrors.has(field, Names.MODELS + "AutoKey");
    }

    private boolean isIndexedSlug(VariableElement field) {
        return Mirrors.find(field, Names.MODELS + "Slug")
                .flatMap(slug -> classes.mirrors.value(slug, "index"))
                .filter(Boolean.TRUE::equals)
                .isPresent();
    }

    private List<Setting> settings(VariableElement field, TypeMirror type) {
        List<Setting> settings = new ArrayList<>();
        if (Mirrors.has(field, Names.MODELS + "AutoKey")) {
            settings.add(new Setting.Texts("auto"));
        }
        for (String option : List.of("Collation", "Comment", "Tablespace")) {
            String text = classes.mirrors.text(field, Names.MODELS + option);
            if (!text.isEmpty()) {
                settings.add(new Setting.Texts(option.toLowerCase(Locale.ROOT), text));
            }
        }
        for (String period : List.of("Date", "Month", "Year")) {
            String date = classes.mirrors.text(field, Names.MODELS + "UniqueFor" + period);
            if (!date.isEmpty()) {
                settings.add(new Setting.Texts("uniqueFor" + period, date));
            }
        }
        if (classes.mirrors
                .flag(field, Names.MODELS + "NotEditable")
                .filter(not -> !not)
                .isPresent()) {
            settings.add(new Setting.Texts("editable"));
        }
        if (Mirrors.has(field, Names.MODELS + "NoConstraint")) {
            settings.add(new Setting.Texts("noConstraint"));
        }
        settings.addAll(new ConstraintReader(classes, problems).read(field, type));
        Mirrors.find(field, Names.MODELS + "Slug")
                .flatMap(slug -> classes.mirrors.value(slug, "unicode"))
                .ifPresent(unicode ->
                        settings.add(
                                new Setting.Test(
                                        unicode.equals(true) ? "unicodeSlug" : "slug",
                                        List.of(),
                                        "")));
        Mirrors.find(field, Names.MODELS + "Url")
                .ifPresent(_ ->
                        settings.add(
                                new Setting.Test(
                                        "url",
                                        classes
                                                .mirrors
                                                .texts(field, Names.MODELS + "Url", "schemes")
                                                .stream()
                                                .map(Object.class::cast)
                                                .toList(),
                                        "")));
        for (AnnotationMirror annotation : errorMessages(field)) {
            settings.add(
                    new Setting.Texts(
                            "message",
                            classes.mirrors.value(annotation, "code").orElse("").toString(),
                            classes.mirrors.value(annotation, "value").orElse("").toString()));
        }
        return settings;
    }

    private List<AnnotationMirror> errorMessages(VariableElement field) {
        List<AnnotationMirror> messages = new ArrayList<>();
        Mirrors.find(field, Names.MODELS + "ErrorMessage").ifPresent(messages::add);
        Mirrors.find(field, Names.MODELS + "ErrorMessages")
                .ifPresent(container ->
                        classes.mirrors
                                .values(container, "value")
                                .forEach(item -> messages.add((AnnotationMirror) item.getValue())));
        return messages;
    }

    /// A field as messages name it: `Entry.headline`, after the class that declares it.
    static String describe(VariableElement field) {
        return ModelClasses.ownerOf(field).getSimpleName() + "." + field.getSimpleName();
    }
}
