package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A column that holds the key of a row of another model.
public final class ForeignKeyField extends ColumnField implements KeyRelation {
    private final Class<?> targetClass;
    private final Deletion onDelete;
    private @Nullable Options<?> target;
    private @Nullable ColumnField targetColumn;
    private @Nullable ReverseField reverse;
    private @Nullable ValueType<?> keyType;

    ForeignKeyField(Options<?> model, int index, FieldBuilder options) {
        super(model, index, options);
        this.targetClass = Objects.requireNonNull(options.target);
        this.onDelete = Objects.requireNonNull(options.onDelete);
    }

    /// For a key between two models that the library makes itself.
    void bind(Options<?> target, ColumnField targetColumn) {
        this.target = target;
        this.targetColumn = targetColumn;
    }

    void bind(ReverseField reverse) {
        this.reverse = reverse;
    }

    /// Whether its target was found.
    boolean isBound() {
        return target != null;
    }

    Class<?> targetClass() {
        return targetClass;
    }

    @Override
    String defaultColumn() {
        return Naming.snakeCase(name()) + "_id";
    }

    @Override
    public @Nullable String collation() {
        String own = super.collation();
        return own == null ? targetColumn().collation() : own;
    }

    @Override
    public String attribute() {
        return name() + "Id";
    }

    @Override
    public ValueType<?> type() {
        ValueType<?> known = keyType;
        if (known == null) {
            known = targetColumn().type().ofField(label());
            keyType = known;
        }
        return known;
    }

    @Override
    public Options<?> target() {
        return Objects.requireNonNull(target);
    }

    /// The column of the target that this one refers to: its key, but for `@ToField`.
    public ColumnField targetColumn() {
        return Objects.requireNonNull(targetColumn);
    }

    @Override
    public ReverseField reverse() {
        return Objects.requireNonNull(reverse);
    }

    @Override
    public Deletion onDelete() {
        return onDelete;
    }

    @Override
    public boolean oneToOne() {
        return options().oneToOne;
    }

    @Override
    public boolean constrained() {
        return options().constrained;
    }

    @Override
    public Optional<Condition<?>> limitedTo() {
        return options().limitedTo();
    }

    @Override
    public boolean parentLink() {
        return options().parentLink;
    }

    @Override
    public @Nullable Object deletionValue() {
        return options().deletionValue;
    }

    @Override
    public List<ColumnField> columns() {
        return List.of(this);
    }

    @Override
    public List<ColumnField> targetColumns() {
        return List.of(targetColumn());
    }
}
