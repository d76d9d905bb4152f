package dev.quintet.db.sqlite;

import dev.quintet.sql.Functions;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;

/// What SQLite calls the functions; those it lacks are in [SqliteFunctions].
final class SqliteFunctionNames {
    static final Functions TABLE =
            Functions.builder()
                    .write("CONCAT", SqliteFunctionNames::concat)
                    .rename("CHR", "CHAR")
                    .rename("GREATEST", "MAX")
                    .rename("LEAST", "MIN")
                    .rename("ORD", "UNICODE")
                    .rename("STRPOS", "INSTR")
                    .rename("SUBSTRING", "SUBSTR")
                    .template("LEFT", "SUBSTR({0}, 1, {1})")
                    .template("RIGHT", "SUBSTR({0}, {1} * -1, {1})")
                    .rename("LPAD", SqliteFunctions.LPAD)
                    .rename("RPAD", SqliteFunctions.RPAD)
                    .rename("REPEAT", SqliteFunctions.REPEAT)
                    .rename("REVERSE", SqliteFunctions.REVERSE)
                    .template("MD5", SqliteFunctions.HASH + "('md5', {0})")
                    .template("SHA1", SqliteFunctions.HASH + "('sha1', {0})")
                    .template("SHA224", SqliteFunctions.HASH + "('sha224', {0})")
                    .template("SHA256", SqliteFunctions.HASH + "('sha256', {0})")
                    .template("SHA384", SqliteFunctions.HASH + "('sha384', {0})")
                    .template("SHA512", SqliteFunctions.HASH + "('sha512', {0})")
                    .rename("UUID4", SqliteFunctions.UUID4)
                    .rename("UUID7", SqliteFunctions.UUID7)
                    .template("COT", "(1 / TAN({0}))")
                    // RANDOM() gives any 64 bits; this is from 0 up to 1, as elsewhere.
                    .template("RANDOM", "((RANDOM() & 9007199254740991) / 9007199254740992.0)")
                    .rename("STRING_AGG", "GROUP_CONCAT")
                    // Any will do.
                    .rename("ANY_VALUE", "MIN")
                    // Conditions are 0 and 1.
                    .rename("BOOL_AND", "MIN")
                    .rename("BOOL_OR", "MAX")
                    .rename("BIT_AND", SqliteFunctions.BIT_AND)
                    .rename("BIT_OR", SqliteFunctions.BIT_OR)
                    .rename("BIT_XOR", SqliteFunctions.ALL_BIT_XOR)
                    .rename("STDDEV_POP", SqliteFunctions.STDDEV_POP)
                    .rename("STDDEV_SAMP", SqliteFunctions.STDDEV_SAMP)
                    .rename("VAR_POP", SqliteFunctions.VAR_POP)
                    .rename("VAR_SAMP", SqliteFunctions.VAR_SAMP)
                    .build();

    private SqliteFunctionNames() {}

    private static void concat(Renderer out, SqlExpression.Function call) {
        out.sql("(");
        for (int i = 0; i < call.arguments().size(); i++) {
            out.sql(i == 0 ? "COALESCE(" : " || COALESCE(")
                    .render(call.arguments().get(i))
                    .sql(", '')");
        }
        out.sql(")");
    }
}
