package dev.quintet.db.mysql;

import dev.quintet.db.Features;
import dev.quintet.sql.SqlType;

import java.math.BigInteger;

/// What MySQL and MariaDB can do. MariaDB gives back rows that were inserted or deleted, MySQL does
/// not.
final class MysqlFeatures implements Features {
    private static final int MAX_NAME = 64;
    private static final int LONGEST_UNIQUE_TEXT = 255;
    private static final int LONGEST_TEXT = 16_383;
    private static final int MOST_DIGITS = 65;
    private static final int MOST_PLACES = 30;

    private final MysqlVersion version;

    MysqlFeatures(MysqlVersion version) {
        this.version = version;
    }

    @Override
    public boolean canReturnRowsFromInsert() {
        return version.mariaDb();
    }

    @Override
    public boolean canReturnRowsFromUpdate() {
        return false;
    }

    @Override
    public boolean canReturnRowsFromDelete() {
        return version.mariaDb();
    }

    /// Columns for positive numbers are unsigned, and have one bit more.
    @Override
    public BigInteger greatestInteger(SqlType.Integral type) {
        int bits = type.positive() ? type.bits() : type.bits() - 1;
        return BigInteger.TWO.pow(bits).subtract(BigInteger.ONE);
    }

    @Override
    public int maxIdentifierLength() {
        return MAX_NAME;
    }

    @Override
    public boolean supportsDeferrableConstraints() {
        return false;
    }

    @Override
    public boolean supportsOnDeleteSetDefault() {
        return false;
    }

    @Override
    public boolean supportsTransactionalDdl() {
        return false;
    }

    @Override
    public boolean supportsSelectForUpdateOf() {
        return !version.mariaDb();
    }

    @Override
    public boolean supportsNullsOrdering() {
        return false;
    }

    @Override
    public boolean supportsCorrelatedDerivedTables() {
        return version.correlatesDerivedTables();
    }

    @Override
    public boolean groupsByKeyAlone() {
        return true;
    }

    @Override
    public boolean supportsAggregateFilter() {
        return false;
    }

    @Override
    public boolean supportsFrameExclusion() {
        return false;
    }

    @Override
    public boolean supportsDefaultOfLagAndLead() {
        return !version.mariaDb();
    }

    @Override
    public boolean supportsUpdateConflictsWithTarget() {
        return false;
    }

    @Override
    public boolean canReadChangedTable() {
        return version.mariaDb();
    }

    @Override
    public boolean supportsUpdateOrderBy() {
        return true;
    }

    @Override
    public boolean hasNativeBoolean() {
        return false;
    }

    @Override
    public boolean hasNativeUuid() {
        return version.hasUuid();
    }

    @Override
    public boolean supportsRandomUuids() {
        return version.makesUuids();
    }

    @Override
    public boolean supportsUuidsOfTime() {
        return version.makesUuids();
    }

    @Override
    public boolean hasNativeTimeZones() {
        return false;
    }

    /// What has no length can be indexed only by its beginning.
    @Override
    public boolean canIndex(SqlType type) {
        return switch (type) {
            case SqlType.Text _, SqlType.Json _, SqlType.Binary _ -> false;
            default -> true;
        };
    }

    /// A row has 65535 bytes, and a character up to four.
    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }

    @Override
    public int mostDigits() {
        return MOST_DIGITS;
    }

    @Override
    public int mostDecimalPlaces() {
        return MOST_PLACES;
    }

    @Override
    public int longestUniqueText() {
        return LONGEST_UNIQUE_TEXT;
    }

    @Override
    public boolean supportsExpressionIndexes() {
        return !version.mariaDb();
    }

    @Override
    public boolean supportsAnyValue() {
        return !version.mariaDb();
    }
}
