package dev.quintet.db.h2;

import dev.quintet.db.Features;

/// What H2 can do.
final class H2Features implements Features {
    private static final int MAX_PARAMETERS = 100_000;
    private static final int MAX_NAME = 256;
    private static final int LONGEST_TEXT = 1_000_000_000;
    private static final int MOST_DIGITS = 100_000;

    /// `SELECT ... FROM FINAL TABLE (...)` would leave its rows in the table when a constraint
    /// refuses them.
    @Override
    public boolean returnsRowsThroughDriver() {
        return true;
    }

    @Override
    public int maxParameters() {
        return MAX_PARAMETERS;
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
    public boolean supportsDeferrableConstraints() {
        return false;
    }

    @Override
    public boolean supportsTransactionalDdl() {
        return false;
    }

    @Override
    public boolean supportsSelectForUpdateOf() {
        return false;
    }

    @Override
    public boolean supportsCorrelatedDerivedTables() {
        return false;
    }

    @Override
    public boolean supportsQualify() {
        return true;
    }

    @Override
    public boolean supportsDistinctOn() {
        return true;
    }

    @Override
    public boolean canReturnRowsFromDelete() {
        return false;
    }

    @Override
    public boolean mindsConflictsByMerging() {
        return true;
    }

    @Override
    public boolean supportsNegativeJsonIndexes() {
        return false;
    }

    @Override
    public boolean supportsJsonContains() {
        return false;
    }

    @Override
    public boolean supportsVirtualGeneratedColumns() {
        return false;
    }

    @Override
    public boolean supportsExpressionIndexes() {
        return false;
    }

    @Override
    public boolean supportsColumnCollations() {
        return false;
    }

    @Override
    public boolean supportsArrays() {
        return true;
    }

    @Override
    public boolean supportsJsonAggregates() {
        return true;
    }

    @Override
    public boolean supportsRegressionAggregates() {
        return true;
    }

    /// Its recursion finds a row again and again, until the memory is full.
    @Override
    public boolean supportsDistinctRecursion() {
        return false;
    }
}
