package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// A query on entries that knows their columns and nothing else.
final class TestScope implements Scope {
    private static final Map<String, ValueType<?>> COLUMNS =
            Map.ofEntries(
                    Map.entry("id", ValueType.LONG),
                    Map.entry("pk", ValueType.LONG),
                    Map.entry("headline", ValueType.varchar(255)),
                    Map.entry("body", ValueType.TEXT),
                    Map.entry("pubDate", ValueType.DATE),
                    Map.entry("start", ValueType.TIME),
                    Map.entry("local", ValueType.DATE_TIME),
                    Map.entry("created", ValueType.INSTANT),
                    Map.entry("length", ValueType.DURATION),
                    Map.entry("priority", ValueType.SHORT),
                    Map.entry("rating", ValueType.INTEGER),
                    Map.entry("comments", ValueType.INTEGER),
                    Map.entry("score", ValueType.DOUBLE),
                    Map.entry("price", ValueType.decimal(10, 2)),
                    Map.entry("published", ValueType.BOOLEAN),
                    Map.entry("data", ValueType.JSON));

    /// What an expression is in SQL, with `?` for constants.
    static Resolved resolve(Expression<?, ?> expression) {
        return expression.resolve(new TestScope());
    }

    /// A column in SQL.
    static Column column(String name) {
        return new Column("entry", name);
    }

    /// A constant in SQL.
    static Param param(@Nullable Object value, SqlType type) {
        return new Param(value, type);
    }

    @Override
    public Resolved reference(List<String> path) {
        String name = String.join("__", path);
        if (name.equals("n")) {
            return Resolved.aggregate(column("n"), ValueType.LONG, false);
        }
        ValueType<?> type = COLUMNS.get(name);
        if (type == null) {
            throw new FieldError("Cannot resolve '" + name + "'.");
        }
        return Resolved.of(column(name), type, false);
    }

    @Override
    public Resolved value(Value<?> value, @Nullable ValueType<?> type) {
        ValueType<?> known = type != null ? type : typeOf(value.content());
        if (value.content() == null) {
            return new Resolved(Literal.NULL, known, true, false, false, List.of());
        }
        return Resolved.constant(
                param(value.content(), known == null ? SqlType.TEXT : known.sqlType()), known);
    }

    private static @Nullable ValueType<?> typeOf(@Nullable Object content) {
        return switch (content) {
            case Integer ignored -> ValueType.INTEGER;
            case Long ignored -> ValueType.LONG;
            case Short ignored -> ValueType.SHORT;
            case Double ignored -> ValueType.DOUBLE;
            case BigDecimal ignored -> ValueType.DECIMAL;
            case String ignored -> ValueType.TEXT;
            case Boolean ignored -> ValueType.BOOLEAN;
            case LocalDate ignored -> ValueType.DATE;
            case LocalTime ignored -> ValueType.TIME;
            case LocalDateTime ignored -> ValueType.DATE_TIME;
            case Instant ignored -> ValueType.INSTANT;
            case Duration ignored -> ValueType.DURATION;
            case null, default -> null;
        };
    }

    @Override
    public SqlExpression parameter(
            Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion) {
        return param(conversion.apply(type.prepare(value.content())), type.sqlType());
    }

    @Override
    public @Nullable Object inspect(Value<?> value) {
        return value.content();
    }

    /// Knows comparisons of a path with a constant; `in` of nothing is false, its opposite true.
    @Override
    public Resolved condition(Condition<?> condition) {
        if (condition.toString().equals("rating__in=[]")) {
            return Resolved.constant(Literal.FALSE, ValueType.BOOLEAN);
        }
        if (condition.toString().equals("NOT (rating__in=[])")) {
            return Resolved.constant(Literal.TRUE, ValueType.BOOLEAN);
        }
        if (!(condition
                instanceof PathLookup<?>(var path, var lookup, Operand.Constant(var value)))) {
            throw new IllegalArgumentException("not known to the test: " + condition);
        }
        Resolved left = reference(path);
        Resolved right = value.resolve(this);
        ComparisonOperator operator =
                "gt".equals(lookup) ? ComparisonOperator.GREATER : ComparisonOperator.EQUAL;
        return Resolved.over(
                new Comparison(operator, left.sql(), right.sql()),
                ValueType.BOOLEAN,
                false,
                List.of(left, right));
    }

    @Override
    public Resolved subquery(Subselect query, boolean exists) {
        return Resolved.constant(
                column(query.toString()), exists ? ValueType.BOOLEAN : ValueType.LONG);
    }

    @Override
    public Resolved outer(List<String> path, int levels) {
        return Resolved.constant(
                new Column("outer".repeat(levels), String.join("__", path)), ValueType.LONG);
    }

    @Override
    public String zone() {
        return "Europe/Berlin";
    }
}
