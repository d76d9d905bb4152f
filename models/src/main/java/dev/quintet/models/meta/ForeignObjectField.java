package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// A relation to one row of another model over columns that are fields of their own, such as those
/// of a composite key. It has no column itself; Django's `ForeignObject`.
public final class ForeignObjectField extends Field implements KeyRelation {
    private final FieldBuilder options;
    private @Nullable Options<?> target;
    private List<ColumnField> columns = List.of();
    private @Nullable ReverseField reverse;

    ForeignObjectField(Options<?> model, FieldBuilder options) {
        super(model, options.name);
        this.options = options;
    }

    FieldBuilder options() {
        return options;
    }

    /// @throws ModelError if the key of the target has another number of columns
    void bind(Options<?> target, List<ColumnField> columns) {
        List<ColumnField> key = target.pkFields();
        if (key.size() != columns.size()) {
            throw new ModelError(
                    "fields.E312",
                    this,
                    "It refers by "
                            + columns.stream().map(Field::name).toList()
                            + " to "
                            + target.label()
                            + ", whose key is "
                            + key.stream().map(Field::name).toList()
                            + ". Name one field for each of its parts.");
        }
        this.target = target;
        this.columns = List.copyOf(columns);
    }

    /// Whether its target was found.
    boolean isBound() {
        return target != null;
    }

    void bind(ReverseField reverse) {
        this.reverse = reverse;
    }

    @Override
    public Options<?> target() {
        return Objects.requireNonNull(target);
    }

    @Override
    public List<ColumnField> columns() {
        return columns;
    }

    @Override
    public List<ColumnField> targetColumns() {
        return target().pkFields();
    }

    @Override
    public ReverseField reverse() {
        return Objects.requireNonNull(reverse);
    }

    @Override
    public Deletion onDelete() {
        return Objects.requireNonNull(options.onDelete);
    }

    @Override
    public boolean oneToOne() {
        return options.oneToOne;
    }

    @Override
    public boolean constrained() {
        return options.constrained;
    }

    @Override
    public boolean indexed() {
        return options.indexed;
    }

    @Override
    public boolean nullable() {
        return columns.stream().anyMatch(ColumnField::nullable);
    }

    @Override
    public boolean parentLink() {
        return false;
    }

    @Override
    public Optional<Condition<?>> limitedTo() {
        return options.limitedTo();
    }

    @Override
    public @Nullable Object deletionValue() {
        return options.deletionValue;
    }

    /// The name for people.
    public String verboseName() {
        return options.verboseName != null ? options.verboseName : Naming.words(name());
    }
}
