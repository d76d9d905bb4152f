package dev.quintet.db.h2;

import dev.quintet.sql.Functions;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

/// What H2 calls the functions.
final class H2Functions {
    static final Functions TABLE =
            Functions.builder()
                    // The function MOD and the operator know whole numbers only.
                    .write("MOD", H2Functions::remainder)
                    // What has no result would be an error, or no number.
                    .template("LN", "LN(CASE WHEN {0} > 0 THEN {0} END)")
                    .template(
                            "LOG",
                            "LOG(CASE WHEN {0} > 0 AND {0} <> 1 THEN {0} END,"
                                    + " CASE WHEN {1} > 0 THEN {1} END)")
                    .template("ASIN", "ASIN(CASE WHEN {0} BETWEEN -1 AND 1 THEN {0} END)")
                    .template("ACOS", "ACOS(CASE WHEN {0} BETWEEN -1 AND 1 THEN {0} END)")
                    .template("COT", "COT(NULLIF({0}, 0))")
                    // Of the text to fill with, these would take the first character only.
                    .template("LPAD", padded("LEFT(REPEAT({2}, {1}), {1} - LENGTH({0})) || {0}"))
                    .template("RPAD", padded("{0} || LEFT(REPEAT({2}, {1}), {1} - LENGTH({0}))"))
                    // Characters beyond 16 bits are two of Java's.
                    .template(
                            "CHR",
                            "CASE WHEN {0} > 65535 THEN CHAR(55296 + ({0} - 65536) / 1024)"
                                    + " || CHAR(56320 + MOD({0} - 65536, 1024)) ELSE CHAR({0}) END")
                    .template(
                            "ORD",
                            "CASE WHEN ASCII({0}) BETWEEN 55296 AND 56319"
                                    + " THEN (ASCII({0}) - 55296) * 1024 + 65536"
                                    + " + ASCII(SUBSTRING({0}, 2)) - 56320 ELSE ASCII({0}) END")
                    .template(
                            "POWER",
                            "CASE WHEN {0} <> 0 OR {1} >= 0 THEN "
                                    + number("POWER({0}, {1})")
                                    + " END")
                    .rename("RANDOM", "RAND")
                    .template("SQRT", number("SQRT({0})"))
                    .rename("STRPOS", "INSTR")
                    .rename("UUID4", "RANDOM_UUID")
                    .template("UUID7", "RANDOM_UUID(7)")
                    .template("MD5", "LOWER(RAWTOHEX(HASH('MD5', STRINGTOUTF8({0}))))")
                    .template("SHA1", "LOWER(RAWTOHEX(HASH('SHA-1', STRINGTOUTF8({0}))))")
                    .template("SHA224", "LOWER(RAWTOHEX(HASH('SHA-224', STRINGTOUTF8({0}))))")
                    .template("SHA256", "LOWER(RAWTOHEX(HASH('SHA-256', STRINGTOUTF8({0}))))")
                    .template("SHA384", "LOWER(RAWTOHEX(HASH('SHA-384', STRINGTOUTF8({0}))))")
                    .template("SHA512", "LOWER(RAWTOHEX(HASH('SHA-512', STRINGTOUTF8({0}))))")
                    .rename("STRING_AGG", "LISTAGG")
                    .rename("BIT_AND", "BIT_AND_AGG")
                    .rename("BIT_OR", "BIT_OR_AGG")
                    .rename("BIT_XOR", "BIT_XOR_AGG")
                    .refuse("H2", "REVERSE")
                    .build();

    private H2Functions() {}

    /// What is no number, such as the root of a negative one, is NULL.
    private static String number(String computed) {
        return "NULLIF(" + computed + ", CAST('NaN' AS double precision))";
    }

    /// Of doubles the digits are taken as they are shown, as everywhere.
    private static void remainder(Renderer out, SqlExpression.Function call) {
        SqlExpression dividend = call.arguments().getFirst();
        SqlExpression divisor = call.arguments().getLast();
        boolean floating = call.type() instanceof SqlType.Floating;
        out.sql(floating ? "CAST(" : "(");
        digits(out, dividend);
        out.sql(" - ");
        digits(out, divisor);
        out.sql(" * TRUNC(");
        digits(out, dividend);
        out.sql(" / ");
        digits(out, divisor);
        out.sql(floating ? ") AS double precision)" : "))");
    }

    private static void digits(Renderer out, SqlExpression number) {
        out.sql("CAST(").render(number).sql(" AS decfloat(100))");
    }

    private static String padded(String filled) {
        return "CASE WHEN {2} IS NULL THEN NULL"
                + " WHEN LENGTH({0}) >= {1} OR {2} = '' THEN LEFT({0}, {1}) ELSE "
                + filled
                + " END";
    }
}
