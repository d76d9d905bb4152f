package dev.quintet.conformance.own;

import static dev.quintet.models.expressions.Functions.value;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.expressions.Func;
import dev.quintet.models.expressions.NumberExpression;
import dev.quintet.models.expressions.TextExpression;
import dev.quintet.models.expressions.ValueType;

/// Functions of this program, each a call of the database.
final class Texts {
    private Texts() {}

    /// The bytes of a text in hexadecimal digits: a function that two databases call otherwise.
    static <M> TextExpression<M> hex(Expression<? super M, String> text) {
        Func<M, String> hex = Func.of("HEX", ValueType.TEXT, text);
        return TextExpression.of(
                hex.on("postgresql", "UPPER(ENCODE(CONVERT_TO({0}, 'UTF8'), 'hex'))")
                        .on("h2", "RAWTOHEX(STRINGTOUTF8({0}))"));
    }

    /// How often a part is in a text: an arithmetic of functions, and no function at all.
    static <M> NumberExpression<M, Integer> occurrences(
            Expression<? super M, String> text, String part) {
        String length = "CHAR_LENGTH({0}) - CHAR_LENGTH(REPLACE({0}, {1}, ''))";
        Func<M, Integer> number =
                Func.template(
                        "(" + length + ") / CHAR_LENGTH({1})",
                        ValueType.INTEGER,
                        text,
                        value(part));
        return NumberExpression.of(
                number.on("sqlite", "(LENGTH({0}) - LENGTH(REPLACE({0}, {1}, ''))) / LENGTH({1})"));
    }

    /// The greatest less the least of a group: an aggregate.
    static <M> NumberExpression<M, Integer> spread(Expression<? super M, Integer> number) {
        Func<M, Integer> spread = Func.template("MAX({0}) - MIN({0})", ValueType.INTEGER, number);
        return NumberExpression.of(spread.asAggregate());
    }
}
