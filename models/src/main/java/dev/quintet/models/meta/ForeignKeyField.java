package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A column that holds the key of a row of another model.
public final class ForeignKeyField extends ColumnField implements Relation {
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

    /// The side seen from the target, also where it has no name.
    public ReverseField reverse() {
        return Objects.requireNonNull(reverse);
    }

    /// What a deletion of the target does.
    public Deletion onDelete() {
        return onDelete;
    }

    /// Whether at most one row refers to a target.
    public boolean oneToOne() {
        return options().oneToOne;
    }

    /// Whether the database knows of the relation: without a constraint a key may lead nowhere.
    public boolean constrained() {
        return options().constrained;
    }

    /// Which rows of the target validation and forms take; empty for all. Asked for each time.
    public Optional<Condition<?>> limitedTo() {
        return options().limitedTo();
    }

    /// Whether this is the link from a child to its parent in multi-table inheritance.
    public boolean parentLink() {
        return options().parentLink;
    }

    /// Whether a row may have no partner: there may be no key, or nobody sees to it that its row
    /// exists.
    boolean mayLeadNowhere() {
        return nullable() || !constrained();
    }

    @Override
    public boolean many() {
        return false;
    }

    @Override
    public List<ColumnField> targetColumns() {
        return List.of(targetColumn());
    }

    @Override
    public List<JoinStep> steps() {
        return List.of(
                new JoinStep(
                        model(),
                        target(),
                        this,
                        targetColumn(),
                        this,
                        false,
                        true,
                        mayLeadNowhere()));
    }
}
