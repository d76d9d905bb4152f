package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Databases;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.models.internal.query.RawRows;
import dev.quintet.models.internal.query.RawStatement;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Instances of a model that SQL of your own asks for.
///
/// ```java
/// for (Entry entry : Entry.objects.raw("SELECT * FROM blog_entry WHERE rating > ?", 3)) ...
/// ```
///
/// Columns are matched with fields by name, in any order. A field whose column is missing is not
/// loaded; the key must be there. Other columns become annotations of the instance, read by
/// [Model#annotation]. The statement is sent as it is, so that nothing can be added to it: there is
/// no filter, no count, no slice; [#at] reads all rows.
///
/// Never put values into the text: give them as parameters, with `?` or `:name` in their place.
///
/// It is immutable and lazy, keeps its rows once they have been read, and may be shared by threads.
///
/// @param <M> the model
public final class RawQuery<M extends Model> implements Iterable<M> {
    private final QuerySource<M> source;
    private final RawStatement statement;
    private volatile @Nullable RawRows<M> read;

    RawQuery(QuerySource<M> source, RawStatement statement) {
        this.source = source;
        this.statement = statement;
    }

    // ---- how it is read

    /// The same query, with the names of fields for columns that are named otherwise.
    ///
    /// @param fields the name of the field by the name of the column, such as `Map.of("first",
    ///   "firstName")`
    public RawQuery<M> translating(Map<String, String> fields) {
        return new RawQuery<>(source, statement.translating(fields));
    }

    /// The same query of another database.
    ///
    /// @param alias a configured alias
    public RawQuery<M> using(String alias) {
        return using(Databases.get(alias));
    }

    /// The same query of another database.
    public RawQuery<M> using(Database database) {
        return new RawQuery<>(source.using(database), statement);
    }

    /// Loads related rows beside these, as [ModelQuery#prefetchRelated(RelationPath[])] does.
    @SafeVarargs
    public final RawQuery<M> prefetchRelated(RelationPath<? super M, ?>... paths) {
        return prefetching(PrefetchLookup.of(source.state().model(), paths));
    }

    /// Loads related rows beside these, as [ModelQuery#prefetchRelated(String...)] does.
    public RawQuery<M> prefetchRelated(String... lookups) {
        return prefetching(PrefetchLookup.of(source.state().model(), lookups));
    }

    /// Loads related rows beside these, as [ModelQuery#prefetchRelated(Prefetch[])] does.
    @SafeVarargs
    public final RawQuery<M> prefetchRelated(Prefetch<? super M, ?>... prefetches) {
        return prefetching(PrefetchLookup.of(source.state().model(), prefetches));
    }

    private RawQuery<M> prefetching(List<PrefetchLookup> lookups) {
        return new RawQuery<>(source.loading(source.loads().and(lookups)), statement);
    }

    /// The same query, whose instances fetch in another way what they lack.
    public RawQuery<M> fetchMode(FetchMode mode) {
        return new RawQuery<>(source.loading(source.loads().with(mode)), statement);
    }

    // ---- asking the database

    /// All rows. The query keeps them: asked again, it does not ask the database again.
    ///
    /// @throws dev.quintet.models.meta.FieldDoesNotExist if the rows do not have the key
    public List<M> list() {
        return Collections.unmodifiableList(read().rows());
    }

    @SuppressWarnings("unchecked") // the model of the query's instances
    private RawRows<M> read() {
        RawRows<M> known = read;
        if (known == null) {
            known = RawRows.read(statement, (Options<M>) source.state().model(), source.database());
            source.complete(known.rows());
            read = known;
        }
        return known;
    }

    /// All rows, one after another; they are read at the first.
    @Override
    public Iterator<M> iterator() {
        return list().iterator();
    }

    /// All rows as a stream; they are read at once.
    public Stream<M> stream() {
        return list().stream();
    }

    /// The row at a position from 0. All rows are read for it.
    ///
    /// @throws IndexOutOfBoundsException if there is none
    public M at(int index) {
        return list().get(index);
    }

    /// The names of the columns, as the database gave them; the rows are read for them.
    public List<String> columns() {
        return read().columns();
    }

    /// The names of the fields that the columns fill; the rows are read for them.
    public List<String> fields() {
        return read().fields().stream().map(ColumnField::name).toList();
    }

    /// The SQL.
    @Override
    public String toString() {
        return "<RawQuery: " + statement.sql() + ">";
    }
}
