package dev.quintet.sql;

import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Connector;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.Logical;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.Lock;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Output;
import dev.quintet.sql.SqlStatement.Select;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Short names for the nodes that tests need all the time.
public final class Nodes {
    /// The alias of the table that samples read.
    public static final String S = "s";

    private Nodes() {}

    /// A column of the sample.
    public static Column col(String name) {
        return new Column(S, name);
    }

    /// A text parameter.
    public static Param text(String value) {
        return new Param(value, SqlType.TEXT);
    }

    /// An integer parameter.
    public static Param number(int value) {
        return new Param(value, SqlType.INT);
    }

    /// A JSON parameter.
    public static Param json(String value) {
        return new Param(value, SqlType.JSON);
    }

    /// `left = right`.
    public static Comparison equal(SqlExpression left, SqlExpression right) {
        return new Comparison(ComparisonOperator.EQUAL, left, right);
    }

    /// All of these.
    public static Logical and(SqlExpression... operands) {
        return new Logical(Connector.AND, List.of(operands));
    }

    /// Any of these.
    public static Logical or(SqlExpression... operands) {
        return new Logical(Connector.OR, List.of(operands));
    }

    /// An odd number of these.
    public static Logical xor(SqlExpression... operands) {
        return new Logical(Connector.XOR, List.of(operands));
    }

    /// Two numbers combined.
    public static Arithmetic arithmetic(
            SqlExpression left, ArithmeticOperator operator, SqlExpression right) {
        return new Arithmetic(operator, left, right, SqlType.INT);
    }

    /// A function that gives a text.
    public static Function function(String name, SqlExpression... arguments) {
        return new Function(name, List.of(arguments), SqlType.TEXT);
    }

    /// An aggregate that gives a number.
    public static Aggregate aggregate(String name, SqlExpression argument) {
        return new Aggregate(name, List.of(argument), false, null, List.of(), SqlType.BIG_INT);
    }

    /// An ascending term of ORDER BY.
    public static Order asc(SqlExpression expression) {
        return new Order(expression, false, Nulls.DEFAULT);
    }

    /// An insert of one row and more.
    public static Insert insert(
            List<String> columns, @Nullable OnConflict conflict, List<?>... rows) {
        var values = new ArrayList<List<SqlExpression>>();
        for (List<?> row : rows) {
            values.add(row.stream().map(SqlExpression.class::cast).toList());
        }
        return new Insert("other", columns, values, conflict, List.of());
    }

    /// A query of the sample table, to be changed step by step.
    public static Draft from(String table) {
        return new Draft().from(table, S);
    }

    /// A query that is being put together.
    public static final class Draft {
        private boolean distinct;
        private List<SqlExpression> distinctOn = List.of();
        private final List<Output> outputs = new ArrayList<>();
        private @Nullable SqlSource source;
        private final List<Join> joins = new ArrayList<>();
        private @Nullable SqlExpression where;
        private List<SqlExpression> groupBy = List.of();
        private @Nullable SqlExpression having;
        private List<Order> orderBy = List.of();
        private @Nullable SqlExpression limit;
        private @Nullable SqlExpression offset;
        private @Nullable Lock lock;

        /// The first source.
        public Draft from(String table, String alias) {
            return from(new SqlSource.Table(table, alias));
        }

        /// The first source.
        public Draft from(SqlSource first) {
            source = first;
            return this;
        }

        /// An output without a name.
        public Draft select(SqlExpression expression) {
            outputs.add(Output.of(expression));
            return this;
        }

        /// An output.
        public Draft select(SqlExpression expression, String alias) {
            outputs.add(new Output(expression, alias));
            return this;
        }

        /// Without duplicates.
        public Draft distinct() {
            distinct = true;
            return this;
        }

        /// The first row of each group.
        public Draft distinctOn(SqlExpression... expressions) {
            distinctOn = List.of(expressions);
            return this;
        }

        /// Another source.
        public Draft join(Join join) {
            joins.add(join);
            return this;
        }

        /// Which rows.
        public Draft where(SqlExpression condition) {
            where = condition;
            return this;
        }

        /// Which groups are made.
        public Draft groupBy(SqlExpression... expressions) {
            groupBy = List.of(expressions);
            return this;
        }

        /// Which groups stay.
        public Draft having(SqlExpression condition) {
            having = condition;
            return this;
        }

        /// In which order.
        public Draft orderBy(Order... terms) {
            orderBy = List.of(terms);
            return this;
        }

        /// How many rows.
        public Draft limit(SqlExpression expression) {
            limit = expression;
            return this;
        }

        /// From which row.
        public Draft offset(SqlExpression expression) {
            offset = expression;
            return this;
        }

        /// Locked.
        public Draft lock(Lock how) {
            lock = how;
            return this;
        }

        /// The finished query.
        public Select build() {
            return new Select(
                    distinct,
                    distinctOn,
                    outputs,
                    source,
                    joins,
                    where,
                    groupBy,
                    having,
                    orderBy,
                    limit,
                    offset,
                    lock);
        }
    }
}
