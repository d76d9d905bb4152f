package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A relation between the rows of two models through a table of pairs.
public final class ManyToManyField extends Field implements Relation {
    private final FieldBuilder options;
    private @Nullable Options<?> target;
    private @Nullable Options<?> through;
    private @Nullable ForeignKeyField sourceKey;
    private @Nullable ForeignKeyField targetKey;
    private @Nullable ReverseField reverse;

    ManyToManyField(Options<?> model, FieldBuilder options) {
        super(model, options.name);
        this.options = options;
    }

    FieldBuilder options() {
        return options;
    }

    void bind(
            Options<?> target,
            Options<?> through,
            ForeignKeyField sourceKey,
            ForeignKeyField targetKey) {
        this.target = target;
        this.through = through;
        this.sourceKey = sourceKey;
        this.targetKey = targetKey;
    }

    /// Whether its target and its pairs were found.
    boolean isBound() {
        return through != null;
    }

    void bind(ReverseField reverse) {
        this.reverse = reverse;
    }

    @Override
    public Options<?> target() {
        return Objects.requireNonNull(target);
    }

    /// The model of the pairs, a user's own or made by the library.
    public Options<?> through() {
        return Objects.requireNonNull(through);
    }

    /// The key in the pairs that refers to the model with this field.
    public ForeignKeyField sourceKey() {
        return Objects.requireNonNull(sourceKey);
    }

    /// The key in the pairs that refers to the target.
    public ForeignKeyField targetKey() {
        return Objects.requireNonNull(targetKey);
    }

    /// The side seen from the target, also where it has no name.
    public ReverseField reverse() {
        return Objects.requireNonNull(reverse);
    }

    /// Which rows of the target forms offer; empty for all. Asked for each time.
    public Optional<Condition<?>> limitedTo() {
        return options.limitedTo();
    }

    /// Whether a pair of rows of one model counts in both directions.
    public boolean symmetrical() {
        return target() == model() && options.symmetrical;
    }

    @Override
    public List<ColumnField> targetColumns() {
        return List.of(targetKey().targetColumn());
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public List<JoinStep> steps() {
        ForeignKeyField key = targetKey();
        return List.of(
                ReverseField.stepBack(sourceKey()),
                new JoinStep(
                        through(),
                        target(),
                        key.columns(),
                        key.targetColumns(),
                        key,
                        false,
                        true,
                        key.mayLeadNowhere()));
    }
}
