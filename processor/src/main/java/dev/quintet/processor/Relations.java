package dev.quintet.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import javax.lang.model.element.TypeElement;

/// Answers what needs both sides of a relation.
final class Relations {
    private final ModelClasses classes;

    Relations(ModelClasses classes) {
        this.classes = classes;
    }

    /// The relations that a reverse side may belong to: those of the other model that lead here, of
    /// the right kind.
    List<FieldInfo.Forward> candidates(ModelInfo owner, FieldInfo.Back back) {
        ModelInfo target = classes.info(back.target());
        List<FieldInfo.Forward> candidates = new ArrayList<>();
        target.fields().stream()
                .filter(FieldInfo.Forward.class::isInstance)
                .map(FieldInfo.Forward.class::cast)
                .filter(forward ->
                        kindOf(forward) == back.kind().forward() && owner.is(forward.target()))
                .filter(forward -> !forward.reverse().none() && !isSymmetrical(forward))
                .forEach(candidates::add);
        ModelInfo parent = target.parent();
        if (back.kind() == HandleKind.HAS_ONE
                && target.hasImplicitParentLink()
                && parent != null
                && owner.is(parent.element())) {
            candidates.add(implicitLink(target, parent, back));
        }
        return candidates;
    }

    /// The link of a child to its parent that no field declares; its place in the source is that of
    /// the other side.
    private static FieldInfo.Key implicitLink(
            ModelInfo child, ModelInfo parent, FieldInfo.Back back) {
        return new FieldInfo.Key(
                child.parentLinkName(),
                back.element(),
                back.access(),
                parent.element(),
                true,
                false,
                "CASCADE",
                "",
                true,
                new FieldInfo.Reverse("", "", false, false),
                FieldInfo.Options.NONE);
    }

    /// Whether the parent of a model declares the other side of the implicit link to it.
    boolean declaresChild(ModelInfo parent, ModelInfo child) {
        return parent.fields().stream()
                .filter(FieldInfo.Back.class::isInstance)
                .map(FieldInfo.Back.class::cast)
                .filter(back -> child.is(back.target()))
                .flatMap(back -> forward(parent, back).stream())
                .anyMatch(link -> link.name().equals(child.parentLinkName()));
    }

    /// The relation that a reverse side belongs to.
    Optional<FieldInfo.Forward> forward(ModelInfo owner, FieldInfo.Back back) {
        List<FieldInfo.Forward> candidates = candidates(owner, back);
        return back.relation().isEmpty()
                ? candidates.stream().filter(only -> candidates.size() == 1).findFirst()
                : candidates.stream()
                        .filter(candidate -> candidate.name().equals(back.relation()))
                        .findFirst();
    }

    /// The reverse side that the target of a relation declares.
    Optional<FieldInfo.Back> declaredBack(ModelInfo source, FieldInfo.Forward forward) {
        ModelInfo target = classes.info(forward.target());
        return target.fields().stream()
                .filter(FieldInfo.Back.class::isInstance)
                .map(FieldInfo.Back.class::cast)
                .filter(back -> source.is(back.target()))
                .filter(back ->
                        forward(target, back)
                                .filter(found -> found.name().equals(forward.name()))
                                .isPresent())
                .findFirst();
    }

    /// The name of the generic key that a way back belongs to.
    Optional<String> genericKey(FieldInfo.GenericBack back) {
        return back.relation().isEmpty()
                ? GenericChecks.keys(classes.info(back.target())).stream()
                        .map(FieldInfo::name)
                        .findFirst()
                : Optional.of(back.relation());
    }

    /// Whether the target can see the relation from its side.
    boolean hasReverse(FieldInfo.Forward forward) {
        return !forward.reverse().none() && !isSymmetrical(forward);
    }

    static boolean isSymmetrical(FieldInfo.Forward forward) {
        return forward instanceof FieldInfo.Many many && many.symmetrical();
    }

