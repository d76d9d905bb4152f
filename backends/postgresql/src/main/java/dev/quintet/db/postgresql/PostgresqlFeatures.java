package dev.quintet.db.postgresql;

import dev.quintet.db.Features;

/// What PostgreSQL can do.
final class PostgresqlFeatures implements Features {
    @Override
    public boolean supportsSelectForNoKeyUpdate() {
        return true;
    }

    @Override
    public boolean streamsInTransactionsOnly() {
        return true;
    }

    @Override
    public boolean supportsDistinctOn() {
        return true;
    }

    /// Only where it knows a distance between values of the type, and then only one of a type of
    /// its choice.
    @Override
    public boolean supportsRangeFrameDistance() {
        return false;
    }

    @Override
    public boolean hasNativeDuration() {
        return true;
    }

    @Override
    public boolean supportsArrays() {
        return true;
    }

    @Override
    public boolean supportsVirtualGeneratedColumns() {
        return false;
    }
}
