package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.FieldError;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.internal.query.ChangeFields;
import dev.quintet.models.internal.query.ReturnedRows;
import dev.quintet.models.internal.write.BulkInsert;
import dev.quintet.models.internal.write.Collector;
import dev.quintet.models.internal.write.Conflicts;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Field;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// Changes of a query's rows that give back what they changed, with the same statement: `UPDATE ...
/// RETURNING ...`.
///
/// ```java
/// List<Entry> promoted = Entry.objects.filter(rating.gte(4)).returning().update(front.to(true));
/// List<Long> ids = Entry.objects.filter(spam.eq(true)).returning(Entry_.id).delete();
/// ```
///
/// Databases differ in which of the verbs they can do so; what one cannot do is refused with a
/// [NotSupportedError], and nothing is changed.
///
/// @param <M> the model
/// @param <R> what a row is given as
public final class Returning<M extends Model, R> {
    private final ModelQuery<M, ?> query;
    private final List<ColumnField> columns;
    private final Function<@Nullable Object[], R> maker;

    private Returning(
            ModelQuery<M, ?> query,
            List<ColumnField> columns,
            Function<@Nullable Object[], R> maker) {
        this.query = query;
        this.columns = columns;
        this.maker = maker;
        for (ColumnField column : columns) {
            requireOwn(column, query.model());
        }
    }

    static <M extends Model> Returning<M, M> instances(ModelQuery<M, ?> query) {
        Options<M> model = query.instanceModel();
        return new Returning<>(query, model.fields(), values -> instance(query, model, values));
    }

    private static <M extends Model> M instance(
            ModelQuery<M, ?> query, Options<M> model, @Nullable Object[] values) {
        ModelAccess<M> access = model.access();
        M instance = access.create();
        for (int i = 0; i < values.length; i++) {
            access.set(instance, model.fields().get(i).index(), values[i]);
        }
        access.loaded(instance, query.writable().alias(), Set.of());
        return instance;
    }

    static <M extends Model, R> Returning<M, R> columns(
            ModelQuery<M, ?> query,
            Function<@Nullable Object[], R> maker,
            List<PathExpression<? super M, ?>> paths) {
        List<ColumnField> columns = new ArrayList<>();
        for (PathExpression<?, ?> path : paths) {
            String name = String.join("__", path.path());
            Field field =
                    name.equals("pk") && query.model().pkFields().size() == 1
                            ? query.model().pk()
                            : query.model().find(name);
            if (!(field instanceof ColumnField column)) {
                throw new FieldError(
                        "'"
                                + name
                                + "' cannot be returned: only columns of "
                                + query.model().name()
                                + " itself can.");
            }
            columns.add(column);
        }
        return new Returning<>(query, columns, maker);
    }

    private static void requireOwn(ColumnField column, Options<?> model) {
        if (column.model().concrete() != model.concrete()) {
            throw new FieldError(
                    "'"
                            + column.name()
                            + "' cannot be returned: "
                            + model.name()
                            + " has it from "
                            + column.model().name()
                            + ", whose table is another one.");
        }
    }

    /// Changes columns in all rows at once.
    ///
    /// @param assignments constants, or expressions over the row as it was; columns of the model's
    ///   own table
    /// @return the rows as they are afterwards, in no order
    /// @throws NotSupportedError if the database cannot give updated rows back
    /// @throws IllegalArgumentException if the query is sliced
    @SafeVarargs
    public final List<R> update(Assignment<? super M>... assignments) {
        requireRows("update");
        require(features().canReturnRowsFromUpdate(), "updated");
        List<Assignment<?>> own = new ArrayList<>();
        for (Assignment<?> assignment : ChangeFields.columns(query.model(), List.of(assignments))) {
            ColumnField field = ChangeFields.field(query.model().concrete(), assignment.field());
            requireOwn(field, query.model());
            if (field.generated() == null) { // what the database computes is never written
                own.add(assignment);
            }
        }
        return own.isEmpty()
                ? List.of()
                : made(ReturnedRows.update(query.state(), own, columns, query.writable()));
    }

    /// Deletes all rows. Only rows to which nothing refers can be deleted so.
    ///
    /// @return the rows as they were, in no order
    /// @throws NotSupportedError if the database cannot give deleted rows back
    /// @throws IllegalArgumentException if the query is sliced, or if other models refer to this
    ///   one, whose rows would have to be deleted too
    public List<R> delete() {
        requireRows("delete");
        require(features().canReturnRowsFromDelete(), "deleted");
        if (!Collector.deletesAlone(query.model())) {
            throw new IllegalArgumentException(
                    "Deleting "
                            + query.model().name()
                            + " may delete or change other rows as well: it cannot return its"
                            + " rows. Read them first, and then call delete().");
        }
        return made(
                ReturnedRows.delete(query.state().ordered(List.of()), columns, query.writable()));
    }

    /// Stores new instances as [ModelQuery#bulkCreate(Collection)] does.
    ///
    /// @return what was stored, in the order of the instances
    /// @throws NotSupportedError if the database cannot give new rows back
    /// @throws dev.quintet.db.IntegrityError if the database refuses a row
    public List<R> insert(Collection<? extends M> instances) {
        require(features().canReturnRowsFromBulkInsert(), "new");
        List<M> all = List.copyOf(instances);
        Options<M> model = query.instanceModel();
        BulkInsert.insert(model, all, Conflicts.REFUSE, 0, query.writable());
        List<R> rows = new ArrayList<>();
        for (M instance : all) {
            @Nullable Object[] values = new @Nullable Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = model.access().get(instance, columns.get(i).index());
            }
            rows.add(maker.apply(values));
        }
        return rows;
    }

    private List<R> made(List<@Nullable Object[]> rows) {
        return rows.stream().map(maker).toList();
    }

    private void requireRows(String verb) {
        query.requireWhole(verb);
        query.requirePlain(verb);
    }

    private Features features() {
        return query.writable().backend().features();
    }

    private void require(boolean able, String rows) {
        if (!able) {
            Database database = query.writable();
            throw new NotSupportedError(
                    "The database '"
                            + database.alias()
                            + "' cannot give "
                            + rows
                            + " rows back: ask for them with a query of their own.");
        }
    }
}
