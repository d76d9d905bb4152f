package dev.quintet.db.oracle;

import dev.quintet.db.Features;

/// What Oracle can do.
final class OracleFeatures implements Features {
    static final int MAX_IN_LIST = 1_000;
    private static final int MAX_NAME = 30;
    private static final int LONGEST_TEXT = 2_000;
    private static final int MOST_DIGITS = 38;

    /// Its RETURNING goes into variables and not into rows; JDBC reads them as generated keys.
    @Override
    public boolean canReturnRowsFromInsert() {
        return false;
    }

    @Override
    public boolean canReturnRowsFromUpdate() {
        return false;
    }

    @Override
    public int maxInListSize() {
        return MAX_IN_LIST;
    }

    @Override
    public int maxIdentifierLength() {
        return MAX_NAME;
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }

    @Override
    public int mostDigits() {
        return MOST_DIGITS;
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
    public boolean supportsBooleanExpressions() {
        return false;
    }

    @Override
    public boolean supportsLimitInCombinedParts() {
        return false;
    }

    @Override
    public boolean supportsAggregateFilter() {
        return false;
    }

    @Override
    public boolean supportsIgnoreConflicts() {
        return false;
    }

    @Override
    public boolean supportsUpdateConflicts() {
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
    public boolean hasNativeDuration() {
        return true;
    }

    @Override
    public boolean supportsJsonContains() {
        return false;
    }

    @Override
    public boolean interpretsEmptyStringsAsNull() {
        return true;
    }

    @Override
    public boolean supportsStoredGeneratedColumns() {
        return false;
    }

    @Override
    public boolean supportsDeferrableUniqueConstraints() {
        return true;
    }

    /// There are from version 23.9 on; older ones are in use.
    @Override
    public boolean supportsRandomUuids() {
        return false;
    }

    @Override
    public boolean supportsUuidsOfTime() {
        return false;
    }

    @Override
    public boolean supportsTablespaces() {
        return true;
    }

    @Override
    public boolean supportsRegressionAggregates() {
        return true;
    }
}
