package dev.quintet.sql;

import static dev.quintet.sql.Nodes.col;

import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/// Dates, times and lengths of time.
final class MomentSamples extends SampleSet {
    MomentSamples() {
        moments();
    }

    private void moments() {
        value("now", new Now());
        value("date and duration", shift("born", false, SqlType.DATE));
        value("time and duration", shift("clock", false, SqlType.TIME));
        value("point in time less duration", shift("at", true, SqlType.TIMESTAMP));
        value(
                "point in time and column",
                new TemporalShift(col("at"), col("span"), false, SqlType.TIMESTAMP));
        value(
                "between dates",
                difference(
                        "born", new Param(LocalDate.of(2000, 1, 1), SqlType.DATE), SqlType.DATE));
        value(
                "between times",
                difference("clock", new Param(LocalTime.of(1, 0), SqlType.TIME), SqlType.TIME));
        value(
                "between points in time",
                difference("at", new Param(NOON, SqlType.TIMESTAMP), SqlType.TIMESTAMP));
        for (DatePart part : DatePart.values()) {
            String name = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            value(
                    name + " in a zone",
                    new Extract(part, col("at"), SqlType.TIMESTAMP, "Europe/Oslo"));
        }
        value("year of a date", new Extract(DatePart.YEAR, col("born"), SqlType.DATE, null));
        value("second of a time", new Extract(DatePart.SECOND, col("clock"), SqlType.TIME, null));
        value("hour in UTC", new Extract(DatePart.HOUR, col("at"), SqlType.TIMESTAMP, "UTC"));
        value(
                "hour at an offset",
                new Extract(DatePart.HOUR, col("at"), SqlType.TIMESTAMP, "+05:30"));
        for (TruncateUnit unit : TruncateUnit.values()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            SqlType result =
                    switch (unit) {
                        case DATE -> SqlType.DATE;
                        case TIME -> SqlType.TIME;
                        default -> SqlType.DATE_TIME;
                    };
            value(
                    "cut to " + name + " in a zone",
                    new Truncate(unit, col("at"), SqlType.TIMESTAMP, result, "Europe/Oslo"));
        }
        for (TruncateUnit unit :
                List.of(
                        TruncateUnit.YEAR,
                        TruncateUnit.QUARTER,
                        TruncateUnit.MONTH,
                        TruncateUnit.WEEK)) {
            value(
                    "cut a date to " + unit.name().toLowerCase(Locale.ROOT),
                    new Truncate(unit, col("born"), SqlType.DATE, SqlType.DATE, null));
        }
        for (TruncateUnit unit : List.of(TruncateUnit.WEEK, TruncateUnit.HOUR)) {
            for (String zone : List.of("Europe/Oslo", "+05:30", "UTC")) {
                value(
                        "cut to "
                                + unit.name().toLowerCase(Locale.ROOT)
                                + " in "
                                + zone
                                + ", a point in time again",
                        new Truncate(unit, col("at"), SqlType.TIMESTAMP, SqlType.TIMESTAMP, zone));
            }
        }
        value(
                "cut a point in time to a date",
                new Truncate(
                        TruncateUnit.MONTH, col("at"), SqlType.TIMESTAMP, SqlType.DATE, "UTC"));
        value(
                "cut a time to minute",
                new Truncate(TruncateUnit.MINUTE, col("clock"), SqlType.TIME, SqlType.TIME, null));
    }

    private static TemporalShift shift(String column, boolean subtract, SqlType type) {
        return new TemporalShift(
                col(column), new Param(Duration.ofHours(30), SqlType.INTERVAL), subtract, type);
    }

    private static TemporalDifference difference(String column, SqlExpression right, SqlType type) {
        return new TemporalDifference(col(column), right, type);
    }
}
