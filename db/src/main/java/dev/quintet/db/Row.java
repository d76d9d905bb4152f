package dev.quintet.db;

import dev.quintet.sql.IpAddresses;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The current row of a result, read by position in the types that models use.
///
/// Positions count from 1, as in JDBC. The primitive readers are for columns that are never NULL
/// and do not ask; all others give null for NULL. A backend overrides what its driver stores
/// differently (SQLite keeps dates as text). A row is only valid inside of the reader that got it.
/// Not safe for use by several threads.
public class Row {
    /// The driver's result, at the current row.
    protected final ResultSet results;

    /// Reads from a driver's result.
    public Row(ResultSet results) {
        this.results = results;
    }

    /// A number of 16 bits.
    public short getShort(int at) throws SQLException {
        return results.getShort(at);
    }

    /// A number of 32 bits.
    public int getInt(int at) throws SQLException {
        return results.getInt(at);
    }

    /// A number of 64 bits.
    public long getLong(int at) throws SQLException {
        return results.getLong(at);
    }

    /// A floating point number of single precision.
    public float getFloat(int at) throws SQLException {
        return results.getFloat(at);
    }

    /// A floating point number of double precision.
    public double getDouble(int at) throws SQLException {
        return results.getDouble(at);
    }

    /// True or false.
    public boolean getBoolean(int at) throws SQLException {
        return results.getBoolean(at);
    }

    // JDBC gives zero or false for NULL: only then does the driver have to be asked.

    /// A number of 16 bits, or null.
    public @Nullable Short getShortOrNull(int at) throws SQLException {
        short value = getShort(at);
        return (value == 0 && results.wasNull()) ? null : (Short) value;
    }

    /// A number of 32 bits, or null.
    public @Nullable Integer getIntOrNull(int at) throws SQLException {
        int value = getInt(at);
        return (value == 0 && results.wasNull()) ? null : (Integer) value;
    }

    /// A number of 64 bits, or null.
    public @Nullable Long getLongOrNull(int at) throws SQLException {
        long value = getLong(at);
        return (value == 0 && results.wasNull()) ? null : (Long) value;
    }

    /// A floating point number of single precision, or null.
    public @Nullable Float getFloatOrNull(int at) throws SQLException {
        float value = getFloat(at);
        return (value == 0 && results.wasNull()) ? null : (Float) value;
    }

    /// A floating point number of double precision, or null.
    public @Nullable Double getDoubleOrNull(int at) throws SQLException {
        double value = getDouble(at);
        return (value == 0 && results.wasNull()) ? null : (Double) value;
    }

    /// True, false or null.
    public @Nullable Boolean getBooleanOrNull(int at) throws SQLException {
        boolean value = getBoolean(at);
        return (!value && results.wasNull()) ? null : (Boolean) value;
    }

    /// A text, or null.
    public @Nullable String getString(int at) throws SQLException {
        return results.getString(at);
    }

    /// A decimal number, or null.
    public @Nullable BigDecimal getDecimal(int at) throws SQLException {
        return results.getBigDecimal(at);
    }

    /// A decimal number of a column that keeps so many digits behind the point, or null.
    ///
    /// @param places how many digits there are behind the point
    public @Nullable BigDecimal getDecimal(int at, int places) throws SQLException {
        return getDecimal(at);
    }

    /// A calendar date, or null.
    public @Nullable LocalDate getDate(int at) throws SQLException {
        return results.getObject(at, LocalDate.class);
    }

    /// A time of day, or null.
    public @Nullable LocalTime getTime(int at) throws SQLException {
        return results.getObject(at, LocalTime.class);
    }

    /// A date and time of day without a zone, or null.
    public @Nullable LocalDateTime getDateTime(int at) throws SQLException {
        return results.getObject(at, LocalDateTime.class);
    }

    /// A point on the time line, or null.
    public @Nullable Instant getInstant(int at) throws SQLException {
        OffsetDateTime value = results.getObject(at, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    /// A length of time, or null; kept as a number of microseconds where a backend has nothing
    /// better.
    public @Nullable Duration getDuration(int at) throws SQLException {
        long micros = results.getLong(at);
        return (micros == 0 && results.wasNull()) ? null : Micros.toDuration(micros);
    }

    /// A universally unique identifier, or null.
    public @Nullable UUID getUuid(int at) throws SQLException {
        return results.getObject(at, UUID.class);
    }

    /// Bytes, or null.
    public byte @Nullable [] getBytes(int at) throws SQLException {
        return results.getBytes(at);
    }

    /// An IPv4 or IPv6 address, or null; kept as text where a backend has nothing better.
    ///
    /// @throws SQLException if the text is no address
    public @Nullable InetAddress getInet(int at) throws SQLException {
        String text = results.getString(at);
        if (text == null) {
            return null;
        }
        InetAddress address = IpAddresses.parse(text.strip());
        if (address == null) {
            throw new SQLException("Expected an IP address, found '" + text + "'.", "22P02");
        }
        return address;
    }

    /// The text of a JSON document, or null for SQL NULL; JSON's own null is the text `null`.
    public @Nullable String getJson(int at) throws SQLException {
        return results.getString(at);
    }

    /// The items of an array, or null; each as its type's [Codec] has it, null for NULL.
    ///
    /// They are read as a result of their own, so that each is what its type gives in a column.
    ///
    /// @throws java.sql.SQLFeatureNotSupportedException if the database has no arrays
    public @Nullable List<@Nullable Object> getArray(int at, SqlType item) throws SQLException {
        Array array = results.getArray(at);
        if (array == null) {
            return null;
        }
        var codec = Codecs.of(item);
        var items = new ArrayList<@Nullable Object>();
        try (ResultSet rows = array.getResultSet()) {
            Row row = of(rows);
            while (rows.next()) {
                items.add(codec.read(row, 2));
            }
        } finally {
            array.free();
        }
        return items;
    }

    /// Reads another result of the same database.
    protected Row of(ResultSet other) {
        return new Row(other);
    }

    /// The names of the result's columns; they can be asked for before the first row.
    public List<String> columns() throws SQLException {
        ResultSetMetaData data = results.getMetaData();
        List<String> names = new ArrayList<>(data.getColumnCount());
        for (int at = 1; at <= data.getColumnCount(); at++) {
            names.add(data.getColumnLabel(at));
        }
        return List.copyOf(names);
    }

    /// A value in the Java type that fits the column's own best: a number, a text, true or false, a
    /// moment, bytes; or null.
    public @Nullable Object getValue(int at) throws SQLException {
        Object value = results.getObject(at);
        return switch (value) {
            case java.sql.Date _ -> getDate(at);
            case java.sql.Time _ -> getTime(at);
            case Timestamp stamp -> stamp.toLocalDateTime();
            case OffsetDateTime moment -> moment.toInstant();
            case Clob _ -> getString(at);
            case Blob _ -> getBytes(at);
            case null, default -> value;
        };
    }
}
