package dev.quintet.models.expressions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/// Choices between values, comparisons of values, conversions, queries as values.
///
/// What comes back may be compared and sorted; to use the operators of text, numbers and so on, see
/// it as such: `TextExpression.of(coalesce(nickname, name))`.
public class ConditionalFunctions extends DateFunctions {
    ConditionalFunctions() {}

    /// A constant as an expression.
    ///
    /// It is NULL for null, of a type that [Expression#as(ValueType)] has to declare.
    public static <T> Value<T> value(T constant) {
        return Value.of(constant);
    }

    /// The start of a choice: a value for rows that fulfil a condition.
    ///
    /// @throws IllegalArgumentException if the condition is empty
    public static <M, T> Case<M, T> when(Condition<? super M> condition, T value) {
        return started(condition, Value.of(value));
    }

    /// The start of a choice: what is computed for rows that fulfil a condition.
    ///
    /// @throws IllegalArgumentException if the condition is empty
    public static <M, T> Case<M, T> when(
            Condition<? super M> condition, Expression<? super M, T> value) {
        return started(condition, value);
    }

    /// Whether a row fulfils a condition, as a value.
    public static <M> BooleanExpression<M> holds(Condition<M> condition) {
        return new View.OfBoolean<>(
                Arguments.one("a condition", condition) instanceof Test<M>(var expression)
                        ? expression
                        : new ConditionValue<>(condition));
    }

    /// The first of the values that is not NULL.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M, T> ComparableExpression<M, T, T> coalesce(
            Expression<? super M, ? extends T> first,
            Expression<? super M, ? extends T> second,
            Expression<? super M, ? extends T>... more) {
        return several(StandardFunction.COALESCE, first, second, more);
    }

    /// The greatest of the values. With a NULL among them it is NULL, but on PostgreSQL the
    /// greatest of the others.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M, T> ComparableExpression<M, T, T> greatest(
            Expression<? super M, ? extends T> first,
            Expression<? super M, ? extends T> second,
            Expression<? super M, ? extends T>... more) {
        return several(StandardFunction.GREATEST, first, second, more);
    }

    /// The least of the values. With a NULL among them it is NULL, but on PostgreSQL the least of
    /// the others.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M, T> ComparableExpression<M, T, T> least(
            Expression<? super M, ? extends T> first,
            Expression<? super M, ? extends T> second,
            Expression<? super M, ? extends T>... more) {
        return several(StandardFunction.LEAST, first, second, more);
    }

    /// The value, but NULL where it equals another one.
    public static <M, T> ComparableExpression<M, T, T> nullIf(Expression<M, T> value, T other) {
        return new View.OfAny<>(FunctionCall.of(StandardFunction.NULLIF, value, Value.of(other)));
    }

    /// The value, but NULL where it equals another expression.
    public static <M, T> ComparableExpression<M, T, T> nullIf(
            Expression<? super M, T> value, Expression<? super M, ? extends T> other) {
        return new View.OfAny<>(FunctionCall.of(StandardFunction.NULLIF, value, other));
    }

    /// The value converted to another type by the database.
    public static <M, T> ComparableExpression<M, T, T> cast(
            Expression<M, ?> value, ValueType<T> type) {
        return new View.OfAny<>(new Cast<>(value, type));
    }

    /// A random UUID (of version 4), another one for each row. Databases that have no such function
    /// throw NotSupportedError: MySQL, and MariaDB before 11.7.
    public static <M> ComparableExpression<M, UUID, UUID> uuid4() {
        return new View.OfAny<>(FunctionCall.of(StandardFunction.UUID4));
    }

    /// A UUID that begins with the time (of version 7), another one for each row: as keys, they
    /// come in the order in which they were made. Databases that have no such function throw
    /// NotSupportedError: MySQL, MariaDB before 11.7, PostgreSQL before 18.
    public static <M> ComparableExpression<M, UUID, UUID> uuid7() {
        return new View.OfAny<>(FunctionCall.of(StandardFunction.UUID7));
    }

    /// Rows for which a query has rows; it may refer to them with [ByName#outer].
    public static Condition<Object> exists(Subselect query) {
        return new Test<>(new QueryValue<>(query, true));
    }

    /// The only value of a query's only row, NULL where there is no row. The query may refer to the
    /// row around it with [ByName#outer].
    public static <T> DynamicExpression<T> subquery(Subselect query) {
        return new Dynamic<>(new QueryValue<>(query, false));
    }

    private static <M, T> Case<M, T> started(Condition<?> condition, Expression<?, ?> value) {
        return new Case<>(
                new CaseCall<>(List.of(new Case.Branch(condition, value)), Value.of(null)));
    }

    private static <M, T> ComparableExpression<M, T, T> several(
            StandardFunction function,
            Expression<?, ?> first,
            Expression<?, ?> second,
            Expression<?, ?>[] more) {
        List<Expression<?, ?>> all = new ArrayList<>();
        all.add(first);
        all.add(second);
        all.addAll(Arrays.asList(Arguments.one(Expressions.EXPRESSIONS, more)));
        return new View.OfAny<>(new FunctionCall<>(function, all));
    }
}
