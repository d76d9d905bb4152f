package dev.quintet.models;

import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Expression;
import dev.quintet.models.internal.query.MomentRows;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The other forms in which a query's rows can be given: maps, lists, single values, objects of the
/// user's own.
///
/// @param <M> the model whose rows are asked for
/// @param <R> what a row is given as
/// @param <Q> the query's own type
abstract class QueryForms<M extends Model, R, Q extends Query<M, R, Q>> extends QueryRows<M, R, Q> {

    /// @param source null only for a manager, which finds its source when it is first used
    QueryForms(@Nullable QuerySource<M> source, Function<QuerySource<M>, Q> maker) {
        super(source, maker);
    }

    // ---- other forms of rows

    /// Each row as a map of the named fields; without names of all fields and annotations.
    ///
    /// @param names fields, paths over relations such as `blog__name`, annotations
    public final Rows<M, Map<String, @Nullable Object>> values(String... names) {
        return new Rows<>(selecting("values", names), QueryForms::map);
    }

    /// Each row as a list of the named fields in their order; without names of all fields and
    /// annotations.
    ///
    /// @param names fields, paths over relations such as `blog__name`, annotations
    public final Rows<M, List<@Nullable Object>> valuesList(String... names) {
        return new Rows<>(
                selecting("valuesList", names),
                (keys, values) -> Collections.unmodifiableList(Arrays.asList(values)));
    }

    private static Map<String, @Nullable Object> map(
            List<String> names, @Nullable Object[] values) {
        Map<String, @Nullable Object> row = LinkedHashMap.newLinkedHashMap(values.length);
        for (int i = 0; i < values.length; i++) {
            row.put(names.get(i), values[i]);
        }
        return Collections.unmodifiableMap(row); // other readers of the query have it, too
    }

    private QuerySource<M> selecting(String verb, String[] names) {
        List<List<String>> paths = new ArrayList<>();
        for (String name : Arguments.all(verb, "names of fields and annotations", names)) {
            paths.add(List.of(Annotation.checked(name).split("__", -1)));
        }
        return source().with(state().with(new QueryState.Select(paths, paths.isEmpty())));
    }

    /// Each row as the value of one expression.
    public final <A> Rows<M, A> select(Expression<? super M, A> a) {
        return chosen(row -> Selection.<A>get(row, 0), a);
    }

    /// Each row as what a constructor or another function makes of the values of 2 expressions.
    public final <A, B, R> Rows<M, R> select(
            Selection.Of2<A, B, R> maker, Expression<? super M, A> a, Expression<? super M, B> b) {
        return chosen(Selection.of(maker), a, b);
    }

    /// Each row as what a constructor or another function makes of the values of 3 expressions.
    public final <A, B, C, R> Rows<M, R> select(
            Selection.Of3<A, B, C, R> maker,
            Expression<? super M, A> a,
            Expression<? super M, B> b,
            Expression<? super M, C> c) {
        return chosen(Selection.of(maker), a, b, c);
    }

    /// Each row as what a constructor or another function makes of the values of 4 expressions.
    public final <A, B, C, D, R> Rows<M, R> select(
            Selection.Of4<A, B, C, D, R> maker,
            Expression<? super M, A> a,
            Expression<? super M, B> b,
            Expression<? super M, C> c,
            Expression<? super M, D> d) {
        return chosen(Selection.of(maker), a, b, c, d);
    }

    /// Each row as what a constructor or another function makes of the values of 5 expressions.
    public final <A, B, C, D, E, R> Rows<M, R> select(
            Selection.Of5<A, B, C, D, E, R> maker,
            Expression<? super M, A> a,
            Expression<? super M, B> b,
            Expression<? super M, C> c,
            Expression<? super M, D> d,
            Expression<? super M, E> e) {
        return chosen(Selection.of(maker), a, b, c, d, e);
    }

    /// Each row as what a constructor or another function makes of the values of 6 expressions.
    public final <A, B, C, D, E, F, R> Rows<M, R> select(
            Selection.Of6<A, B, C, D, E, F, R> maker,
            Expression<? super M, A> a,
            Expression<? super M, B> b,
            Expression<? super M, C> c,
            Expression<? super M, D> d,
            Expression<? super M, E> e,
            Expression<? super M, F> f) {
        return chosen(Selection.of(maker), a, b, c, d, e, f);
    }

    /// Each row as what a constructor or another function makes of the values of 7 expressions.
    public final <A, B, C, D, E, F, G, R> Rows<M, R> select(
            Selection.Of7<A, B, C, D, E, F, G, R> maker,
            Expression<? super M, A> a,
            Expression<? super M, B> b,
            Expression<? super M, C> c,
            Expression<? super M, D> d,
            Expression<? super M, E> e,
            Expression<? super M, F> f,
            Expression<? super M, G> g) {
        return chosen(Selection.of(maker), a, b, c, d, e, f, g);
    }

