package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.CommonTable;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.Lock;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Select;
import dev.quintet.sql.SqlStatement.With;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The chapter of a [Renderer] on queries.
abstract sealed class SelectRenderer extends TextRenderer permits DmlRenderer {
    /// The query that is being written.
    private @Nullable Select current;

    /// How many queries of the statement were taken apart, for the names of their groups.
    private int takenApart;

    SelectRenderer(Dialect dialect) {
        super(dialect);
    }

    /// Writes a query without parentheses around it.
    ///
    /// @return this
    @Override
    public final Renderer query(Query query) {
        switch (query) {
            case Select select -> select(grouped(select));
            case Combined combined -> combined(combined);
            case With with -> with(with);
        }
        return self();
    }

    /// Common tables, and the query that reads them.
    private void with(With node) {
        sql(node.recursive() ? withRecursive() : "WITH ");
        for (int i = 0; i < node.tables().size(); i++) {
            CommonTable table = node.tables().get(i);
            sql(i == 0 ? "" : ", ").identifier(table.name());
            sql(" (").identifiers(table.columns()).sql(") AS (").query(table.query()).sql(")");
        }
        sql(" ").query(node.query());
    }

    /// How common tables begin of which one reads its own rows.
    protected String withRecursive() {
        return "WITH RECURSIVE ";
    }

    /// The query as the database can group it.
    private Select grouped(Select node) {
        if (node.groupBy().isEmpty()) {
            return node;
        }
        Groups groups = new Groups(node);
        if ((seesRepeatedKeys() || !groups.repeatsParameters())
                && (!filtersGroupsByOutputs() || !groups.filtersByOthers())) {
            return node;
        }
        takenApart++;
        return groups.apart(takenApart == 1 ? "grouped" : "grouped" + takenApart);
    }

    /// Whether the database sees that an expression with parameters is one that the rows are
    /// grouped by.
    protected boolean seesRepeatedKeys() {
        return false;
    }

    /// Whether HAVING knows the outputs and the columns in GROUP BY only.
    protected boolean filtersGroupsByOutputs() {
        return false;
    }

    /// `SELECT`, clause by clause.
    protected void select(Select node) {
        select(node, null);
    }

    /// `SELECT`, clause by clause.
    ///
    /// @param qualify a condition on window functions, for databases that know one; or null
    protected final void select(Select node, @Nullable SqlExpression qualify) {
        Select outer = current;
        current = node;
        sql("SELECT ");
        distinct(node);
        outputs(node.outputs());
        from(node.from());
        joins(node.joins());
        clause(" WHERE ", node.where());
        groupBy(node);
        clause(" HAVING ", node.having());
        clause(" QUALIFY ", qualify);
        trailingOrder(node.orderBy());
        limit(node.limit(), node.offset());
        lock(node.lock());
        current = outer;
    }

    private void distinct(Select node) {
        if (!node.distinctOn().isEmpty()) {
            distinctOn(node.distinctOn());
        } else if (node.distinct()) {
            sql("DISTINCT ");
        }
    }

    /// `DISTINCT ON`, which standard SQL has not.
    ///
    /// @throws UnsupportedOperationException if the database has it not either
    protected void distinctOn(List<SqlExpression> expressions) {
        throw new UnsupportedOperationException(dialect() + " has no DISTINCT ON");
    }

    private void outputs(List<Output> outputs) {
        for (int i = 0; i < outputs.size(); i++) {
            if (i > 0) {
                sql(", ");
            }
            output(outputs.get(i));
        }
    }

    /// One column of the result.
    protected void output(Output output) {
        render(output.expression());
        if (output.alias() != null) {
            sql(" AS ").identifier(output.alias());
        }
    }

    /// The first source, or nothing where there is none.
    protected void from(@Nullable SqlSource source) {
        if (source != null) {
            sql(" FROM ");
            source(source);
        }
    }

    /// A source under its alias.
    protected void source(SqlSource source) {
        switch (source) {
            case SqlSource.Table(String name, String alias) -> {
                identifier(name);
                if (!alias.equals(name)) {
                    sql(" ").identifier(alias);
                }
            }
            case SqlSource.Derived(Query query, String alias) -> derived(query, alias);
        }
    }

    /// A query in FROM.
    ///
    /// @throws UnsupportedOperationException if the query needs rows around it that the database
    ///   does not show to it
    protected final void derived(Query query, String alias) {
        requireShown(query);
        sql("(").query(query).sql(") ").identifier(alias);
    }

    /// Refuses a query in a place where the database does not show it the rows around it.
    protected final void requireShown(Query query) {
        if (!correlatesDerivedTables()) {
            Correlation.of(query)
                    .ifPresent(column -> {
                        throw new UnsupportedOperationException(
                                dialect()
                                        + " does not show the rows around a query to a query in its"
                                        + " FROM, and this one would need their column '"
                                        + column.name()
                                        + "' there. outer() cannot be combined with filters by"
                                        + " window functions, limitPer(), slices for 'in' and the"
                                        + " like: read the keys first, and filter by them.");
                    });
        }
    }

