package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.With;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a query takes of the queries around it, so that it has to be asked again for each of their
/// rows. What a [SqlExpression.Raw] has inside is not seen.
public final class Correlation {
    private @Nullable Column found;

    private Correlation() {}

    /// A column of a query around this one that is used in it, the first that is found; empty for a
    /// query that could stand by itself.
    public static Optional<Column> of(Query query) {
        Correlation correlation = new Correlation();
        correlation.query(query, Set.of());
        return Optional.ofNullable(correlation.found);
    }

    /// @param known the aliases of sources that are no part of a query around all
    private void query(Query query, Set<String> known) {
        switch (query) {
            case Select select -> select(select, known);
            case Combined combined -> combined.parts().forEach(part -> query(part, known));
            case With with -> {
                with.tables().forEach(table -> query(table.query(), known));
                query(with.query(), known);
            }
        }
    }

    private void select(Select select, Set<String> around) {
        Set<String> known = new HashSet<>(around);
        source(select.from(), around, known);
        select.joins().forEach(join -> source(join.source(), around, known));
        select.joins().forEach(join -> expression(join.on(), known));
        select.outputs().forEach(output -> expression(output.expression(), known));
        select.distinctOn().forEach(term -> expression(term, known));
        expression(select.where(), known);
        select.groupBy().forEach(term -> expression(term, known));
        expression(select.having(), known);
        select.orderBy().forEach(term -> expression(term.expression(), known));
    }

    private void source(@Nullable SqlSource source, Set<String> around, Set<String> known) {
        if (source != null) {
            known.add(source.alias());
        }
        if (source instanceof SqlSource.Derived(Query query, var _)) {
            query(query, around);
        }
    }

    private void expression(@Nullable SqlExpression expression, Set<String> known) {
        if (expression != null && found == null) {
            new Substitution((part, _) -> look(part, known)).in(expression);
        }
    }

    /// @return the part itself where nothing inside of it is left to look at
    private @Nullable SqlExpression look(SqlExpression part, Set<String> known) {
        switch (part) {
            case Column column -> {
                if (found == null && !known.contains(column.source())) {
                    found = column;
                }
            }
            case Exists(Query query) -> query(query, known);
            case Subquery(Query query) -> query(query, known);
            case InQuery(SqlExpression operand, Query query) -> {
                expression(operand, known);
                query(query, known);
            }
            default -> {
                return null;
            }
        }
        return part;
    }
}
