package dev.quintet.sql;

import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.number;

import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.Param;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/// Arithmetic.
final class NumberSamples extends SampleSet {
    NumberSamples() {
        numbers();
    }

    private void numbers() {
        value("add", arithmetic(col("amount"), ArithmeticOperator.ADD, number(1)));
        value(
                "sum of a product",
                arithmetic(
                        arithmetic(col("amount"), ArithmeticOperator.MULTIPLY, number(2)),
                        ArithmeticOperator.ADD,
                        number(3)));
        value(
                "product of a sum",
                arithmetic(
                        arithmetic(col("amount"), ArithmeticOperator.ADD, number(2)),
                        ArithmeticOperator.MULTIPLY,
                        number(3)));
        value(
                "subtract from the left",
                arithmetic(
                        arithmetic(col("amount"), ArithmeticOperator.SUBTRACT, number(2)),
                        ArithmeticOperator.SUBTRACT,
                        number(3)));
        value(
                "subtract a difference",
                arithmetic(
                        col("amount"),
                        ArithmeticOperator.SUBTRACT,
                        arithmetic(number(2), ArithmeticOperator.SUBTRACT, number(3))));
        value(
                "multiply decimals",
                new Arithmetic(
                        ArithmeticOperator.MULTIPLY,
                        col("price"),
                        new Param(new BigDecimal("1.125"), DECIMAL),
                        DECIMAL));
        for (ArithmeticOperator operator :
                List.of(
                        ArithmeticOperator.DIVIDE,
                        ArithmeticOperator.MODULO,
                        ArithmeticOperator.POWER,
                        ArithmeticOperator.BIT_AND,
                        ArithmeticOperator.BIT_OR,
                        ArithmeticOperator.BIT_XOR,
                        ArithmeticOperator.SHIFT_LEFT,
                        ArithmeticOperator.SHIFT_RIGHT)) {
            value(
                    "operator " + operator.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    arithmetic(
                            arithmetic(col("amount"), operator, number(2)),
                            ArithmeticOperator.ADD,
                            Literal.of(1)));
        }
        value(
                "negate",
                new Negate(arithmetic(col("amount"), ArithmeticOperator.ADD, Literal.of(-1))));
        value("negate a negative number", new Negate(Literal.of(-1)));
    }
}
