package dev.quintet.db.mysql;

import dev.quintet.sql.Functions;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlType;

/// What MariaDB and MySQL call the functions.
final class MysqlFunctions {
    private static final String DIGITS = " AS decimal(65, 30))";

    static final Functions TABLE =
            Functions.builder()
                    // With a separator, even an empty one, NULLs are left out.
                    .write(
                            "CONCAT",
                            (out, call) ->
                                    out.sql("CONCAT_WS('', ").list(call.arguments()).sql(")"))
                    .template("CHR", "CHAR({0} USING utf32)")
                    // What has four bytes would be cut to 32 bits with a sign.
                    .template("ORD", "CAST(ORD({0}) AS UNSIGNED)")
                    .write("MOD", MysqlFunctions::remainder)
                    .template("COT", "COT(NULLIF({0}, 0))")
                    .template(
                            "POWER",
                            "CASE WHEN {0} > 0 OR {0} = 0 AND {1} >= 0"
                                    + " OR {0} < 0 AND {1} = FLOOR({1}) THEN POWER({0}, {1}) END")
                    .write("ROUND", MysqlFunctions::round)
                    .rename("LENGTH", "CHAR_LENGTH")
                    .rename("RANDOM", "RAND")
                    // Conditions are 0 and 1.
                    .rename("BOOL_AND", "MIN")
                    .rename("BOOL_OR", "MAX")
                    .rename("STRPOS", "INSTR")
                    .rename("UUID4", "UUID_V4")
                    .rename("UUID7", "UUID_V7")
                    .template("SHA224", "SHA2({0}, 224)")
                    .template("SHA256", "SHA2({0}, 256)")
                    .template("SHA384", "SHA2({0}, 384)")
                    .template("SHA512", "SHA2({0}, 512)")
                    .build();

    private MysqlFunctions() {}

    /// Halves of doubles would go to the even neighbour, those of exact numbers go away from zero.
    private static void round(Renderer out, SqlExpression.Function call) {
        SqlExpression number = call.arguments().getFirst();
        SqlExpression places =
                call.arguments().size() == 1 ? Literal.of(0) : call.arguments().getLast();
        if (call.type() instanceof SqlType.Floating) {
            out.sql("CASE WHEN ABS(").render(number).sql(") < 1e30 THEN CAST(ROUND(CAST(");
            out.render(number).sql(DIGITS).sql(", ").render(places).sql(") AS double) ELSE ");
            out.call("ROUND", number, places).sql(" END");
        } else {
            out.call("ROUND", number, places);
        }
    }

    /// Of doubles the digits are taken as they are shown, as everywhere, unless they have too many.
    private static void remainder(Renderer out, SqlExpression.Function call) {
        SqlExpression dividend = call.arguments().getFirst();
        SqlExpression divisor = call.arguments().getLast();
        if (call.type() instanceof SqlType.Floating) {
            out.sql("CASE WHEN ABS(").render(dividend).sql(") < 1e30 AND ABS(").render(divisor);
            out.sql(") BETWEEN 1e-15 AND 1e30 THEN CAST(CAST(").render(dividend).sql(DIGITS);
            out.sql(" % CAST(").render(divisor).sql(DIGITS).sql(" AS double) ELSE ");
            out.call("MOD", dividend, divisor).sql(" END");
        } else {
            out.call("MOD", dividend, divisor);
        }
    }
}
