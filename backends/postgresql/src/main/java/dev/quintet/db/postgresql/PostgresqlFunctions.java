package dev.quintet.db.postgresql;

import dev.quintet.sql.Functions;
import dev.quintet.sql.Precedence;
import dev.quintet.sql.Renderer;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

/// What PostgreSQL calls the functions.
final class PostgresqlFunctions {
    static final Functions TABLE =
            Functions.builder()
                    .write("CONCAT", PostgresqlFunctions::concat)
                    .rename("ORD", "ASCII")
                    .rename("UUID4", "GEN_RANDOM_UUID")
                    .rename("UUID7", "UUIDV7")
                    .rename("JSON_ARRAYAGG", "JSONB_AGG")
                    // What has no result would be an error.
                    .template("SQRT", "SQRT(CASE WHEN {0} >= 0 THEN {0} END)")
                    .template("LN", "LN(CASE WHEN {0} > 0 THEN {0} END)")
                    .template("ASIN", "ASIN(CASE WHEN {0} BETWEEN -1 AND 1 THEN {0} END)")
                    .template("ACOS", "ACOS(CASE WHEN {0} BETWEEN -1 AND 1 THEN {0} END)")
                    .template("COT", "COT(NULLIF({0}, 0))")
                    .template(
                            "POWER",
                            "CASE WHEN {0} > 0 OR {0} = 0 AND {1} >= 0"
                                    + " OR {0} < 0 AND {1} = FLOOR({1}) THEN POWER({0}, {1}) END")
                    // These know exact numbers only.
                    .write("LOG", PostgresqlFunctions::log)
                    .write("MOD", PostgresqlFunctions::exact)
                    .write("ROUND", PostgresqlFunctions::round)
                    // From the extension pgcrypto, but for MD5.
                    .template("SHA1", "ENCODE(DIGEST({0}, 'sha1'), 'hex')")
                    .template("SHA224", "ENCODE(DIGEST({0}, 'sha224'), 'hex')")
                    .template("SHA256", "ENCODE(DIGEST({0}, 'sha256'), 'hex')")
                    .template("SHA384", "ENCODE(DIGEST({0}, 'sha384'), 'hex')")
                    .template("SHA512", "ENCODE(DIGEST({0}, 'sha512'), 'hex')")
                    .build();

    private PostgresqlFunctions() {}

    /// With operators, because the function CONCAT may not stand in an index or a computed column.
    private static void concat(Renderer out, SqlExpression.Function call) {
        out.sql("(");
        for (int i = 0; i < call.arguments().size(); i++) {
            out.sql(i == 0 ? "COALESCE(" : " || COALESCE(");
            out.operand(call.arguments().get(i), Precedence.ATOM).sql("::text, '')");
        }
        out.sql(")");
    }

    /// A function of exact numbers, of which doubles are made first.
    private static void exact(Renderer out, SqlExpression.Function call) {
        out.sql(call.name()).sql("(");
        for (int i = 0; i < call.arguments().size(); i++) {
            out.sql(i == 0 ? "" : ", ")
                    .operand(call.arguments().get(i), Precedence.ATOM)
                    .sql("::numeric");
        }
        out.sql(")");
        back(out, call);
    }

    private static void log(Renderer out, SqlExpression.Function call) {
        SqlExpression base = call.arguments().getFirst();
        SqlExpression number = call.arguments().getLast();
        out.sql("CASE WHEN ").operand(base, Precedence.OTHER).sql(" > 0 AND ");
        out.operand(base, Precedence.OTHER).sql(" <> 1 AND ").operand(number, Precedence.OTHER);
        out.sql(" > 0 THEN ");
        exact(out, call);
        out.sql(" END");
    }

    /// Only exact numbers can be rounded to a place after the point.
    private static void round(Renderer out, SqlExpression.Function call) {
        out.sql("ROUND(").operand(call.arguments().getFirst(), Precedence.ATOM).sql("::numeric");
        for (SqlExpression places : call.arguments().subList(1, call.arguments().size())) {
            out.sql(", ").render(places);
        }
        out.sql(")");
        back(out, call);
    }

    private static void back(Renderer out, SqlExpression.Function call) {
        if (call.type() instanceof SqlType.Floating) {
            out.sql("::double precision");
        }
    }
}