    /// The name of the accessor on the target's side that somebody gave it; empty for the default.
    String givenAccessor(ModelInfo source, FieldInfo.Forward forward) {
        return declaredBack(source, forward)
                .map(FieldInfo::name)
                .orElseGet(() -> forward.reverse().accessor());
    }

    /// The name of the relation in paths that start at its target.
    String queryName(ModelInfo source, FieldInfo.Forward forward) {
        if (!forward.reverse().query().isEmpty()) {
            return forward.reverse().query();
        }
        String given = givenAccessor(source, forward);
        return given.isEmpty() ? knownAs(source, forward) : given;
    }

    private String knownAs(ModelInfo source, FieldInfo.Forward forward) {
        return TypeName.of(classes.namesake(source.element(), forward.element()))
                .simpleName()
                .toLowerCase(Locale.ROOT);
    }

    /// Whether a relation that nobody gave a name is known by the one of a model that was replaced.
    boolean keepsNameOfReplaced(ModelInfo source, FieldInfo.Forward forward) {
        return hasReverse(forward)
                && givenAccessor(source, forward).isEmpty()
                && !classes.namesake(source.element(), forward.element()).equals(source.element());
    }

    /// The name of the accessor on the target's side.
    String accessor(ModelInfo source, FieldInfo.Forward forward) {
        String given = givenAccessor(source, forward);
        boolean one = kindOf(forward) == HandleKind.ONE_TO_ONE;
        return !given.isEmpty() ? given : knownAs(source, forward) + (one ? "" : "Set");
    }

    /// The names that a relation has at its target: that of the accessor and that in paths.
    Set<String> reverseNames(ModelInfo source, FieldInfo.Forward forward) {
        return new LinkedHashSet<>(
                Arrays.asList(accessor(source, forward), queryName(source, forward)));
    }

    /// The type of field that declares such a relation.
    static HandleKind kindOf(FieldInfo.Forward forward) {
        return switch (forward) {
            case FieldInfo.Many many -> HandleKind.MANY_TO_MANY;
            case FieldInfo.ToOne key ->
                    key.oneToOne() ? HandleKind.ONE_TO_ONE : HandleKind.FOREIGN_KEY;
        };
    }

    /// The type of the column that a foreign key points to; long where that is unclear, which is
    /// reported elsewhere.
    ColumnType keyType(FieldInfo.Key key) {
        return keyType(classes.info(key.target()), key.toField(), 0).ofKey();
    }

    private ColumnType keyType(ModelInfo target, String toField, int depth) {
        ModelInfo model = target.concrete();
        if (depth > 20) {
            return ColumnType.AUTO_KEY;
        }
        if (!toField.isEmpty()) {
            return model.field(toField)
                    .map(field -> columnType(field, depth))
                    .orElse(ColumnType.AUTO_KEY);
        }
        if (model.isChild() && model.parent() != null) {
            return keyType(model.parent(), "", depth + 1);
        }
        List<FieldInfo.Concrete> keys = model.primaryKeys();
        return keys.size() == 1 ? columnType(keys.getFirst(), depth) : ColumnType.AUTO_KEY;
    }

    private ColumnType columnType(FieldInfo field, int depth) {
        return switch (field) {
            case FieldInfo.Column column -> column.type();
            case FieldInfo.Key key -> keyType(classes.info(key.target()), key.toField(), depth + 1);
            case FieldInfo.Many many -> ColumnType.AUTO_KEY;
            case FieldInfo.ForeignObject _,
                    FieldInfo.Back _,
                    FieldInfo.GenericKey _,
                    FieldInfo.GenericBack _ ->
                    ColumnType.AUTO_KEY;
        };
    }

    /// The type of a field's column; for a foreign key that of the column it points to.
    ColumnType columnType(FieldInfo.Concrete field) {
        return columnType(field, 0);
    }

    /// Whether two names are of one class.
    static boolean same(TypeElement one, TypeElement other) {
        return one.getQualifiedName().contentEquals(other.getQualifiedName());
    }
}
