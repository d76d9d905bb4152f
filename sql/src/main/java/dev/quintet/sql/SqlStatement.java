package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A whole statement on rows.
public sealed interface SqlStatement extends SqlNode {

    /// A statement that yields rows and may stand inside another one.
    sealed interface Query extends SqlStatement {}

    /// One column of a result, with the name that an outer query may refer to.
    ///
    /// @param alias the name, or null where nobody refers to it
    record Output(SqlExpression expression, @Nullable String alias) {
        /// An output without a name.
        public static Output of(SqlExpression expression) {
            return new Output(expression, null);
        }
    }

    /// How the right side of a join is kept.
    enum JoinKind {
        /// Rows without a partner are dropped.
        INNER,
        /// Rows without a partner stay, with NULLs.
        LEFT
    }

    /// A source joined to those before it.
    record Join(JoinKind kind, SqlSource source, SqlExpression on) {}

    /// Where NULLs sort.
    enum Nulls {
        /// Wherever the database puts them.
        DEFAULT,
        /// Before all values.
        FIRST,
        /// After all values.
        LAST
    }

    /// A term of ORDER BY.
    record Order(SqlExpression expression, boolean descending, Nulls nulls) {}

    /// `FOR UPDATE` and its options.
    ///
    /// @param of aliases of the tables to lock; empty for all
    record Lock(boolean noWait, boolean skipLocked, boolean noKey, List<String> of) {
        public Lock {
            of = List.copyOf(of);
        }
    }

    /// `SELECT ... FROM ... WHERE ... GROUP BY ... HAVING ... ORDER BY ... LIMIT ... OFFSET`.
    ///
    /// @param distinctOn expressions of DISTINCT ON; empty for none
    /// @param from the first source, or null for a query without FROM
    /// @param limit the greatest number of rows, or null for all
    /// @param offset the number of rows to skip, or null for none
    record Select(
            boolean distinct,
            List<SqlExpression> distinctOn,
            List<Output> outputs,
            @Nullable SqlSource from,
            List<Join> joins,
            @Nullable SqlExpression where,
            List<SqlExpression> groupBy,
            @Nullable SqlExpression having,
            List<Order> orderBy,
            @Nullable SqlExpression limit,
            @Nullable SqlExpression offset,
            @Nullable Lock lock)
            implements Query {
        public Select {
            distinctOn = List.copyOf(distinctOn);
            outputs = List.copyOf(outputs);
            joins = List.copyOf(joins);
            groupBy = List.copyOf(groupBy);
            orderBy = List.copyOf(orderBy);
        }

        /// A query that neither groups nor orders its rows and gives all of them.
        public static Select of(
                List<Output> outputs,
                @Nullable SqlSource from,
                List<Join> joins,
                @Nullable SqlExpression where) {
            return new Select(
                    false, List.of(), outputs, from, joins, where, List.of(), null, List.of(), null,
                    null, null);
        }

        /// The same rows in another order.
        public Select withOrder(List<Order> other) {
            return new Select(
                    distinct,
                    distinctOn,
                    outputs,
                    from,
                    joins,
                    where,
                    groupBy,
                    having,
                    other,
                    limit,
                    offset,
                    lock);
        }

        /// At most so many of the rows.
        public Select withLimit(@Nullable SqlExpression other) {
            return new Select(
                    distinct,
                    distinctOn,
                    outputs,
                    from,
                    joins,
                    where,
                    groupBy,
                    having,
                    orderBy,
                    other,
                    offset,
                    lock);
        }

        /// The same rows, locked.
        public Select withLock(Lock other) {
            return new Select(
                    distinct,
                    distinctOn,
                    outputs,
                    from,
                    joins,
                    where,
                    groupBy,
                    having,
                    orderBy,
                    limit,
                    offset,
                    other);
        }
    }

    /// How two results are combined.
    enum SetOperation {
        UNION,
        UNION_ALL,
        INTERSECT,
        EXCEPT
    }

    /// Several queries combined into one result.
    record Combined(
            SetOperation operation,
            List<Query> parts,
            List<Order> orderBy,
            @Nullable SqlExpression limit,
            @Nullable SqlExpression offset)
            implements Query {
        public Combined {
            parts = List.copyOf(parts);
            orderBy = List.copyOf(orderBy);
        }
    }

    /// A query under a name, whose rows the statement reads like those of a table.
    ///
    /// @param columns the names of its columns, in the order in which the query gives them
    record CommonTable(String name, List<String> columns, Query query) {
        public CommonTable {
            columns = List.copyOf(columns);
        }
    }

    /// `WITH name (columns) AS (query) ...` before a query.
    ///
    /// @param recursive whether one of the tables reads its own rows
    record With(boolean recursive, List<CommonTable> tables, Query query) implements Query {
        public With {
            tables = List.copyOf(tables);
        }
    }

    /// What an insert does with a row that exists already.
    ///
    /// @param target columns of the constraint that decides, where the database wants them; empty
    ///   for any
    /// @param update columns that take the new row's values; empty to leave the stored row alone
    /// @param keys the sets of columns that tell rows apart, for databases that must be told where
    ///   `target` says any
    record OnConflict(List<String> target, List<String> update, List<List<String>> keys) {
        public OnConflict {
            target = List.copyOf(target);
            update = List.copyOf(update);
            keys = keys.stream().map(List::copyOf).toList();
        }

        /// What is done with a row that exists already by a constraint, or by any.
        public OnConflict(List<String> target, List<String> update) {
            this(target, update, List.of());
        }
    }

    /// `INSERT INTO ... VALUES ...`.
    ///
    /// @param columns the columns that get values; empty for a row of defaults only
    /// @param rows one list of values a row, each as long as `columns`
    /// @param returning columns to give back for each row; empty for none
    record Insert(
            String table,
            List<String> columns,
            List<List<SqlExpression>> rows,
            @Nullable OnConflict onConflict,
            List<String> returning)
            implements SqlStatement {
        public Insert {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            returning = List.copyOf(returning);
        }
    }

    /// A column and its new value.
    record Assignment(String column, SqlExpression value) {}

    /// `UPDATE table SET ... WHERE ...`. Columns in `where` and in the values name the table as
    /// their alias.
    ///
    /// @param orderBy the order in which rows are changed, for the databases that have it
    /// @param returning columns to give back for each row; empty for none
    record Update(
            String table,
            List<Assignment> assignments,
            @Nullable SqlExpression where,
            List<Order> orderBy,
            List<String> returning)
            implements SqlStatement {
        public Update {
            assignments = List.copyOf(assignments);
            orderBy = List.copyOf(orderBy);
            returning = List.copyOf(returning);
        }
    }

    /// `DELETE FROM table WHERE ...`. Columns in `where` name the table as their alias.
    ///
    /// @param returning columns to give back for each row; empty for none
    record Delete(String table, @Nullable SqlExpression where, List<String> returning)
            implements SqlStatement {
        public Delete {
            returning = List.copyOf(returning);
        }
    }
}
