package dev.quintet.db.mysql;

import dev.quintet.sql.Precedence;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Zones;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;

/// Dates and times in MariaDB and MySQL, where an instant is a date and time in UTC and a duration
/// is a number of microseconds. Regions with a history need the server's time zone tables; without
/// them every result is NULL. Servers know no zones before 1970, and some none after 2037: they
/// take such an instant for a local time.
final class MysqlTemporal {
    private final MysqlRenderer out;
    private final MysqlVersion version;

    MysqlTemporal(MysqlRenderer out, MysqlVersion version) {
        this.out = out;
        this.version = version;
    }

    void shift(TemporalShift node) {
        out.operand(node.moment(), Precedence.SUM)
                .sql(node.subtract() ? " - INTERVAL " : " + INTERVAL ");
        out.operand(node.duration(), Precedence.ATOM).sql(" MICROSECOND");
    }

    void difference(TemporalDifference node) {
        if (!(node.type() instanceof SqlType.Time)) {
            out.sql("TIMESTAMPDIFF(MICROSECOND, ")
                    .render(node.right())
                    .sql(", ")
                    .render(node.left())
                    .sql(")");
            return;
        }
        out.sql(version.mariaDb() ? "CAST((" : "(");
        microseconds(node.left());
        out.sql(" - ");
        microseconds(node.right());
        out.sql(version.mariaDb() ? ") * 1000000 AS SIGNED)" : ")");
    }

    /// MariaDB counts seconds with their fraction, MySQL without.
    private void microseconds(SqlExpression time) {
        if (version.mariaDb()) {
            out.call("TIME_TO_SEC", time);
        } else {
            out.sql("(")
                    .call("TIME_TO_SEC", time)
                    .sql(" * 1000000 + ")
                    .call("MICROSECOND", time)
                    .sql(")");
        }
    }

    void extract(Extract node) {
        switch (node.part()) {
            case WEEK_DAY -> call("DAYOFWEEK(", node, ")");
            case ISO_WEEK_DAY -> call("(WEEKDAY(", node, ") + 1)");
            // Weeks from Monday, the first one with at least four days.
            case WEEK -> call("WEEK(", node, ", 3)");
            case ISO_YEAR -> call("FLOOR(YEARWEEK(", node, ", 3) / 100)");
            case YEAR, QUARTER, MONTH, DAY, HOUR, MINUTE, SECOND ->
                    call("EXTRACT(" + node.part() + " FROM ", node, ")");
        }
    }

    private void call(String before, Extract node, String after) {
        out.sql(before);
        inZone(node.operand(), node.zone());
        out.sql(after);
    }

    void truncate(Truncate node) {
        switch (node.result()) {
            case SqlType.Date _ -> toDate(node);
            case SqlType.Time _ -> toTime(node);
            case SqlType.Timestamp _ -> toInstant(node);
            default -> toDateTime(node);
        }
    }

    /// The local moment, back in UTC.
    private void toInstant(Truncate node) {
        String zone = node.zone();
        if (zone == null || Zones.isUtc(zone)) {
            toDateTime(node);
            return;
        }
        if (Zones.offset(zone) != null) {
            out.sql("(");
            toDateTime(node);
            out.sql(" - INTERVAL ").number(seconds(zone)).sql(" SECOND)");
            return;
        }
        out.sql("CONVERT_TZ(");
        toDateTime(node);
        out.sql(", ").quoted(zone).sql(", '+00:00')");
    }

    /// Of an offset that never changes.
    private static int seconds(String zone) {
        return ZoneId.of(zone).getRules().getOffset(Instant.EPOCH).getTotalSeconds();
    }

    private void toDate(Truncate node) {
        switch (node.unit()) {
            case YEAR -> formatted(node, "%Y-01-01", "DATE");
            case MONTH -> formatted(node, "%Y-%m-01", "DATE");
            case QUARTER -> {
                out.sql("(");
                quarter(node);
                out.sql(")");
            }
            case WEEK -> {
                out.sql("DATE(");
                monday(node);
                out.sql(")");
            }
            case DAY, DATE, HOUR, MINUTE, SECOND, TIME -> {
                out.sql("DATE(");
                moment(node);
                out.sql(")");
            }
        }
    }

    private void toTime(Truncate node) {
        switch (node.unit()) {
            case HOUR -> formatted(node, "%H:00:00", "TIME");
            case MINUTE -> formatted(node, "%H:%i:00", "TIME");
            case SECOND -> formatted(node, "%H:%i:%s", "TIME");
            case YEAR, QUARTER, MONTH, WEEK, DAY, DATE, TIME -> {
                out.sql("TIME(");
                moment(node);
                out.sql(")");
            }
        }
    }

    private void toDateTime(Truncate node) {
        switch (node.unit()) {
            case YEAR -> formatted(node, "%Y-01-01 00:00:00", "DATETIME");
            case QUARTER -> {
                out.sql("CAST(");
                quarter(node);
                out.sql(" AS DATETIME)");
            }
            case MONTH -> formatted(node, "%Y-%m-01 00:00:00", "DATETIME");
            case WEEK -> {
                out.sql("CAST(DATE(");
                monday(node);
                out.sql(") AS DATETIME)");
            }
            case DAY, DATE -> formatted(node, "%Y-%m-%d 00:00:00", "DATETIME");
            case HOUR -> formatted(node, "%Y-%m-%d %H:00:00", "DATETIME");
            case MINUTE -> formatted(node, "%Y-%m-%d %H:%i:00", "DATETIME");
            case SECOND, TIME -> formatted(node, "%Y-%m-%d %H:%i:%s", "DATETIME");
        }
    }

    private void formatted(Truncate node, String format, String type) {
        out.sql("CAST(DATE_FORMAT(");
        moment(node);
        out.sql(", ").quoted(format).sql(") AS ").sql(type).sql(")");
    }

    private void quarter(Truncate node) {
        out.sql("MAKEDATE(YEAR(");
        moment(node);
        out.sql("), 1) + INTERVAL QUARTER(");
        moment(node);
        out.sql(") QUARTER - INTERVAL 1 QUARTER");
    }

    private void monday(Truncate node) {
        out.sql("DATE_SUB(");
        moment(node);
        out.sql(", INTERVAL WEEKDAY(");
        moment(node);
        out.sql(") DAY)");
    }

    private void moment(Truncate node) {
        inZone(node.operand(), node.zone());
    }

    private void inZone(SqlExpression moment, @Nullable String zone) {
        if (zone == null || Zones.isUtc(zone)) {
            out.render(moment);
            return;
        }
        if (Zones.offset(zone) != null) {
            out.sql("(").operand(moment, Precedence.SUM);
            out.sql(" + INTERVAL ").number(seconds(zone)).sql(" SECOND)");
            return;
        }
        out.sql("CONVERT_TZ(").render(moment).sql(", '+00:00', ").quoted(zone).sql(")");
    }
}
