package dev.quintet.sql;

import dev.quintet.sql.SqlStatement.Assignment;
import dev.quintet.sql.SqlStatement.Delete;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Update;

import java.util.List;

/// The chapter of a [Renderer] on the statements that change rows.
abstract sealed class DmlRenderer extends SelectRenderer permits DdlRenderer {

    DmlRenderer(Dialect dialect) {
        super(dialect);
    }

    /// Writes a whole statement.
    ///
    /// @return this
    final Renderer statement(SqlStatement statement) {
        switch (statement) {
            case Query query -> query(query);
            case Insert insert -> insert(insert);
            case Update update -> update(update);
            case Delete delete -> delete(delete);
        }
        return self();
    }

    /// `INSERT`, clause by clause.
    protected void insert(Insert node) {
        insertInto(node);
        rows(node);
        if (node.onConflict() != null) {
            onConflict(node.onConflict());
        }
        returning(node.returning());
    }

    /// `INSERT INTO table`.
    protected void insertInto(Insert node) {
        sql("INSERT INTO ").identifier(node.table());
    }

    /// The columns and the values.
    protected void rows(Insert node) {
        if (node.columns().isEmpty()) {
            defaultRows(node.rows().size());
            return;
        }
        sql(" (").identifiers(node.columns()).sql(") VALUES ");
        for (int i = 0; i < node.rows().size(); i++) {
            row(i == 0 ? "(" : ", (", node.rows().get(i));
        }
    }

    private void row(String open, List<SqlExpression> values) {
        sql(open);
        for (int i = 0; i < values.size(); i++) {
            sql(i == 0 ? "" : ", ");
            assigned(values.get(i));
        }
        sql(")");
    }

    /// A value that goes into a column.
    protected void assigned(SqlExpression value) {
        render(value);
    }

    /// Rows that have nothing but defaults.
    ///
    /// @throws UnsupportedOperationException if the database cannot insert so many at once
    protected void defaultRows(int count) {
        if (count != 1) {
            throw new UnsupportedOperationException(
                    dialect() + " inserts one row of defaults at a time, not " + count);
        }
        sql(" DEFAULT VALUES");
    }

    /// What happens to a row that exists already.
    protected void onConflict(OnConflict node) {
        sql(" ON CONFLICT");
        if (!node.target().isEmpty()) {
            sql(" (").identifiers(node.target()).sql(")");
        }
        if (node.update().isEmpty()) {
            sql(" DO NOTHING");
            return;
        }
        for (int i = 0; i < node.update().size(); i++) {
            String column = node.update().get(i);
            sql(i == 0 ? " DO UPDATE SET " : ", ")
                    .identifier(column)
                    .sql(" = EXCLUDED.")
                    .identifier(column);
        }
    }

    /// The columns that a change gives back, or nothing where there are none.
    protected void returning(List<String> columns) {
        if (!columns.isEmpty()) {
            sql(" RETURNING ").identifiers(columns);
        }
    }

    /// `UPDATE`, clause by clause. The order is left out: only few databases have it.
    protected void update(Update node) {
        sql("UPDATE ").identifier(node.table());
        for (int i = 0; i < node.assignments().size(); i++) {
            Assignment assignment = node.assignments().get(i);
            sql(i == 0 ? " SET " : ", ").identifier(assignment.column()).sql(" = ");
            assigned(assignment.value());
        }
        clause(" WHERE ", node.where());
        returning(node.returning());
    }

    /// `DELETE`, clause by clause.
    protected void delete(Delete node) {
        sql("DELETE FROM ").identifier(node.table());
        clause(" WHERE ", node.where());
        returning(node.returning());
    }
}
