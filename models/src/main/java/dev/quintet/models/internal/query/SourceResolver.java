package dev.quintet.models.internal.query;

import dev.quintet.models.expressions.Resolved;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlStatement.JoinKind;

import java.util.List;

/// Puts sources into FROM that are no tables of models: common tables, and tables by their names.
final class SourceResolver {
    private final Frame frame;

    SourceResolver(Frame frame) {
        this.frame = frame;
    }

    /// Reads the model's rows from a common table. What it has beside the model's own columns are
    /// annotations.
    void from(CommonTable.Use use) {
        Frame.Source source = source(use, false);
        CommonTables.Defined table = source.table();
        if (table.empty()) {
            frame.base();
            matchNothing();
            return;
        }
        frame.joins.base(
                frame.model.concrete(), new SqlSource.Table(use.name(), use.alias()), table);
        table.columns()
                .forEach((name, column) -> {
                    if (!column.own()) {
                        Resolved value = source.column(List.of(name));
                        frame.annotations.put(name, new Frame.Named(value, true));
                    }
                });
    }

    /// Joins a common table.
    void join(QueryState.Join join) {
        Frame.Source source = source(join.table(), join.optional());
        if (source.table().empty()) {
            if (!join.optional()) {
                matchNothing();
            }
            return;
        }
        SqlExpression on =
                new ConditionResolver(frame).inExpression(join.condition(), null, true).sql();
        frame.joins.beside(
                new SqlStatement.Join(
                        join.optional() ? JoinKind.LEFT : JoinKind.INNER,
                        new SqlSource.Table(join.table().name(), join.table().alias()),
                        on));
    }

    /// Puts tables beside the others, each row with each.
    void tables(QueryState.Tables tables) {
        for (String name : tables.names()) {
            frame.joins.beside(
                    new SqlStatement.Join(
                            JoinKind.INNER, new SqlSource.Table(name, name), Literal.TRUE));
        }
    }

    private Frame.Source source(CommonTable.Use use, boolean optional) {
        CommonTables.Defined table = frame.resolution.commonTables().of(use);
        Frame.Source source = new Frame.Source(table, use.alias(), optional);
        if (frame.sources.putIfAbsent(use.alias(), source) != null) {
            throw new IllegalArgumentException(
                    "The query reads the common table '"
                            + use.alias()
                            + "' already: give it another name with as(\"...\").");
        }
        return source;
    }

    private void matchNothing() {
        frame.where.add(new Clause.Leaf(Literal.FALSE, false, false, List.of()));
    }
}
