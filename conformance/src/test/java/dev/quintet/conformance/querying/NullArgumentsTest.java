package dev.quintet.conformance.querying;

import static dev.quintet.conformance.querying.Album_.sold;
import static dev.quintet.models.expressions.ByName.by;
import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;
import static dev.quintet.models.expressions.Functions.cast;
import static dev.quintet.models.expressions.Functions.coalesce;
import static dev.quintet.models.expressions.Functions.concat;
import static dev.quintet.models.expressions.Functions.exists;
import static dev.quintet.models.expressions.Functions.partitionBy;
import static dev.quintet.models.expressions.Functions.sum;
import static dev.quintet.models.expressions.Functions.when;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.models.CommonTable;
import dev.quintet.models.Defaults;
import dev.quintet.models.FetchMode;
import dev.quintet.models.LockOptions;
import dev.quintet.models.Prefetch;
import dev.quintet.models.QuerySet;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.FilteredRelation;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.Ordering;
import dev.quintet.models.expressions.PathExpression;
import dev.quintet.models.expressions.RelationPath;
import dev.quintet.testing.EveryDatabase;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// Null where a verb of a query takes something: the error names the verb and what it takes.
@EveryDatabase
class NullArgumentsTest {
    private final QuerySet<Album> albums;

    NullArgumentsTest(Database database) {
        Music.in(database);
        albums = Album.objects.all();
    }

    private static void refused(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void conditions() {
        refused(
                "filter() takes conditions, or q() for none, but number 2 of them is null.",
                () -> albums.filter(q("sold", 1), null));
        refused(
                "exclude() takes conditions, or q() for none, not null.",
                () -> albums.exclude((Condition<Album>[]) null));
        refused(
                "get() takes conditions, or q() for none, but number 1 of them is null.",
                () -> albums.get((Condition<Album>) null));
    }

    @Test
    void valuesOfRows() {
        String annotations = " takes annotations such as count(...).as(name), ";
        refused(
                "annotate()" + annotations + "but number 1 of them is null.",
                () -> albums.annotate((Annotation<Album, ?>) null, sold.times(2).as("twice")));
        refused(
                "annotate()" + annotations + "not null.",
                () -> albums.annotate((Collection<Annotation<Album, ?>>) null));
        refused(
                "alias()" + annotations + "not null.",
                () -> albums.alias((Annotation<Album, ?>[]) null));
        refused(
                "annotate() takes annotations or a filtered relation, not null.",
                () -> albums.annotate((FilteredRelation<Album, ?, ?>) null));
        refused(
                "aggregate() takes aggregates such as countAll().as(name), but number 1 of them is"
                        + " null.",
                () -> albums.aggregate((Annotation<Album, ?>) null));
        refused(
                "values() takes names of fields and annotations, not null.",
                () -> albums.values((String[]) null));
        refused(
                "valuesList() takes names of fields and annotations, but number 2 of them is null.",
                () -> albums.valuesList("title", null));
        refused(
                "select() takes expressions, but number 1 of them is null.",
                () -> albums.select((Expression<Album, ?>) null));
        refused("dates() takes a field, not null.", () -> albums.dates(null, null));
    }

    @Test
    void orderSlicesAndOtherQueries() {
        refused(
                "orderBy() takes terms such as name.asc(), but number 1 of them is null.",
                () -> albums.orderBy((Ordering<Album>) null));
        refused(
                "latest() takes terms such as name.asc(), but number 1 of them is null.",
                () -> albums.latest((Ordering<Album>) null));
        refused(
                "distinctOn() takes columns, but number 1 of them is null.",
                () -> albums.distinctOn((PathExpression<Album, ?>) null));
        refused(
                "union() takes queries, but number 1 of them is null.",
                () -> albums.union((QuerySet<Album>) null));
        refused("or() takes a query, not null.", () -> albums.or(null));
        refused(
                "join() takes a common table, not null.",
                () -> albums.join((CommonTable<Album>) null));
        refused("using() takes an alias, not null.", () -> albums.using((String) null));
        refused(
                "selectForUpdate() takes options, not null.",
                () -> albums.selectForUpdate((LockOptions) null));
        refused(
                "withTables() takes names of tables, but number 1 of them is null.",
                () -> albums.withTables((String) null));
    }

    @Test
    void whatIsLoaded() {
        refused(
                "selectRelated() takes relations, but number 1 of them is null.",
                () -> albums.selectRelated((RelationPath<Album, ?>) null));
        refused(
                "only() takes names of fields, but number 1 of them is null.",
                () -> albums.only((String) null));
        refused(
                "defer() takes fields, not null.",
                () -> albums.defer((PathExpression<Album, ?>[]) null));
        refused(
                "prefetchRelated() takes prefetches, but number 1 of them is null.",
                () -> albums.prefetchRelated((Prefetch<Album, ?>) null));
        refused(
                "fetchMode() takes a fetch mode, not null.",
                () -> albums.fetchMode((FetchMode) null));
        refused("inBulk() takes keys, not null.", () -> albums.inBulk((Collection<?>) null));
    }

    @Test
    void names() {
        refused("by() takes a term such as '-pubDate', not null.", () -> by(null));
        refused("set() takes the name of a field, not null.", () -> set(null, 1));
        refused("The name of an annotation is null.", () -> sold.times(2).as((String) null));
        refused(
                "inBulk() takes keys, but number 2 of them is null.",
                () -> albums.inBulk(Arrays.asList(1L, null)));
        refused(
                "CommonTable.of() takes a query, not null.",
                () -> CommonTable.of("x", (QuerySet<Album>) null));
    }

    @Test
    void changes() {
        String assignments = " takes assignments such as name.to(value), ";
        refused(
                "update()" + assignments + "but number 1 of them is null.",
                () -> albums.update((Assignment<Album>) null));
        refused(
                "create()" + assignments + "not null.",
                () -> albums.create((Assignment<Album>[]) null));
        refused(
                "getOrCreate() takes defaults, not null.",
                () -> albums.getOrCreate((Defaults<Album>) null, set("title", "x")));
        refused(
                "bulkCreate() takes instances, but number 2 of them is null.",
                () -> albums.bulkCreate(Arrays.asList(new Album(), null)));
        refused(
                "bulkUpdate() takes names of fields, not null.",
                () -> albums.bulkUpdate(List.of(), (Collection<String>) null));
        refused("contains() takes an instance, not null.", () -> albums.contains(null));
        refused(
                "Defaults.of()" + assignments + "but number 1 of them is null.",
                () -> Defaults.of((Assignment<Album>) null));
        refused("raw() takes a statement, not null.", () -> albums.raw(null));
    }

    @Test
    void functionsAndOperators() {
        String takes = "() takes an expression, or value(...) for a constant, not null.";
        refused(
                "coalesce() takes expressions, but number 2 of them is null.",
                () -> coalesce(sold, (Expression<Album, Integer>) null));
        refused(
                "sum() takes expressions, but number 1 of them is null.",
                () -> sum((NumberExpression<Album, Integer>) null));
        refused(
                "concat() takes expressions, not null.",
                () -> concat(Album_.title, Album_.title, (Expression<Album, String>[]) null));
        refused("when() takes a condition, not null.", () -> when((Condition<Album>) null, 1));
        refused("exists() takes a query, not null.", () -> exists(null));
        refused("plus" + takes, () -> sold.plus((Expression<Album, Integer>) null));
        refused(
                "partitionBy() takes expressions, not null.",
                () -> partitionBy((Expression<Album, ?>[]) null));
        refused("cast() takes a type, not null.", () -> cast(sold, null));
    }
}