    /// Each row as what a constructor or another function makes of the values of 8 expressions.
    public final <A, B, C, D, E, F, G, H, R> Rows<M, R> select(
            Selection.Of8<A, B, C, D, E, F, G, H, R> maker,
            Expression<? super M, A> a,
            Expression<? super M, B> b,
            Expression<? super M, C> c,
            Expression<? super M, D> d,
            Expression<? super M, E> e,
            Expression<? super M, F> f,
            Expression<? super M, G> g,
            Expression<? super M, H> h) {
        return chosen(Selection.of(maker), a, b, c, d, e, f, g, h);
    }

    /// The dates that occur in a field, cut to a year, month, week (its Monday) or day: each once,
    /// the earliest first. NULLs are left out; an instant has its date in the current time zone.
    ///
    /// ```java
    /// List<LocalDate> months = Entry.objects.dates(pubDate, MONTH).list();
    /// List<LocalDate> newest = Entry.objects.dates(pubDate, MONTH).reverse().limit(12).list();
    /// ```
    ///
    /// @param field a date, or a date with a time
    /// @throws IllegalArgumentException if there is no such unit, or if the query is sliced
    public final Rows<M, LocalDate> dates(
            Expression<? super M, ? extends Temporal> field, TruncateUnit unit) {
        requireWhole("dates");
        requirePlain("dates");
        return single(MomentRows.dates(state(), Arguments.one("dates", "a field", field), unit));
    }

    /// The dates with times that occur in a field, cut to a unit from the year to the second: each
    /// once, the earliest first. NULLs are left out; an instant is read in the current time zone.
    ///
    /// @param field an instant, or a date with a time
    /// @throws IllegalArgumentException if there is no such unit, or if the query is sliced
    public final <T extends Temporal> Rows<M, T> datetimes(
            Expression<? super M, T> field, TruncateUnit unit) {
        return datetimes(field, unit, null);
    }

    /// As [#datetimes(Expression, TruncateUnit)], with instants read in a time zone.
    public final <T extends Temporal> Rows<M, T> datetimes(
            Expression<? super M, T> field, TruncateUnit unit, @Nullable ZoneId zone) {
        requireWhole("datetimes");
        requirePlain("datetimes");
        return single(
                MomentRows.dateTimes(
                        state(), Arguments.one("datetimes", "a field", field), unit, zone));
    }

    private <T> Rows<M, T> single(QueryState state) {
        return new Rows<>(source().with(state), (names, values) -> Selection.<T>get(values, 0));
    }

    /// Paths are selected first, then everything else is computed: so an aggregate among them
    /// groups by the paths.
    private <R> Rows<M, R> chosen(
            Function<@Nullable Object[], R> maker, Expression<?, ?>... chosen) {
        List<List<String>> paths = new ArrayList<>();
        List<QueryState.Annotate> computed = new ArrayList<>();
        int[] positions = new int[chosen.length];
        Arguments.all("select", "expressions", chosen);
        for (int i = 0; i < chosen.length; i++) {
            List<String> path = chosen[i].path();
            if (chosen[i] instanceof Annotation<?, ?> named && isNew(named)) {
                positions[i] = -1 - computed.size();
                computed.add(new QueryState.Annotate(named.name(), named.expression(), true));
            } else if (path.isEmpty()) {
                positions[i] = -1 - computed.size();
                computed.add(new QueryState.Annotate("_s" + (i + 1), chosen[i], true));
            } else {
                positions[i] = paths.size();
                paths.add(path);
            }
        }
        QueryState state = state().with(new QueryState.Select(paths, false));
        for (QueryState.Annotate annotate : computed) {
            state = state.with(annotate);
        }
        for (int i = 0; i < positions.length; i++) {
            positions[i] = positions[i] < 0 ? paths.size() - 1 - positions[i] : positions[i];
        }
        Function<@Nullable Object[], R> row = Selection.naming(maker, state().model(), chosen);
        return new Rows<>(
                source().with(state),
                (names, values) -> row.apply(Selection.arrange(values, positions)));
    }

    /// Whether the query does not know an annotation yet.
    private boolean isNew(Annotation<?, ?> annotation) {
        for (QueryState.Step step : state().steps()) {
            if (step instanceof QueryState.Annotate known
                    && known.name().equals(annotation.name())) {
                return false;
            }
        }
        return true;
    }
}
