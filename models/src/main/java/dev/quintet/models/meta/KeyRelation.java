package dev.quintet.models.meta;

import dev.quintet.models.expressions.Condition;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// A relation to one row of another model by the key of that row: some columns here have the values
/// of as many columns there.
///
/// The key as a value is what the column holds; where there are several, the list of their values,
/// and null as long as one of them is null.
public sealed interface KeyRelation extends Relation permits ForeignKeyField, ForeignObjectField {

    /// The name in queries, and that of the handle.
    String name();

    /// Itself.
    default Field field() {
        return (Field) this;
    }

    /// The model that declares it.
    Options<?> model();

    /// The columns of this model that hold the key, in the order of [#targetColumns()].
    List<ColumnField> columns();

    /// The side seen from the target, also where it has no name.
    ReverseField reverse();

    /// What a deletion of the target does.
    Deletion onDelete();

    /// Whether at most one row refers to a target.
    boolean oneToOne();

    /// Whether the database knows of the relation: without a constraint a key may lead nowhere.
    boolean constrained();

    /// Whether there is an index over the columns of the key.
    boolean indexed();

    /// Whether a row may refer to nothing.
    boolean nullable();

    /// Whether this is the link from a child to its parent in multi-table inheritance.
    boolean parentLink();

    /// Which rows of the target validation and forms take; empty for all. Asked for each time.
    Optional<Condition<?>> limitedTo();

    /// The value to which [Deletion#SET] sets the key, or a supplier of it; null for none.
    @Nullable Object deletionValue();

    /// Whether a row may have no partner: there may be no key, or nobody sees to it that its row
    /// exists.
    default boolean mayLeadNowhere() {
        return nullable() || !constrained();
    }

    /// The columns that are set to NULL for a row that refers to nothing: those that may be NULL,
    /// so that others which mean something by themselves stay. All if none may.
    default List<ColumnField> clearedColumns() {
        List<ColumnField> optional = columns().stream().filter(ColumnField::nullable).toList();
        return optional.isEmpty() ? columns() : optional;
    }

    /// The parts of a key in the order of [#columns()], as the columns hold them.
    ///
    /// @param key the key, or what can be converted to one
    /// @throws IllegalArgumentException if it cannot be a key of the target
    default List<@Nullable Object> parts(@Nullable Object key) {
        List<ColumnField> columns = columns();
        if (key == null) {
            return Collections.nCopies(columns.size(), null);
        }
        List<?> given =
                columns.size() == 1
                        ? List.of(key)
                        : key instanceof List<?> list && list.size() == columns.size()
                                ? list
                                : null;
        if (given == null) {
            throw new IllegalArgumentException(
                    model().label()
                            + "."
                            + name()
                            + " refers by a key of "
                            + columns.size()
                            + " parts, "
                            + columns.stream().map(ColumnField::attribute).toList()
                            + ": pass a list of them, not "
                            + key
                            + ".");
        }
        List<@Nullable Object> parts = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            parts.add(columns.get(i).type().prepare(given.get(i)));
        }
        return parts;
    }

    /// The key that parts make up; null while one of them is.
    static @Nullable Object key(List<? extends @Nullable Object> parts) {
        return parts.contains(null)
                ? null
                : parts.size() == 1
                        ? parts.getFirst()
                        : Collections.unmodifiableList(new ArrayList<>(parts));
    }

    @Override
    default boolean many() {
        return false;
    }

    @Override
    default List<JoinStep> steps() {
        return List.of(
                new JoinStep(
                        model(),
                        target(),
                        columns(),
                        targetColumns(),
                        this,
                        false,
                        true,
                        mayLeadNowhere()));
    }
}
