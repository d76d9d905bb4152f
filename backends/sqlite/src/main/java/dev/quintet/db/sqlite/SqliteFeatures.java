package dev.quintet.db.sqlite;

import dev.quintet.db.Features;
import dev.quintet.sql.SqlType;

import java.math.BigInteger;

/// What SQLite can do.
final class SqliteFeatures implements Features {
    private static final int MAX_PARAMETERS = 32_766;
    private static final int MAX_NAME = 200;

    private final boolean immediate;

    /// @param immediate whether transactions take the lock for writing at their beginning
    SqliteFeatures(boolean immediate) {
        this.immediate = immediate;
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
    }

    @Override
    public int maxIdentifierLength() {
        return MAX_NAME;
    }

    /// SQLite keeps 64 bits in every integer column, whatever its declared type.
    @Override
    public BigInteger leastInteger(SqlType.Integral type) {
        return type.positive() ? BigInteger.ZERO : BigInteger.valueOf(Long.MIN_VALUE);
    }

    @Override
    public BigInteger greatestInteger(SqlType.Integral type) {
        return BigInteger.valueOf(Long.MAX_VALUE);
    }

    @Override
    public boolean supportsSelectForUpdate() {
        return false;
    }

    @Override
    public boolean allowsOneWriterOnly() {
        return true;
    }

    @Override
    public boolean transactionsStartWriting() {
        return immediate;
    }

    @Override
    public boolean supportsLimitInCombinedParts() {
        return false;
    }

    @Override
    public boolean hasNativeBoolean() {
        return false;
    }

    @Override
    public boolean hasNativeUuid() {
        return false;
    }

    @Override
    public boolean hasNativeTimeZones() {
        return false;
    }

    @Override
    public boolean supportsJsonContains() {
        return false;
    }

    @Override
    public boolean canAddForeignKeys() {
        return false;
    }

    @Override
    public boolean supportsPartialIndexes() {
        return true;
    }

    @Override
    public boolean supportsComments() {
        return false;
    }

    @Override
    public boolean supportsRoundingBeforePoint() {
        return false;
    }

    @Override
    public boolean supportsAggregatesOfMoments() {
        return false;
    }

    @Override
    public boolean supportsProcedures() {
        return false;
    }
}
