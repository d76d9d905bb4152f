package dev.quintet.db.h2;

import dev.quintet.sql.Functions;

/// What H2 calls the functions.
final class H2Functions {
    static final Functions TABLE =
            Functions.builder()
                    // The function MOD and the operator know whole numbers only.
                    .template("MOD", "({0} - {1} * TRUNC({0} / {1}))")
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
                    .template("POWER", number("POWER({0}, {1})"))
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

    private static String padded(String filled) {
        return "CASE WHEN {2} IS NULL THEN NULL"
                + " WHEN LENGTH({0}) >= {1} OR {2} = '' THEN LEFT({0}, {1}) ELSE "
                + filled
                + " END";
    }
}
