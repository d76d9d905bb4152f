package dev.quintet.db.h2;

import dev.quintet.sql.Precedence;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Zones;

import org.jspecify.annotations.Nullable;

/// Dates and times in H2, where a duration is a number of microseconds.
final class H2Temporal {
    private static final String DIGITS = "yyyy-MM-dd HH:mm:ss.SSSSSS";

    private final H2Renderer out;

    H2Temporal(H2Renderer out) {
        this.out = out;
    }

    void shift(TemporalShift node) {
        SqlExpression duration = node.duration();
        out.sql("DATEADD(MICROSECOND, ").render(node.subtract() ? new Negate(duration) : duration);
        out.sql(", ").render(node.moment()).sql(")");
    }

    void difference(TemporalDifference node) {
        out.sql("DATEDIFF(MICROSECOND, ")
                .render(node.right())
                .sql(", ")
                .render(node.left())
                .sql(")");
    }

    void extract(Extract node) {
        switch (node.part()) {
            case WEEK_DAY -> {
                out.sql("(");
                field("ISO_DAY_OF_WEEK", node);
                out.sql(" % 7 + 1)");
            }
            case ISO_WEEK_DAY -> field("ISO_DAY_OF_WEEK", node);
            case WEEK -> field("ISO_WEEK", node);
            case ISO_YEAR -> field("ISO_WEEK_YEAR", node);
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE, SECOND -> field(node.part().name(), node);
        }
    }

    private void field(String field, Extract node) {
        out.sql("EXTRACT(").sql(field).sql(" FROM ");
        if (node.zone() == null) {
            out.render(node.operand());
        } else {
            out.operand(node.operand(), Precedence.ATOM).sql(" AT TIME ZONE ").quoted(node.zone());
        }
        out.sql(")");
    }

    void truncate(Truncate node) {
        String zone = node.zone();
        if (!(node.result() instanceof SqlType.Timestamp) || zone == null) {
            local(node);
            return;
        }
        String offset = Zones.offset(zone);
        if (offset != null) {
            instant(node, offset);
            return;
        }
        // What clocks left out is read with the offset behind it: another local time comes back.
        out.sql("DATEADD(SECOND, DATEDIFF(SECOND, CAST(FORMATDATETIME(");
        instant(node, " " + zone);
        out.sql(" AT TIME ZONE ").quoted(zone).sql(", ").quoted(DIGITS).sql(") AS ");
        out.sql(out.dialect().types().cast(SqlType.DATE_TIME)).sql("), ");
        local(node);
        out.sql("), ");
        instant(node, " " + zone);
        out.sql(")");
    }

    private void instant(Truncate node, String zone) {
        out.sql("CAST(FORMATDATETIME(");
        local(node);
        out.sql(", ").quoted(DIGITS).sql(") || ").quoted(zone).sql(" AS ");
        out.sql(out.dialect().types().cast(node.result())).sql(")");
    }

    private void local(Truncate node) {
        boolean whole = node.unit() == TruncateUnit.DATE || node.unit() == TruncateUnit.TIME;
        boolean cast =
                !node.type().equals(node.result()) && !(node.result() instanceof SqlType.Timestamp);
        out.sql(cast ? "CAST(" : "");
        if (whole) {
            inZone(node.operand(), node.zone());
        } else {
            out.sql("DATE_TRUNC(")
                    .sql(node.unit() == TruncateUnit.WEEK ? "ISO_WEEK" : node.unit().name())
                    .sql(", ");
            inZone(node.operand(), node.zone());
            out.sql(")");
        }
        out.sql(cast ? " AS " + out.dialect().types().cast(node.result()) + ")" : "");
    }

    /// The local time of a zone. A cast would take that of the session, so it goes through text.
    private void inZone(SqlExpression moment, @Nullable String zone) {
        if (zone == null) {
            out.render(moment);
            return;
        }
        out.sql("CAST(FORMATDATETIME(")
                .operand(moment, Precedence.ATOM)
                .sql(" AT TIME ZONE ")
                .quoted(zone);
        out.sql(", ")
                .quoted(DIGITS)
                .sql(") AS ")
                .sql(out.dialect().types().cast(SqlType.DATE_TIME))
                .sql(")");
    }
}