    /// Whether a query in FROM sees the rows of queries around the one that it stands in.
    protected boolean correlatesDerivedTables() {
        return true;
    }

    private void joins(List<Join> joins) {
        for (Join join : joins) {
            sql(
                    switch (join.kind()) {
                        case INNER -> " INNER JOIN ";
                        case LEFT -> " LEFT OUTER JOIN ";
                    });
            source(join.source());
            clause(" ON ", join.on());
        }
    }

    /// Writes a keyword and its condition, or nothing where there is none.
    protected final void clause(String keyword, @Nullable SqlExpression condition) {
        if (condition != null) {
            sql(keyword).condition(condition);
        }
    }

    private void groupBy(Select node) {
        List<SqlExpression> terms = node.groupBy();
        for (int i = 0; i < terms.size(); i++) {
            sql(i == 0 ? " GROUP BY " : ", ");
            if (terms.get(i) instanceof OutputRef ref) {
                groupByOutput(ref, node.outputs());
            } else {
                render(terms.get(i));
            }
        }
    }

    /// An output in GROUP BY: its position, because there a name would mean a column first.
    ///
    /// @throws IllegalArgumentException if no output has this name
    protected void groupByOutput(OutputRef ref, List<Output> outputs) {
        for (int i = 0; i < outputs.size(); i++) {
            if (ref.alias().equals(outputs.get(i).alias())) {
                number(i + 1);
                return;
            }
        }
        throw new IllegalArgumentException(
                "GROUP BY names '" + ref.alias() + "', which is not an output of the query");
    }

    /// ORDER BY with a space before it, or nothing where there are no terms.
    protected final void trailingOrder(List<Order> terms) {
        if (!terms.isEmpty()) {
            sql(" ").orderBy(terms);
        }
    }

    /// Writes ORDER BY and its terms.
    ///
    /// @return this
    @Override
    public final Renderer orderBy(List<Order> terms) {
        for (int i = 0; i < terms.size(); i++) {
            sql(i == 0 ? "ORDER BY " : ", ");
            order(terms.get(i));
        }
        return self();
    }

    /// One term of ORDER BY.
    protected void order(Order term) {
        render(term.expression());
        if (term.descending()) {
            sql(" DESC");
        }
        nulls(term.nulls());
    }

    /// Writes where NULLs go in an order.
    ///
    /// @return this
    public final Renderer nulls(Nulls nulls) {
        switch (nulls) {
            case DEFAULT -> {}
            case FIRST -> sql(" NULLS FIRST");
            case LAST -> sql(" NULLS LAST");
        }
        return self();
    }

    /// What the name of an output stands for in ORDER BY, where an operator wants the expression
    /// itself; any other expression as it is.
    protected final SqlExpression named(SqlExpression expression) {
        if (expression instanceof OutputRef(String alias) && current != null) {
            for (Output output : current.outputs()) {
                if (alias.equals(output.alias())) {
                    return output.expression();
                }
            }
        }
        return expression;
    }

    /// Whether the query that is being written groups.
    protected final boolean isGrouping() {
        return current != null && !current.groupBy().isEmpty();
    }

    /// The slice of the result.
    protected void limit(@Nullable SqlExpression limit, @Nullable SqlExpression offset) {
        if (limit != null) {
            sql(" LIMIT ").render(limit);
        }
        if (offset != null) {
            sql(" OFFSET ").render(offset);
        }
    }

    /// The lock on the rows that are read, or nothing where there is none.
    protected void lock(@Nullable Lock lock) {
        if (lock == null) {
            return;
        }
        sql(lock.noKey() ? " FOR NO KEY UPDATE" : " FOR UPDATE");
        if (!lock.of().isEmpty()) {
            sql(" OF ").identifiers(lock.of());
        }
        if (lock.noWait()) {
            sql(" NOWAIT");
        } else if (lock.skipLocked()) {
            sql(" SKIP LOCKED");
        }
    }

    /// Several queries as one.
    protected void combined(Combined node) {
        String operation = setOperation(node.operation());
        for (int i = 0; i < node.parts().size(); i++) {
            if (i > 0) {
                sql(" ").sql(operation).sql(" ");
            }
            part(node.parts().get(i));
        }
        trailingOrder(node.orderBy());
        limit(node.limit(), node.offset());
    }

    /// The keyword that combines queries.
    protected String setOperation(SqlStatement.SetOperation operation) {
        return switch (operation) {
            case UNION -> "UNION";
            case UNION_ALL -> "UNION ALL";
            case INTERSECT -> "INTERSECT";
            case EXCEPT -> "EXCEPT";
        };
    }

    private void part(Query part) {
        boolean bare =
                switch (part) {
                    case Select select ->
                            select.orderBy().isEmpty()
                                    && select.limit() == null
                                    && select.offset() == null
                                    && select.lock() == null;
                    case Combined _, With _ -> false;
                };
        if (bare) {
            query(part);
        } else {
            nested(part);
        }
    }

    /// A part of a combination that is itself ordered, sliced, locked or combined.
    protected void nested(Query part) {
        sql("(").query(part).sql(")");
    }
}
