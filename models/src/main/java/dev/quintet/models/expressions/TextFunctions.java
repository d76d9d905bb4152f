package dev.quintet.models.expressions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Functions on text. Positions count from 1, as in SQL; NULL gives NULL but for [#concat].
public class TextFunctions {
    TextFunctions() {}

    /// The text in lower case.
    public static <M> TextExpression<M> lower(Expression<M, String> text) {
        return text(StandardFunction.LOWER, text);
    }

    /// The text in upper case.
    public static <M> TextExpression<M> upper(Expression<M, String> text) {
        return text(StandardFunction.UPPER, text);
    }

    /// The number of characters.
    public static <M> NumberExpression<M, Integer> length(Expression<M, String> text) {
        return new View.OfNumber<>(FunctionCall.of(StandardFunction.LENGTH, text));
    }

    /// The text without spaces at both ends.
    public static <M> TextExpression<M> trim(Expression<M, String> text) {
        return text(StandardFunction.TRIM, text);
    }

    /// The text without spaces at its start.
    public static <M> TextExpression<M> trimLeft(Expression<M, String> text) {
        return text(StandardFunction.LTRIM, text);
    }

    /// The text without spaces at its end.
    public static <M> TextExpression<M> trimRight(Expression<M, String> text) {
        return text(StandardFunction.RTRIM, text);
    }

    /// The text from its end to its start.
    public static <M> TextExpression<M> reverse(Expression<M, String> text) {
        return text(StandardFunction.REVERSE, text);
    }

    /// Several texts one behind the other; NULL counts as empty.
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M> TextExpression<M> concat(
            Expression<? super M, String> first,
            Expression<? super M, String> second,
            Expression<? super M, String>... more) {
        List<Expression<?, ?>> parts = new ArrayList<>();
        parts.add(first);
        parts.add(second);
        parts.addAll(Arrays.asList(Arguments.one(Expressions.EXPRESSIONS, more)));
        return new View.OfText<>(new FunctionCall<>(StandardFunction.CONCAT, parts));
    }

    /// The text from a position to its end.
    ///
    /// @throws IllegalArgumentException if the position is less than 1
    public static <M> TextExpression<M> substring(Expression<M, String> text, int position) {
        return text(StandardFunction.SUBSTRING, text, Value.of(atLeast(1, position, "position")));
    }

    /// The text from a position that an expression gives to its end.
    public static <M> TextExpression<M> substring(
            Expression<? super M, String> text, Expression<? super M, ? extends Number> position) {
        return text(StandardFunction.SUBSTRING, text, position);
    }

    /// So many characters of the text from a position on.
    ///
    /// @throws IllegalArgumentException if the position is less than 1 or the length negative
    public static <M> TextExpression<M> substring(
            Expression<M, String> text, int position, int length) {
        return text(
                StandardFunction.SUBSTRING,
                text,
                Value.of(atLeast(1, position, "position")),
                Value.of(atLeast(0, length, "length")));
    }

    static <M> TextExpression<M> slice(Expression<M, String> text, int start, int stop) {
        if (start < 0 || stop < start) {
            throw new IllegalArgumentException(
                    "Characters are counted from 0, so a slice of a text cannot go from "
                            + start
                            + " to "
                            + stop
                            + ".");
        }
        return substring(text, start + 1, stop - start);
    }

    static <M> TextExpression<M> skip(Expression<M, String> text, int start) {
        if (start < 0) {
            throw new IllegalArgumentException(
                    "A slice of a text starts at 0 or more, not at " + start + ".");
        }
        return substring(text, start + 1);
    }

    /// As [#substring(Expression, int, int)], with a position and a length of each row.
    public static <M> TextExpression<M> substring(
            Expression<? super M, String> text,
            Expression<? super M, ? extends Number> position,
            Expression<? super M, ? extends Number> length) {
        return text(StandardFunction.SUBSTRING, text, position, length);
    }

    /// The text with every occurrence of a part replaced; upper and lower case differ.
    public static <M> TextExpression<M> replace(
            Expression<M, String> text, String part, String replacement) {
        return text(StandardFunction.REPLACE, text, Value.of(part), Value.of(replacement));
    }

    /// As [#replace(Expression, String, String)], with texts of each row.
    public static <M> TextExpression<M> replace(
            Expression<? super M, String> text,
            Expression<? super M, String> part,
            Expression<? super M, String> replacement) {
        return text(StandardFunction.REPLACE, text, part, replacement);
    }

    /// The first characters.
    ///
    /// @throws IllegalArgumentException if the length is less than 1
    public static <M> TextExpression<M> left(Expression<M, String> text, int length) {
        return text(StandardFunction.LEFT, text, Value.of(atLeast(1, length, "length")));
    }

    /// The first characters, as many as an expression gives.
    public static <M> TextExpression<M> left(
            Expression<? super M, String> text, Expression<? super M, ? extends Number> length) {
        return text(StandardFunction.LEFT, text, length);
    }

    /// The last characters.
    ///
    /// @throws IllegalArgumentException if the length is less than 1
    public static <M> TextExpression<M> right(Expression<M, String> text, int length) {
        return text(StandardFunction.RIGHT, text, Value.of(atLeast(1, length, "length")));
    }

    /// The last characters, as many as an expression gives.
    public static <M> TextExpression<M> right(
            Expression<? super M, String> text, Expression<? super M, ? extends Number> length) {
        return text(StandardFunction.RIGHT, text, length);
    }

    /// The text filled up to a length at its start; a longer one is cut.
    ///
    /// @throws IllegalArgumentException if the length is negative
    public static <M> TextExpression<M> padLeft(
            Expression<M, String> text, int length, String fill) {
        return text(
                StandardFunction.LPAD,
                text,
                Value.of(atLeast(0, length, "length")),
                Value.of(fill));
    }

    /// As [#padLeft(Expression, int, String)], with a length and a filling of each row.
    public static <M> TextExpression<M> padLeft(
            Expression<? super M, String> text,
            Expression<? super M, ? extends Number> length,
            Expression<? super M, String> fill) {
        return text(StandardFunction.LPAD, text, length, fill);
    }

    /// The text filled up to a length at its end; a longer one is cut.
    ///
    /// @throws IllegalArgumentException if the length is negative
    public static <M> TextExpression<M> padRight(
            Expression<M, String> text, int length, String fill) {
        return text(
                StandardFunction.RPAD,
                text,
                Value.of(atLeast(0, length, "length")),
                Value.of(fill));
    }

    /// As [#padRight(Expression, int, String)], with a length and a filling of each row.
    public static <M> TextExpression<M> padRight(
            Expression<? super M, String> text,
            Expression<? super M, ? extends Number> length,
            Expression<? super M, String> fill) {
        return text(StandardFunction.RPAD, text, length, fill);
    }

    /// The text so many times.
    ///
    /// @throws IllegalArgumentException if the number is negative
    public static <M> TextExpression<M> repeat(Expression<M, String> text, int times) {
        return text(StandardFunction.REPEAT, text, Value.of(atLeast(0, times, "number of times")));
    }

    /// The text as many times as an expression gives.
    public static <M> TextExpression<M> repeat(
            Expression<? super M, String> text, Expression<? super M, ? extends Number> times) {
        return text(StandardFunction.REPEAT, text, times);
    }

    /// Where a part starts in the text, from 1; 0 if it is not there.
    public static <M> NumberExpression<M, Integer> position(
            Expression<M, String> text, String part) {
        return new View.OfNumber<>(FunctionCall.of(StandardFunction.STRPOS, text, Value.of(part)));
    }

    /// Where a part starts in the text, from 1; 0 if it is not there.
    public static <M> NumberExpression<M, Integer> position(
            Expression<? super M, String> text, Expression<? super M, String> part) {
        return new View.OfNumber<>(FunctionCall.of(StandardFunction.STRPOS, text, part));
    }

    /// The character with a code.
    public static <M> TextExpression<M> character(Expression<M, ? extends Number> code) {
        return text(StandardFunction.CHR, code);
    }

    /// The code of the first character. MariaDB and MySQL give the bytes of a character beyond
    /// ASCII as one number.
    public static <M> NumberExpression<M, Integer> codePoint(Expression<M, String> text) {
        return new View.OfNumber<>(FunctionCall.of(StandardFunction.ORD, text));
    }

    /// The MD5 hash of the text, in hexadecimal digits.
    public static <M> TextExpression<M> md5(Expression<M, String> text) {
        return text(StandardFunction.MD5, text);
    }

    /// The SHA1 hash of the text, in hexadecimal digits.
    public static <M> TextExpression<M> sha1(Expression<M, String> text) {
        return text(StandardFunction.SHA1, text);
    }

    /// The SHA224 hash of the text, in hexadecimal digits.
    public static <M> TextExpression<M> sha224(Expression<M, String> text) {
        return text(StandardFunction.SHA224, text);
    }

    /// The SHA256 hash of the text, in hexadecimal digits.
    public static <M> TextExpression<M> sha256(Expression<M, String> text) {
        return text(StandardFunction.SHA256, text);
    }

    /// The SHA384 hash of the text, in hexadecimal digits.
    public static <M> TextExpression<M> sha384(Expression<M, String> text) {
        return text(StandardFunction.SHA384, text);
    }

    /// The SHA512 hash of the text, in hexadecimal digits.
    public static <M> TextExpression<M> sha512(Expression<M, String> text) {
        return text(StandardFunction.SHA512, text);
    }

    /// The text with a collation, for comparing and sorting.
    ///
    /// @param collation the database's name for it
    /// @throws IllegalArgumentException if that is no name
    public static <M> TextExpression<M> collate(Expression<M, String> text, String collation) {
        return new View.OfText<>(new Collated<>(text, collation));
    }

    private static <M> TextExpression<M> text(
            StandardFunction function, Expression<?, ?>... arguments) {
        return new View.OfText<>(FunctionCall.of(function, arguments));
    }

    static int atLeast(int least, int number, String what) {
        if (number < least) {
            throw new IllegalArgumentException(
                    "The " + what + " must be at least " + least + ", not " + number + ".");
        }
        return number;
    }
}
