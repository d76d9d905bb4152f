package dev.quintet.db.h2;

import dev.quintet.sql.Correlation;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.Substitution;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Queries that H2 takes only in another form, or not at all.
final class H2Queries {
    private static final String FIRST = "first_rows";

    private H2Queries() {}

    /// Whether H2 can sort a query as it stands: one with DISTINCT ON only by what it selects.
    static boolean isSorted(Select node) {
        return node.distinctOn().isEmpty()
                || node.orderBy().stream()
                        .map(Order::expression)
                        .allMatch(term ->
                                term instanceof OutputRef || node.distinctOn().contains(term));
    }

    /// The query within another one: the terms of its order become outputs of their own, which the
    /// query around it does not give.
    static Select sorted(Select node) {
        List<Output> inside = new ArrayList<>();
        List<Output> outside = new ArrayList<>();
        for (Output output : node.outputs()) {
            String name = output.alias() == null ? name(inside.size()) : output.alias();
            inside.add(new Output(output.expression(), name));
            outside.add(new Output(new Column(FIRST, name), output.alias()));
        }
        List<Order> orderInside = new ArrayList<>();
        List<Order> orderOutside = new ArrayList<>();
        for (Order term : node.orderBy()) {
            String name;
            if (term.expression() instanceof OutputRef(String alias)) {
                name = alias;
            } else {
                name = name(inside.size());
                inside.add(new Output(term.expression(), name));
            }
            orderInside.add(new Order(new OutputRef(name), term.descending(), term.nulls()));
            orderOutside.add(new Order(new Column(FIRST, name), term.descending(), term.nulls()));
        }
        Select rows =
                new Select(
                        node.distinct(),
                        node.distinctOn(),
                        inside,
                        node.from(),
                        node.joins(),
                        node.where(),
                        node.groupBy(),
                        node.having(),
                        orderInside,
                        null,
                        null,
                        null);
        return new Select(
                false,
                List.of(),
                outside,
                new SqlSource.Derived(rows, FIRST),
                List.of(),
                null,
                List.of(),
                null,
                orderOutside,
                node.limit(),
                node.offset(),
                node.lock());
    }

    private static String name(int index) {
        return "_d" + (index + 1);
    }

    /// A query and the condition of its QUALIFY.
    record Qualified(Select query, @Nullable SqlExpression condition) {}

    /// The query for one that filters a query in FROM, where that one needs the rows around both:
    /// the two as one, as in FROM they would not be seen. Null for a query that can stay as it is.
    static @Nullable Qualified qualified(Select node) {
        if (!(node.from() instanceof SqlSource.Derived(Select inside, String alias))
                || !isPlain(inside)
                || !node.joins().isEmpty()
                || !node.groupBy().isEmpty()
                || Correlation.of(inside).isEmpty()) {
            return null;
        }
        Map<String, SqlExpression> columns = new HashMap<>();
        inside.outputs().forEach(output -> columns.put(output.alias(), output.expression()));
        Substitution inlined =
                new Substitution((part, _) ->
                        part instanceof Column(String source, String name) && source.equals(alias)
                                ? columns.get(name)
                                : null);
        Select query =
                new Select(
                        node.distinct(),
                        node.distinctOn().stream().map(inlined::in).toList(),
                        node.outputs().stream()
                                .map(output ->
                                        new Output(inlined.in(output.expression()), output.alias()))
                                .toList(),
                        inside.from(),
                        inside.joins(),
                        inside.where(),
                        List.of(),
                        null,
                        node.orderBy().stream().map(inlined::in).toList(),
                        node.limit(),
                        node.offset(),
                        node.lock());
        return new Qualified(query, node.where() == null ? null : inlined.in(node.where()));
    }

    /// Whether a query gives its rows as they come, one for each of its tables' rows.
    private static boolean isPlain(Select node) {
        return !node.distinct()
                && node.distinctOn().isEmpty()
                && node.groupBy().isEmpty()
                && node.having() == null
                && node.limit() == null
                && node.offset() == null
                && node.outputs().stream().allMatch(output -> output.alias() != null);
    }

    /// Refuses a slice of rows in random order inside of a condition or a value: H2 would choose
    /// again for each row around it.
    static void requireOneChoice(Query query) {
        if (!(query instanceof Select select)) {
            return;
        }
        if (select.limit() != null
                && select.orderBy().stream()
                        .anyMatch(term ->
                                term.expression() instanceof Function function
                                        && function.name().equals("RANDOM"))) {
            throw new UnsupportedOperationException(
                    "H2 would take other rows for each row around a query with a slice of rows in"
                            + " random order. Read the keys first, and filter by them.");
        }
        if (select.from() instanceof SqlSource.Derived(var within, var _)) {
            requireOneChoice(within);
        }
    }
}
