package dev.quintet.db.postgresql;

import dev.quintet.db.Row;
import dev.quintet.sql.IpAddresses;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGInterval;

import java.net.InetAddress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/// Reads PostgreSQL's own types.
final class PostgresqlRow extends Row {
    private static final int DAYS_PER_YEAR = 365;
    private static final int DAYS_PER_MONTH = 30;

    PostgresqlRow(ResultSet results) {
        super(results);
    }

    /// Years and months count 365 and 30 days, as in Django.
    @Override
    public @Nullable Duration getDuration(int at) throws SQLException {
        Object value = results.getObject(at);
        if (value == null) {
            return null;
        }
        if (!(value instanceof PGInterval interval)) {
            throw new SQLException("Expected an interval, found '" + value + "'.", "22007");
        }
        return Duration.ofDays(
                        (long) interval.getYears() * DAYS_PER_YEAR
                                + (long) interval.getMonths() * DAYS_PER_MONTH
                                + interval.getDays())
                .plusHours(interval.getHours())
                .plusMinutes(interval.getMinutes())
                .plusSeconds(interval.getWholeSeconds())
                .plusNanos(interval.getMicroSeconds() * 1_000L);
    }

    /// The address without a network mask.
    @Override
    public @Nullable InetAddress getInet(int at) throws SQLException {
        String text = results.getString(at);
        if (text == null) {
            return null;
        }
        int mask = text.indexOf('/');
        InetAddress address = IpAddresses.parse(mask < 0 ? text : text.substring(0, mask));
        if (address == null) {
            throw new SQLException("Expected an IP address, found '" + text + "'.", "22P02");
        }
        return address;
    }

    @Override
    protected Row of(ResultSet other) {
        return new PostgresqlRow(other);
    }
}
