package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.internal.write.Conflicts;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// How many instances are inserted at once. Immutable.
///
/// ```java
/// Country.objects.bulkCreate(countries,
///         BulkCreateOptions.DEFAULTS.updateConflicts(Country_.name).uniqueFields(Country_.code));
/// ```
public final class BulkCreateOptions {
    /// As many rows in a statement as it can hold; a row that exists already is an error.
    public static final BulkCreateOptions DEFAULTS =
            new BulkCreateOptions(0, false, null, List.of());

    private final int batchSize;
    private final boolean ignoreConflicts;
    private final @Nullable List<String> updateConflicts;
    private final List<String> uniqueFields;

    private BulkCreateOptions(
            int batchSize,
            boolean ignoreConflicts,
            @Nullable List<String> updateConflicts,
            List<String> uniqueFields) {
        this.batchSize = batchSize;
        this.ignoreConflicts = ignoreConflicts;
        this.updateConflicts = updateConflicts;
        this.uniqueFields = uniqueFields;
        if (ignoreConflicts && updateConflicts != null) {
            throw new IllegalArgumentException(
                    "bulkCreate() cannot both ignore and update rows that exist: leave out"
                            + " ignoreConflicts() or updateConflicts().");
        }
    }

    /// With so many rows in a statement, or fewer where it cannot hold so many.
    ///
    /// @throws IllegalArgumentException if it is not positive
    public BulkCreateOptions batchSize(int rows) {
        requirePositive(rows);
        return new BulkCreateOptions(rows, ignoreConflicts, updateConflicts, uniqueFields);
    }

    static void requirePositive(int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("A batch has at least one row, not " + rows + ".");
        }
    }

    /// Leaves out rows that exist already: `ON CONFLICT DO NOTHING`, `INSERT IGNORE`. The instances
    /// get no keys then, as nobody knows which of them were stored.
    public BulkCreateOptions ignoreConflicts() {
        return new BulkCreateOptions(batchSize, true, updateConflicts, uniqueFields);
    }

    /// Updates rows that exist already: `ON CONFLICT (...) DO UPDATE SET ...`, `ON DUPLICATE KEY
    /// UPDATE`. Most databases want to know by which [#uniqueFields] a row exists.
    ///
    /// @param fields the fields that take the values of the instances; not the key
    public BulkCreateOptions updateConflicts(PathExpression<?, ?>... fields) {
        return updateConflicts(names("updateConflicts", fields));
    }

    /// Updates rows that exist already, as the other method of this name.
    ///
    /// @param fields the names of the fields that take the values of the instances
    public BulkCreateOptions updateConflicts(Collection<String> fields) {
        return new BulkCreateOptions(
                batchSize,
                ignoreConflicts,
                List.copyOf(Arguments.all("updateConflicts", "names of fields", fields)),
                uniqueFields);
    }

    /// By which fields rows exist already: those of the key, or of a unique constraint.
    public BulkCreateOptions uniqueFields(PathExpression<?, ?>... fields) {
        return uniqueFields(names("uniqueFields", fields));
    }

    /// By which fields rows exist already, by their names; `pk` is the key.
    public BulkCreateOptions uniqueFields(Collection<String> fields) {
        return new BulkCreateOptions(
                batchSize,
                ignoreConflicts,
                updateConflicts,
                List.copyOf(Arguments.all("uniqueFields", "names of fields", fields)));
    }

    static List<String> names(String verb, PathExpression<?, ?>[] fields) {
        List<String> names = new ArrayList<>();
        for (PathExpression<?, ?> field : Arguments.all(verb, "fields", fields)) {
            names.add(String.join("__", field.path()));
        }
        return names;
    }

    int rowsPerBatch() {
        return batchSize;
    }

    Conflicts conflicts() {
        return new Conflicts(ignoreConflicts, updateConflicts, uniqueFields);
    }
}
