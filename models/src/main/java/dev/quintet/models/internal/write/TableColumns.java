package dev.quintet.models.internal.write;

import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The columns of one model's own table, sorted by how they are written.
///
/// @param inserted what an insert writes: all but what the database computes
/// @param optional those of `inserted` that an insert leaves to the database while they are null: a
///   counted key, columns with a default in the database
/// @param generated what the database computes
/// @param updated what an update writes: all but the key and what the database computes
/// @param order the column of the order within another row, which an insert counts; or null
record TableColumns(
        Options<?> model,
        List<ColumnField> inserted,
        List<ColumnField> optional,
        List<ColumnField> generated,
        List<ColumnField> updated,
        @Nullable ColumnField order) {
    private static final Map<Options<?>, TableColumns> KNOWN = new ConcurrentHashMap<>();
    private static final BitSet NOTHING = new BitSet(0);

    static TableColumns of(Options<?> model) {
        TableColumns known = KNOWN.get(model);
        return known == null ? KNOWN.computeIfAbsent(model, TableColumns::sort) : known;
    }

    private static TableColumns sort(Options<?> model) {
        List<ColumnField> inserted = new ArrayList<>();
        List<ColumnField> optional = new ArrayList<>();
        List<ColumnField> generated = new ArrayList<>();
        List<ColumnField> updated = new ArrayList<>();
        ColumnField order = null;
        for (ColumnField field : model.localFields()) {
            if (field.generated() != null) {
                generated.add(field);
                continue;
            }
            inserted.add(field);
            if (field.auto() || field.databaseDefault() != null) {
                optional.add(field);
            }
            if (field.name().equals("_order") && model.orderWithRespectTo() != null) {
                order = field;
            } else if (!field.primaryKey()) {
                updated.add(field);
            }
        }
        return new TableColumns(
                model,
                List.copyOf(inserted),
                List.copyOf(optional),
                List.copyOf(generated),
                List.copyOf(updated),
                order);
    }

    /// The numbers of the optional columns that an instance leaves to the database.
    <M> BitSet leftOut(ModelAccess<M> access, M instance) {
        if (optional.isEmpty()) {
            return NOTHING;
        }
        BitSet leftOut = new BitSet(optional.size());
        for (int i = 0; i < optional.size(); i++) {
            if (access.get(instance, optional.get(i).index()) == null) {
                leftOut.set(i);
            }
        }
        return leftOut;
    }

    /// The columns that an insert writes.
    List<ColumnField> inserted(BitSet leftOut) {
        List<ColumnField> columns = new ArrayList<>(inserted);
        leftOut.stream().mapToObj(optional::get).forEach(columns::remove);
        return columns;
    }

    /// The columns that only the database knows after an insert.
    List<ColumnField> readBack(BitSet leftOut) {
        List<ColumnField> columns = new ArrayList<>();
        leftOut.stream().mapToObj(optional::get).forEach(columns::add);
        columns.addAll(generated);
        return columns;
    }
}
