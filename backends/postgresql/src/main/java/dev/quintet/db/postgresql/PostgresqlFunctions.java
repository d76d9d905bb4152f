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
                    // These know exact numbers only.
                    .write("LOG", PostgresqlFunctions::exact)
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
