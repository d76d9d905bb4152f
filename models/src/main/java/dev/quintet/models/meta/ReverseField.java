package dev.quintet.models.meta;

import java.util.List;

/// A relation seen from its target.
public final class ReverseField extends Field implements Relation {
    /// The end of the names of sides that are hidden, which no name of a user's can have.
    static final String HIDDEN = "+";

    private final Field relation;
    private final String accessor;
    private final boolean hidden;

    ReverseField(
            Options<?> target, Field relation, String queryName, String accessor, boolean hidden) {
        super(target, queryName);
        this.relation = relation;
        this.accessor = accessor;
        this.hidden = hidden;
    }

    /// The relation: a [KeyRelation], a [ManyToManyField] or a [PolymorphicRelation].
    public Field relation() {
        return relation;
    }

    /// The name of the set on instances, such as `entrySet`.
    public String accessor() {
        return accessor;
    }

    /// Whether the relation asked for no reverse side.
    public boolean hidden() {
        return hidden;
    }

    /// Whether there is at most one related row.
    public boolean one() {
        return relation instanceof KeyRelation key && key.oneToOne();
    }

    @Override
    public boolean many() {
        return !one() && !(relation instanceof PolymorphicRelation);
    }

    @Override
    public Options<?> target() {
        return relation.model();
    }

    @Override
    public List<ColumnField> targetColumns() {
        return target().pkFields();
    }

    @Override
    public List<JoinStep> steps() {
        return switch (relation) {
            case KeyRelation key -> List.of(stepBack(key));
            case ManyToManyField many ->
                    List.of(
                            stepBack(many.targetKey()),
                            new JoinStep(
                                    many.through(),
                                    many.model(),
                                    many.sourceKey().columns(),
                                    many.sourceKey().targetColumns(),
                                    many.sourceKey(),
                                    false,
                                    true,
                                    many.sourceKey().mayLeadNowhere()));
            case PolymorphicRelation polymorphic -> List.of(polymorphic.stepBack());
            case PolymorphicKeyField other ->
                    throw new IllegalStateException(other + " has no joins");
            case ColumnField other -> throw new IllegalStateException(other + " is no relation");
            case ReverseField other ->
                    throw new IllegalStateException(other + " is no relation of its own");
        };
    }

    /// The join from the target of a key to the rows that hold it.
    static JoinStep stepBack(KeyRelation key) {
        return new JoinStep(
                key.target(),
                key.model(),
                key.targetColumns(),
                key.columns(),
                key,
                !key.oneToOne(),
                false,
                true);
    }
}
