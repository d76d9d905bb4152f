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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/// Collects values instead of binding them: for logs and tests.
public final class RecordingParameters extends Parameters {
    private final List<@Nullable Object> values = new ArrayList<>();

    /// Starts without values.
    public RecordingParameters() {}

    /// The values of a binder.
    ///
    /// @throws SQLException if the binder throws it
    public static List<@Nullable Object> of(ParameterBinder binder) throws SQLException {
        var recording = new RecordingParameters();
        binder.bind(recording);
        return recording.values();
    }

    /// The values so far, null for NULL.
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(values);
    }

    @Override
    public void setNull(SqlType type) {
        values.add(null);
    }

    @Override
    public void setShort(short value) {
        values.add(value);
    }

    @Override
    public void setInt(int value) {
        values.add(value);
    }

    @Override
    public void setLong(long value) {
        values.add(value);
    }

    @Override
    public void setFloat(float value) {
        values.add(value);
    }

    @Override
    public void setDouble(double value) {
        values.add(value);
    }

    @Override
    public void setBoolean(boolean value) {
        values.add(value);
    }

    @Override
    public void setString(@Nullable String value) {
        values.add(value);
    }

    @Override
    public void setDecimal(@Nullable BigDecimal value) {
        values.add(value);
    }

    @Override
    public void setDate(@Nullable LocalDate value) {
        values.add(value);
    }

    @Override
    public void setTime(@Nullable LocalTime value) {
        values.add(value);
    }

    @Override
    public void setDateTime(@Nullable LocalDateTime value) {
        values.add(value);
    }

    @Override
    public void setInstant(@Nullable Instant value) {
        values.add(value);
    }

    @Override
    public void setDuration(@Nullable Duration value) {
        values.add(value);
    }

    @Override
    public void setUuid(@Nullable UUID value) {
        values.add(value);
    }

    @Override
    public void setBytes(byte @Nullable [] value) {
        values.add(value);
    }

    @Override
    public void setInet(@Nullable InetAddress value) {
        values.add(value);
    }

    @Override
    public void setJson(@Nullable String value) {
        values.add(value);
    }

    @Override
    public void setArray(@Nullable List<? extends @Nullable Object> items, SqlType item) {
        values.add(items);
    }
}
