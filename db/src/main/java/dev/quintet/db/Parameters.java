package dev.quintet.db;

import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// The parameters of one statement, set one after another, in the types that models use.
///
/// Each call sets the next `?`. Setters that take a reference take null for NULL; for the primitive
/// ones there is [#setNull(SqlType)]. Values that no database, or not this one, can hold are
/// refused with a [DataError] before anything is sent: see [Limits]. Not safe for use by several
/// threads, and only valid inside of the binder that got them.
public abstract class Parameters {

    /// For the subclasses.
    protected Parameters() {}

    /// NULL, of a type.
    public abstract void setNull(SqlType type) throws SQLException;

    /// A number of 16 bits.
    public abstract void setShort(short value) throws SQLException;

    /// A number of 32 bits.
    public abstract void setInt(int value) throws SQLException;

    /// A number of 64 bits.
    public abstract void setLong(long value) throws SQLException;

    /// A floating point number of single precision.
    public abstract void setFloat(float value) throws SQLException;

    /// A floating point number of double precision.
    public abstract void setDouble(double value) throws SQLException;

    /// A floating point number that goes into a column, and not only into a comparison.
    ///
    /// @throws DataError if it is NaN or infinite, and the database would keep something else
    public void storeFloat(float value) throws SQLException {
        setFloat(value);
    }

    /// A floating point number that goes into a column, and not only into a comparison.
    ///
    /// @throws DataError if it is NaN or infinite, and the database would keep something else
    public void storeDouble(double value) throws SQLException {
        setDouble(value);
    }

    /// True or false.
    public abstract void setBoolean(boolean value) throws SQLException;

    /// A text.
    public abstract void setString(@Nullable String value) throws SQLException;

    /// A decimal number.
    public abstract void setDecimal(@Nullable BigDecimal value) throws SQLException;

    /// A decimal number for a column that keeps so many digits: rounded to its places, half to
    /// even, so that every database keeps the same number.
    ///
    /// @param digits how many digits the column has
    /// @param places how many of them are behind the point
    /// @throws DataError if the number has too many digits before the point
    public final void setDecimal(@Nullable BigDecimal value, int digits, int places)
            throws SQLException {
        setDecimal(value == null ? null : Limits.decimal(value, digits, places));
    }

    /// A calendar date.
    public abstract void setDate(@Nullable LocalDate value) throws SQLException;

    /// A time of day; what is below a microsecond is cut off.
    public abstract void setTime(@Nullable LocalTime value) throws SQLException;

    /// A date and time of day without a zone; what is below a microsecond is cut off.
    public abstract void setDateTime(@Nullable LocalDateTime value) throws SQLException;

    /// A point on the time line; what is below a microsecond is cut off.
    public abstract void setInstant(@Nullable Instant value) throws SQLException;

    /// A length of time; what is below a microsecond is cut off.
    public abstract void setDuration(@Nullable Duration value) throws SQLException;

    /// A universally unique identifier.
    public abstract void setUuid(@Nullable UUID value) throws SQLException;

    /// Bytes.
    public abstract void setBytes(byte @Nullable [] value) throws SQLException;

    /// An IPv4 or IPv6 address.
    public abstract void setInet(@Nullable InetAddress value) throws SQLException;

    /// The text of a JSON document; null is SQL NULL, the text `null` is JSON's own.
    public abstract void setJson(@Nullable String value) throws SQLException;

    /// An array of items of one type, each as the type's [Codec] has it.
    ///
    /// @throws java.sql.SQLFeatureNotSupportedException if the database has no arrays
    public abstract void setArray(@Nullable List<? extends @Nullable Object> items, SqlType item)
            throws SQLException;
}
