package dev.quintet.processor;

import java.util.Optional;

import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/// The types of fields that hold a relation.
enum HandleKind {
    FOREIGN_KEY(Names.FOREIGN_KEY, "ForeignKey", "foreignKey", "foreign key"),
    ONE_TO_ONE(Names.ONE_TO_ONE, "OneToOne", "oneToOne", "one-to-one relation"),
    MANY_TO_MANY(Names.MANY_TO_MANY, "ManyToMany", "manyToMany", "many-to-many relation"),
    ONE_TO_MANY(Names.ONE_TO_MANY, "OneToMany", "oneToMany", "reverse side of a foreign key"),
    HAS_ONE(Names.HAS_ONE, "HasOne", "hasOne", "reverse side of a one-to-one relation"),
    GENERIC_KEY(Names.GENERIC_KEY, "GenericForeignKey", "of", "generic foreign key"),
    GENERIC_RELATION(
            Names.GENERIC_RELATION, "GenericRelation", "of", "way back of a generic foreign key");

    final String qualifiedName;
    final String simpleName;

    /// The method that makes one.
    final String factory;

    final String words;

    HandleKind(String qualifiedName, String simpleName, String factory, String words) {
        this.qualifiedName = qualifiedName;
        this.simpleName = simpleName;
        this.factory = factory;
        this.words = words;
    }

    static Optional<HandleKind> of(TypeMirror type) {
        return ModelClasses.asElement(type).flatMap(HandleKind::of);
    }

    private static Optional<HandleKind> of(TypeElement type) {
        for (HandleKind kind : values()) {
            if (type.getQualifiedName().contentEquals(kind.qualifiedName)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /// What the other model declares when this is the reverse side.
    HandleKind forward() {
        return switch (this) {
            case ONE_TO_MANY -> FOREIGN_KEY;
            case HAS_ONE -> ONE_TO_ONE;
            case GENERIC_RELATION -> GENERIC_KEY;
            case FOREIGN_KEY, ONE_TO_ONE, MANY_TO_MANY, GENERIC_KEY -> this;
        };
    }

    /// Whether it leads from or to rows of any model.
    boolean isGeneric() {
        return this == GENERIC_KEY || this == GENERIC_RELATION;
    }

    /// The call that makes one.
    String call() {
        return isGeneric() ? simpleName + ".of(this)" : factory + "()";
    }
}
