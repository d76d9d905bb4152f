package dev.quintet.db.oracle;

import dev.quintet.sql.Precedence;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Zones;

import org.jspecify.annotations.Nullable;

/// Dates and times in Oracle, where a date has a time of day and a time of day has a date.
final class OracleTemporal {
    private final OracleRenderer out;

    OracleTemporal(OracleRenderer out) {
        this.out = out;
    }

    /// Between dates it is a number of days, which has to be made an interval.
    void difference(TemporalDifference node) {
        boolean dates = node.type() instanceof SqlType.Date;
        out.sql(dates ? "NUMTODSINTERVAL(" : "").operand(node.left(), Precedence.SUM).sql(" - ");
        out.operand(node.right(), Precedence.PRODUCT).sql(dates ? ", 'DAY')" : "");
    }

    void extract(Extract node) {
        switch (node.part()) {
            case WEEK_DAY -> format(node, "D");
            case ISO_WEEK_DAY -> {
                // Monday of the week is day 1.
                out.sql("(TRUNC(");
                inZone(node.operand(), node.zone());
                out.sql(") - TRUNC(");
                inZone(node.operand(), node.zone());
                out.sql(", 'IW') + 1)");
            }
            case WEEK -> format(node, "IW");
            case QUARTER -> format(node, "Q");
            case ISO_YEAR -> format(node, "IYYY");
            case SECOND -> {
                out.sql("FLOOR(EXTRACT(SECOND FROM ");
                inZone(node.operand(), node.zone());
                out.sql("))");
            }
            case YEAR, MONTH, DAY, HOUR, MINUTE -> {
                out.sql("EXTRACT(").sql(node.part().name()).sql(" FROM ");
                inZone(node.operand(), node.zone());
                out.sql(")");
            }
        }
    }

    private void format(Extract node, String format) {
        out.sql("TO_NUMBER(TO_CHAR(");
        inZone(node.operand(), node.zone());
        out.sql(", ").quoted(format).sql("))");
    }

    void truncate(Truncate node) {
        String zone = node.zone();
        if (node.result() instanceof SqlType.Timestamp && zone != null) {
            out.sql("FROM_TZ(CAST(");
            local(node);
            out.sql(" AS TIMESTAMP), ").quoted(nameOf(zone)).sql(")");
        } else {
            local(node);
        }
    }

    private static String nameOf(String zone) {
        String offset = Zones.offset(zone);
        return offset == null ? zone : offset;
    }

    private void local(Truncate node) {
        String format =
                switch (node.unit()) {
                    case YEAR -> "YYYY";
                    case QUARTER -> "Q";
                    case MONTH -> "MM";
                    case WEEK -> "IW";
                    case DAY, DATE -> "DD";
                    case HOUR -> "HH24";
                    case MINUTE -> "MI";
                    case SECOND, TIME -> "";
                };
        if (format.isEmpty()) {
            // To the second there is no format, but a cast.
            out.sql("CAST(");
            inZone(node.operand(), node.zone());
            out.sql(node.unit() == TruncateUnit.TIME ? " AS TIMESTAMP)" : " AS DATE)");
            return;
        }
        out.sql("TRUNC(");
        inZone(node.operand(), node.zone());
        out.sql(", ").quoted(format).sql(")");
    }

    private void inZone(SqlExpression moment, @Nullable String zone) {
        if (zone == null) {
            out.render(moment);
            return;
        }
        out.operand(moment, Precedence.ATOM).sql(" AT TIME ZONE ").quoted(nameOf(zone));
    }
}
