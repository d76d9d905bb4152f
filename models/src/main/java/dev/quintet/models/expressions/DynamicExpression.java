package dev.quintet.models.expressions;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.DatePart;

import org.jspecify.annotations.Nullable;

/// An expression whose type the compiler does not know: a path by name, a query as a value.
///
/// It has all operators and takes anything as their operands: constants, expressions on any model,
/// queries. What makes no sense is refused when the query runs. Its type `T` is what the place
/// wants where it stands, so that it fits into functions: `lower(f("headline"))`,
/// `sum(f("price").times(f("quantity")))`.
///
/// @param <T> the Java type that its value is taken for
public interface DynamicExpression<T> extends ComparableExpression<Object, T, Object> {

    /// Rows where this contains a text, or a JSON document another one; case counts.
    default Condition<Object> contains(Object operand) {
        return Expressions.compare(this, "contains", operand);
    }

    /// Rows where this starts with a text; case counts.
    default Condition<Object> startsWith(Object operand) {
        return Expressions.compare(this, "startswith", operand);
    }

    /// Rows where this ends with a text; case counts.
    default Condition<Object> endsWith(Object operand) {
        return Expressions.compare(this, "endswith", operand);
    }

    /// Rows where this equals a text; case does not count.
    default Condition<Object> equalsIgnoreCase(Object operand) {
        return Expressions.compare(this, "iexact", operand);
    }

    /// Rows where this contains a text; case does not count.
    default Condition<Object> containsIgnoreCase(Object operand) {
        return Expressions.compare(this, "icontains", operand);
    }

    /// Rows where this starts with a text; case does not count.
    default Condition<Object> startsWithIgnoreCase(Object operand) {
        return Expressions.compare(this, "istartswith", operand);
    }

    /// Rows where this ends with a text; case does not count.
    default Condition<Object> endsWithIgnoreCase(Object operand) {
        return Expressions.compare(this, "iendswith", operand);
    }

    /// Rows where this matches a regular expression; case counts.
    default Condition<Object> matches(Object operand) {
        return Expressions.compare(this, "regex", operand);
    }

    /// Rows where this matches a regular expression; case does not count.
    default Condition<Object> matchesIgnoreCase(Object operand) {
        return Expressions.compare(this, "iregex", operand);
    }

    /// The sum; a moment moved by a length of time.
    default <U> DynamicExpression<U> plus(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.ADD, this, operand);
    }

    /// The difference; the time between moments.
    default <U> DynamicExpression<U> minus(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.SUBTRACT, this, operand);
    }

    /// The product.
    default <U> DynamicExpression<U> times(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.MULTIPLY, this, operand);
    }

    /// The quotient.
    default <U> DynamicExpression<U> dividedBy(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.DIVIDE, this, operand);
    }

    /// A constant or an expression less this: `f("units").subtractedFrom(10)` is `10 - units`.
    default <U> DynamicExpression<U> subtractedFrom(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.SUBTRACT, Expressions.operand(operand), this);
    }

    /// A constant or an expression by this: `f("units").dividing(100)` is `100 / units`.
    default <U> DynamicExpression<U> dividing(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.DIVIDE, Expressions.operand(operand), this);
    }

    /// The remainder.
    default <U> DynamicExpression<U> mod(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.MODULO, this, operand);
    }

    /// The power.
    default <U> DynamicExpression<U> pow(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.POWER, this, operand);
    }

    /// The bits that are set in both.
    default <U> DynamicExpression<U> bitAnd(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.BIT_AND, this, operand);
    }

    /// The bits that are set in one or both.
    default <U> DynamicExpression<U> bitOr(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.BIT_OR, this, operand);
    }

    /// The bits that are set in exactly one.
    default <U> DynamicExpression<U> bitXor(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.BIT_XOR, this, operand);
    }

    /// The bits moved to the left.
    default <U> DynamicExpression<U> shiftLeft(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.SHIFT_LEFT, this, operand);
    }

    /// The bits moved to the right.
    default <U> DynamicExpression<U> shiftRight(@Nullable Object operand) {
        return Dynamic.arithmetic(ArithmeticOperator.SHIFT_RIGHT, this, operand);
    }

    /// The number with the opposite sign.
    default DynamicExpression<T> negate() {
        return Dynamic.arithmetic(ArithmeticOperator.MULTIPLY, this, -1);
    }

    /// A part of a moment.
    default NumberExpression<Object, Integer> part(DatePart part) {
        return DatePartOf.of(this, part);
    }

    /// The characters of a text from `start` up to, not including, `stop`, counted from 0.
    ///
    /// @throws IllegalArgumentException if one of them is negative, or `stop` is before `start`
    @SuppressWarnings("unchecked") // the compiler knows nothing here
    default TextExpression<Object> slice(int start, int stop) {
        return TextFunctions.slice((Expression<Object, String>) this, start, stop);
    }

    /// The value under a key of a JSON document, or any transform of a path by its name.
    default <U> DynamicExpression<U> key(String name) {
        return Dynamic.step(this, name);
    }

    /// This, or another value or expression where it is NULL.
    default DynamicExpression<T> orElse(@Nullable Object fallback) {
        return new Dynamic<>(Coalesce.of(this, Expressions.operand(fallback)));
    }

    /// Sees any expression with all operators.
    @SuppressWarnings(
            "unchecked") // the compiler knows nothing here, and what makes no sense is refused
    // later
    static <T> DynamicExpression<T> of(Expression<?, ?> expression) {
        return new Dynamic<>((Expression<Object, T>) expression);
    }
}
