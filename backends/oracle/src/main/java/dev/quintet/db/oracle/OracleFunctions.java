package dev.quintet.db.oracle;

import dev.quintet.sql.Functions;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

/// What Oracle calls the functions.
final class OracleFunctions {
    private static final String HASH =
            "LOWER(RAWTOHEX(STANDARD_HASH(UTL_I18N.STRING_TO_RAW({0}, 'AL32UTF8'), '";

    static final Functions TABLE =
            Functions.builder()
                    .write("CONCAT", OracleFunctions::concat)
                    .write("COALESCE", OracleFunctions::coalesce)
                    .write("NULLIF", OracleFunctions::nullIf)
                    .template("CHR", "CHR({0} USING NCHAR_CS)")
                    .template("COT", "(1 / TAN({0}))")
                    .template("DEGREES", "({0} * 180 / ACOS(-1))")
                    .template("RADIANS", "({0} * ACOS(-1) / 180)")
                    .template("PI", "ACOS(-1)")
                    .template("LEFT", "SUBSTR({0}, 1, {1})")
                    .template("RIGHT", "SUBSTR({0}, {1} * -1, {1})")
                    .rename("ORD", "ASCII")
                    .template("RANDOM", "DBMS_RANDOM.VALUE")
                    .template("REPEAT", "RPAD({0}, LENGTH({0}) * {1}, {0})")
                    .rename("STRPOS", "INSTR")
                    .rename("SUBSTRING", "SUBSTR")
                    .template("MD5", HASH + "MD5')))")
                    .template("SHA1", HASH + "SHA1')))")
                    .template("SHA256", HASH + "SHA256')))")
                    .template("SHA384", HASH + "SHA384')))")
                    .template("SHA512", HASH + "SHA512')))")
                    .rename("STRING_AGG", "LISTAGG")
                    .rename("BIT_AND", "BIT_AND_AGG")
                    .rename("BIT_OR", "BIT_OR_AGG")
                    .rename("BIT_XOR", "BIT_XOR_AGG")
                    // Conditions are 0 and 1.
                    .rename("BOOL_AND", "MIN")
                    .rename("BOOL_OR", "MAX")
                    .refuse("Oracle", "SHA224")
                    .build();

    private OracleFunctions() {}

    /// The empty text and NULL are the same, so nothing has to be done about NULL.
    private static void concat(Renderer out, SqlExpression.Function call) {
        out.sql("(");
        for (int i = 0; i < call.arguments().size(); i++) {
            out.sql(i == 0 ? "" : " || ").operand(call.arguments().get(i), Precedence.ATOM);
        }
        out.sql(")");
    }

    /// Texts of any length and short ones do not mix.
    private static void coalesce(Renderer out, SqlExpression.Function call) {
        boolean clob = call.type() instanceof SqlType.Text;
        out.sql("COALESCE(");
        for (int i = 0; i < call.arguments().size(); i++) {
            out.sql(i == 0 ? "" : ", ").sql(clob ? "TO_NCLOB(" : "");
            out.render(call.arguments().get(i)).sql(clob ? ")" : "");
        }
        out.sql(")");
    }

    private static void nullIf(Renderer out, SqlExpression.Function call) {
        if (call.arguments().getFirst().equals(SqlExpression.Literal.NULL)) {
            throw new IllegalArgumentException(
                    "Oracle does not take the constant NULL as the first value of NULLIF: the"
                            + " result is NULL whatever the second is.");
        }
        out.sql("NULLIF(").list(call.arguments()).sql(")");
    }
}
