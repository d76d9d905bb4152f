package dev.quintet.models.expressions;

import dev.quintet.db.Features;
import dev.quintet.db.NotSupportedError;
import dev.quintet.models.expressions.ValueType.Kind;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The functions that every database has, or is taught: their names in
/// [dev.quintet.sql.SqlExpression.Function] and what comes out.
///
/// A renderer knows these names; where its database says it differently, it translates.
enum StandardFunction {
    LOWER(Result.FIRST),
    UPPER(Result.FIRST),
    /// In characters.
    LENGTH(Result.INTEGER),
    /// Both ends, spaces only; so are the next two.
    TRIM(Result.FIRST),
    LTRIM(Result.FIRST),
    RTRIM(Result.FIRST),
    /// `CONCAT(a, b, ...)`: NULL counts as empty.
    CONCAT(Result.COMMON),
    /// `SUBSTRING(text, position from 1[, length])`.
    SUBSTRING(Result.TEXT),
    /// `REPLACE(text, what, by)`.
    REPLACE(Result.COMMON),
    /// `LEFT(text, length)`.
    LEFT(Result.TEXT),
    /// `RIGHT(text, length)`.
    RIGHT(Result.TEXT),
    /// `LPAD(text, length, fill)`.
    LPAD(Result.TEXT),
    /// `RPAD(text, length, fill)`.
    RPAD(Result.TEXT),
    /// `REPEAT(text, times)`.
    REPEAT(Result.TEXT),
    REVERSE(Result.FIRST),
    /// `STRPOS(text, part)`: from 1, 0 for nowhere.
    STRPOS(Result.INTEGER),
    /// The character with a code.
    CHR(Result.TEXT),
    /// The code of the first character.
    ORD(Result.INTEGER),
    MD5(Result.FIRST),
    SHA1(Result.FIRST),
    SHA224(Result.FIRST),
    SHA256(Result.FIRST),
    SHA384(Result.FIRST),
    SHA512(Result.FIRST),

    ABS(Result.FIRST),
    SIGN(Result.FIRST),
    CEIL(Result.FIRST),
    FLOOR(Result.FIRST),
    /// `ROUND(number[, places])`.
    ROUND(Result.FIRST),
    SQRT(Result.REAL),
    EXP(Result.REAL),
    /// The natural logarithm.
    LN(Result.REAL),
    /// `LOG(base, number)`.
    LOG(Result.REAL),
    /// `POWER(base, exponent)`.
    POWER(Result.REAL),
    /// `MOD(dividend, divisor)`.
    MOD(Result.REAL),
    SIN(Result.REAL),
    COS(Result.REAL),
    TAN(Result.REAL),
    COT(Result.REAL),
    ASIN(Result.REAL),
    ACOS(Result.REAL),
    ATAN(Result.REAL),
    /// `ATAN2(y, x)`.
    ATAN2(Result.REAL),
    DEGREES(Result.REAL),
    RADIANS(Result.REAL),
    PI(Result.DOUBLE),
    /// From 0 to less than 1, anew for each row.
    RANDOM(Result.DOUBLE),

    /// A random UUID, anew for each row.
    UUID4(Result.UUID),
    /// A UUID that begins with the time, anew for each row.
    UUID7(Result.UUID),
    COALESCE(Result.COMMON),
    GREATEST(Result.COMMON),
    LEAST(Result.COMMON),
    /// `NULLIF(a, b)`.
    NULLIF(Result.COMMON);

    /// How the type of the result follows from the arguments.
    private enum Result {
        /// As the first argument.
        FIRST,
        /// What all arguments have in common.
        COMMON,
        /// A decimal if there is one, a double for integers, otherwise what they have in common.
        REAL,
        TEXT,
        INTEGER,
        DOUBLE,
        UUID
    }

    private final Result result;

    StandardFunction(Result result) {
        this.result = result;
    }

    /// The type of the result, or null where it has to be declared.
    @Nullable ValueType<?> type(List<Resolved> arguments) {
        return switch (result) {
            case FIRST -> arguments.getFirst().type();
            case COMMON -> ResultTypes.common(arguments);
            case REAL -> real(arguments);
            case TEXT -> ValueType.TEXT;
            case INTEGER -> ValueType.INTEGER;
            case DOUBLE -> ValueType.DOUBLE;
            case UUID -> ValueType.UUID;
        };
    }

    /// Whether all arguments and the result have one type.
    boolean hasCommonType() {
        return result == Result.COMMON;
    }

    /// Whether the result may be NULL.
    boolean isNullable(List<Resolved> arguments) {
        return switch (this) {
            case CONCAT -> false;
            case COALESCE -> ResultTypes.allNullable(arguments);
            case NULLIF, SQRT, LN, LOG, MOD, ASIN, ACOS, COT -> true;
            default -> ResultTypes.anyNullable(arguments);
        };
    }

    /// Refuses what a database does not have.
    ///
    /// @throws NotSupportedError if it does not have the function
    /// @throws IllegalArgumentException if its function does not take an argument
    void check(List<Expression<?, ?>> arguments, Features features) {
        if (this == ROUND
                && arguments.getLast() instanceof Value<?> places
                && places.form() == Value.Form.NEGATIVE_SHORT
                && !features.supportsRoundingBeforePoint()) {
            throw new IllegalArgumentException(
                    "This database cannot round to places before the point: their number is"
                            + " negative. Divide first, and multiply what is rounded.");
        }
        boolean supported =
                switch (this) {
                    case UUID4 -> features.supportsRandomUuids();
                    case UUID7 -> features.supportsUuidsOfTime();
                    default -> true;
                };
        if (!supported) {
            throw new NotSupportedError(
                    "This database has no function "
                            + this
                            + ". Make the UUIDs in the program, or update the server.");
        }
    }

    private static @Nullable ValueType<?> real(List<Resolved> arguments) {
        boolean whole = false;
        for (Resolved argument : arguments) {
            if (ResultTypes.isKind(argument, Kind.DECIMAL)) {
                return ValueType.DECIMAL;
            }
            whole |= ResultTypes.isKind(argument, Kind.INTEGER);
        }
        return whole ? ValueType.DOUBLE : ResultTypes.common(arguments);
    }
}
