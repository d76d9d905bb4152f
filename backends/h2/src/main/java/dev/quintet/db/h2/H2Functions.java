package dev.quintet.db.h2;

import dev.quintet.sql.Functions;

/// What H2 calls the functions.
final class H2Functions {
    static final Functions TABLE =
            Functions.builder()
                    // The function MOD and the operator know whole numbers only.
                    .template("MOD", "({0} - {1} * TRUNC({0} / {1}))")
                    // Without a text to fill with, these would fill with spaces.
                    .template(
                            "LPAD",
                            "CASE WHEN {2} = '' THEN LEFT({0}, {1}) ELSE LPAD({0}, {1}, {2}) END")
                    .template(
                            "RPAD",
                            "CASE WHEN {2} = '' THEN LEFT({0}, {1}) ELSE RPAD({0}, {1}, {2}) END")
                    .rename("ORD", "ASCII")
                    .rename("RANDOM", "RAND")
                    .rename("STRPOS", "INSTR")
                    .template("MD5", "RAWTOHEX(HASH('MD5', STRINGTOUTF8({0})))")
                    .template("SHA1", "RAWTOHEX(HASH('SHA-1', STRINGTOUTF8({0})))")
                    .template("SHA224", "RAWTOHEX(HASH('SHA-224', STRINGTOUTF8({0})))")
                    .template("SHA256", "RAWTOHEX(HASH('SHA-256', STRINGTOUTF8({0})))")
                    .template("SHA384", "RAWTOHEX(HASH('SHA-384', STRINGTOUTF8({0})))")
                    .template("SHA512", "RAWTOHEX(HASH('SHA-512', STRINGTOUTF8({0})))")
                    .rename("STRING_AGG", "LISTAGG")
                    .refuse("H2", "REVERSE")
                    .build();

    private H2Functions() {}
}
