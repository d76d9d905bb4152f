package dev.quintet.db.postgresql;

import dev.quintet.db.Features;
import dev.quintet.sql.SqlType;

import java.util.Optional;

/// What PostgreSQL can do.
final class PostgresqlFeatures implements Features {
    private static final int WITH_UUIDS_OF_TIME = 18;
    private static final int LONGEST_TEXT = 10_485_760;
    private static final int MOST_DIGITS = 1_000;

    private final int version;

    /// @param version the major version of the server
    PostgresqlFeatures(int version) {
        this.version = version;
    }

    @Override
    public boolean supportsUuidsOfTime() {
        return version >= WITH_UUIDS_OF_TIME;
    }

    @Override
    public int longestText() {
        return LONGEST_TEXT;
    }

    @Override
    public int mostDigits() {
        return MOST_DIGITS;
    }

    /// Where all values are NULL or parameters, it would be text.
    @Override
    public boolean needsCastOfUpdatedCase() {
        return true;
    }

    @Override
    public boolean supportsSelectForNoKeyUpdate() {
        return true;
    }

    @Override
    public boolean streamsInTransactionsOnly() {
        return true;
    }

    @Override
    public boolean groupsByKeyAlone() {
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

    @Override
    public boolean supportsPartialIndexes() {
        return true;
    }

    @Override
    public boolean supportsCoveringIndexes() {
        return true;
    }

    @Override
    public boolean supportsOperatorClasses() {
        return true;
    }

    @Override
    public boolean supportsDeferrableUniqueConstraints() {
        return true;
    }

    @Override
    public boolean supportsNullsNotDistinct() {
        return true;
    }

    @Override
    public boolean supportsExclusionConstraints() {
        return true;
    }

    @Override
    public boolean supportsTablespaces() {
        return true;
    }

    @Override
    public Optional<String> patternOperatorClass(SqlType type) {
        return switch (type) {
            case SqlType.Varchar _ -> Optional.of("varchar_pattern_ops");
            case SqlType.Text _ -> Optional.of("text_pattern_ops");
            default -> Optional.empty();
        };
    }

    @Override
    public boolean supportsJsonAggregates() {
        return true;
    }

    @Override
    public boolean supportsRegressionAggregates() {
        return true;
    }

    @Override
    public boolean supportsNulInText() {
        return false;
    }
}
