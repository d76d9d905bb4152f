package dev.quintet.processor;

import java.util.Optional;

import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/// Reads fields of the module `contenttypes`: keys that may lead to any model, and the ways back.
final class GenericReader {
    private static final String KEY = Names.CONTENT_TYPES + "GenericKey";

    private final ModelClasses classes;
    private final Problems problems;

    GenericReader(ModelClasses classes, Problems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    Optional<FieldInfo> read(
            VariableElement field, DeclaredType type, HandleKind kind, Access access) {
        Optional<? extends TypeMirror> argument = type.getTypeArguments().stream().findFirst();
        if (argument.filter(missing -> missing.getKind() == TypeKind.ERROR).isPresent()) {
            return Optional.empty(); // the compiler says so itself
        }
        String targetName = argument.map(ColumnTypeReader::nameOf).orElse("Model");
        new HandleChecks(classes, problems).check(field, kind, targetName);
        if (kind == HandleKind.GENERIC_KEY) {
            return Optional.of(key(field, access));
        }
        Optional<TypeElement> target = argument.flatMap(ModelClasses::asElement);
        if (target.isEmpty() || !classes.isConcreteModel(target.get())) {
            problems.report(field, Problem.TARGET, FieldReader.describe(field), targetName);
            return Optional.empty();
        }
        return Optional.of(back(field, access, target.get()));
    }

    private FieldInfo key(VariableElement field, Access access) {
        String type = classes.mirrors.text(field, KEY, "contentType");
        String id = classes.mirrors.text(field, KEY, "objectId");
        return new FieldInfo.GenericKey(
                field,
                access,
                type.isEmpty() ? "contentType" : type,
                id.isEmpty() ? "objectId" : id,
                classes.mirrors.flag(field, KEY, "forConcreteModel").orElse(true));
    }

    private FieldInfo back(VariableElement field, Access access, TypeElement target) {
        String query = classes.mirrors.text(field, Names.MODELS + "RelatedName", "query");
        return new FieldInfo.GenericBack(
                field,
                access,
                target,
                classes.mirrors.text(field, Names.MODELS + "ReverseOf"),
                query.isEmpty()
                        ? classes.mirrors.text(field, Names.MODELS + "RelatedName")
                        : query);
    }
}
