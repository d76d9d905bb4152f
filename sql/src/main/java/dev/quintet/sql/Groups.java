package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Custom;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// A query that groups, taken apart for databases that do not see that an expression is what the
/// rows are grouped by, as each of its parameters could be another value:
///
///     SELECT COALESCE(rating, ?) + COUNT(id) FROM entry GROUP BY COALESCE(rating, ?)
///
/// The groups become a derived table, and all that is made of them stands around it:
///
///     SELECT _g1 + _g2 FROM (SELECT COALESCE(rating, ?) AS _g1, COUNT(id) AS _g2
///     FROM entry GROUP BY 1) grouped
final class Groups {
    private final Select query;
    private final Set<SqlExpression> keys = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    Groups(Select query) {
        this.query = query;
        query.groupBy().forEach(term -> keys.add(key(term)));
        if (query.from() != null) {
            sources.add(query.from().alias());
        }
        query.joins().forEach(join -> sources.add(join.source().alias()));
    }

    private SqlExpression key(SqlExpression term) {
        if (term instanceof OutputRef(String alias)) {
            for (Output output : query.outputs()) {
                if (alias.equals(output.alias())) {
                    return output.expression();
                }
            }
        }
        return term;
    }

    // ---- whether it is needed

    /// Whether an expression with parameters that the rows are grouped by is used once more.
    boolean repeatsParameters() {
        Set<SqlExpression> repeated = new HashSet<>();
        for (SqlExpression key : keys) {
            if (finds(key, part -> part instanceof Param)) {
                repeated.add(key);
            }
        }
        if (repeated.isEmpty() || isOpaque()) {
            return false;
        }
        return query.outputs().stream()
                        .map(Output::expression)
                        .anyMatch(output -> !keys.contains(output) && uses(output, repeated))
                || query.having() != null && uses(query.having(), repeated)
                || query.orderBy().stream().anyMatch(term -> uses(term.expression(), repeated));
    }

    /// Whether the condition on groups needs what is no output: an expression that the rows are
    /// grouped by, or a column that they are not grouped by, or not first among those of its name.
    boolean filtersByOthers() {
        SqlExpression having = query.having();
        if (having == null || isOpaque()) {
            return false;
        }
        Set<SqlExpression> outputs = new HashSet<>();
        query.outputs().forEach(output -> outputs.add(output.expression()));
        Map<String, SqlExpression> byName = new LinkedHashMap<>();
        for (SqlExpression term : query.groupBy()) {
            if (term instanceof Column(String _, String name)) {
                byName.putIfAbsent(name, term);
            }
        }
        return finds(
                having,
                part ->
                        part instanceof Column column
                                ? isOwn(column)
                                        && !outputs.contains(column)
                                        && !column.equals(byName.get(column.name()))
                                : isKey(part));
    }

    private boolean uses(SqlExpression expression, Set<SqlExpression> repeated) {
        return finds(expression, repeated::contains);
    }

    /// Whether there is SQL of the user's own: what it takes of the query's tables, and whether it
    /// is an aggregate, is not known, so that it has to stay where it is.
    private boolean isOpaque() {
        List<SqlExpression> all = new ArrayList<>();
        query.outputs().forEach(output -> all.add(output.expression()));
        query.orderBy().forEach(term -> all.add(term.expression()));
        if (query.having() != null) {
            all.add(query.having());
        }
        return all.stream()
                .anyMatch(expression ->
                        finds(
                                expression,
                                part ->
                                        (part instanceof Raw || part instanceof Custom)
                                                && !keys.contains(part)));
    }

    private boolean isKey(SqlExpression expression) {
        return !(expression instanceof Param || expression instanceof Literal)
                && keys.contains(expression);
    }

    private boolean isOwn(Column column) {
        return sources.contains(column.source());
    }

    /// Whether a part of an expression that is computed from groups, and not from their rows, is
    /// such.
    private static boolean finds(SqlExpression expression, Predicate<SqlExpression> predicate) {
        boolean[] found = {false};
        new Outside(
                        (part, _) -> {
                            if (predicate.test(part)) {
                                found[0] = true;
                                return part;
                            }
                            return part instanceof Aggregate ? part : null;
                        })
                .of(expression);
        return found[0];
    }

    // ---- the two queries

    /// The query over its groups.
    ///
    /// @param alias the name of the derived table
    Select apart(String alias) {
        Map<SqlExpression, String> columns = new LinkedHashMap<>();
        List<SqlExpression> groupBy = new ArrayList<>();
        for (SqlExpression term : query.groupBy()) {
            SqlExpression key = key(term);
            String name = columns.computeIfAbsent(key, _ -> name(columns));
            groupBy.add(key instanceof Column ? key : new OutputRef(name));
        }
        Outside outside =
                new Outside((part, nested) -> {
                    boolean taken =
                            isKey(part)
                                    || part instanceof Column column && isOwn(column)
                                    || part instanceof Aggregate && !nested;
                    return taken
                            ? new Column(alias, columns.computeIfAbsent(part, _ -> name(columns)))
                            : null;
                });
        List<Output> outputs =
                query.outputs().stream()
                        .map(output -> new Output(outside.of(output.expression()), output.alias()))
                        .toList();
        SqlExpression condition = query.having() == null ? null : outside.of(query.having());
        List<Order> orderBy =
                query.orderBy().stream()
                        .map(term ->
                                new Order(
                                        outside.of(term.expression()),
                                        term.descending(),
                                        term.nulls()))
                        .toList();
        List<Output> taken = new ArrayList<>();
        columns.forEach((expression, name) -> taken.add(new Output(expression, name)));
        Select groups =
                new Select(
                        false,
                        List.of(),
                        taken,
                        query.from(),
                        query.joins(),
                        query.where(),
                        groupBy,
                        null,
                        List.of(),
                        null,
                        null,
                        null);
        return new Select(
                query.distinct(),
                query.distinctOn(),
                outputs,
                new SqlSource.Derived(groups, alias),
                List.of(),
                condition,
                List.of(),
                null,
                orderBy,
                query.limit(),
                query.offset(),
                query.lock());
    }

    private static String name(Map<SqlExpression, String> columns) {
        return "_g" + (columns.size() + 1);
    }

    /// A substitution that looks into the functions of windows: these see groups as their rows,
    /// even where they are aggregates.
    private static final class Outside {
        private final Substitution.Replacement replacement;
        private final Substitution substitution;

        Outside(Substitution.Replacement replacement) {
            this.replacement = replacement;
            this.substitution = new Substitution(this::replace);
        }

        SqlExpression of(SqlExpression expression) {
            return substitution.in(expression);
        }

        private @Nullable SqlExpression replace(SqlExpression part, boolean nested) {
            SqlExpression other = replacement.of(part, nested);
            return other == null
                            && !nested
                            && part instanceof Window window
                            && window.function() instanceof Aggregate
                    ? window(window)
                    : other;
        }

        private Window window(Window window) {
            Aggregate function = (Aggregate) window.function();
            return new Window(
                    new Aggregate(
                            function.name(),
                            function.arguments().stream().map(this::of).toList(),
                            function.distinct(),
                            function.filter() == null ? null : of(function.filter()),
                            function.orderBy().stream().map(substitution::in).toList(),
                            function.type()),
                    window.partitionBy().stream().map(this::of).toList(),
                    window.orderBy().stream().map(substitution::in).toList(),
                    window.frame());
        }
    }
}
