package dev.quintet.db.mysql;

import dev.quintet.sql.Functions;

/// What MariaDB and MySQL call the functions.
final class MysqlFunctions {
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
}
