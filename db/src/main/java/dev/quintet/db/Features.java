package dev.quintet.db;

import dev.quintet.sql.SqlType;

import java.math.BigInteger;
import java.util.Optional;

/// What a database can do. A backend overrides what differs from the defaults, which describe a
/// modern SQL database.
///
/// These flags answer "can it?". How something is said is the renderer's business, and nothing
/// outside of a backend asks for a vendor's name.
public interface Features {

    // Rows that statements give back.

    /// An INSERT of one row can give columns of the new row back.
    default boolean canReturnRowsFromInsert() {
        return true;
    }

    /// An INSERT of many rows can give columns of all of them back, in their order.
    default boolean canReturnRowsFromBulkInsert() {
        return canReturnRowsFromInsert();
    }

    /// An UPDATE can give columns of the changed rows back.
    default boolean canReturnRowsFromUpdate() {
        return true;
    }

    /// A DELETE can give columns of the deleted rows back.
    default boolean canReturnRowsFromDelete() {
        return true;
    }

    /// The rows that a change gives back are read from the driver, as generated keys: the statement
    /// itself does not say which columns they have.
    default boolean returnsRowsThroughDriver() {
        return false;
    }

    // Limits.

    /// The greatest number of parameters in one statement.
    default int maxParameters() {
        return 65_535;
    }

    /// The greatest number of choices in one IN list.
    default int maxInListSize() {
        return Integer.MAX_VALUE;
    }

    /// The greatest number of characters in a name.
    default int maxIdentifierLength() {
        return 63;
    }

    /// The least whole number that a column of a type holds.
    default BigInteger leastInteger(SqlType.Integral type) {
        return type.positive() ? BigInteger.ZERO : BigInteger.TWO.pow(type.bits() - 1).negate();
    }

    /// The greatest whole number that a column of a type holds.
    default BigInteger greatestInteger(SqlType.Integral type) {
        return BigInteger.TWO.pow(type.bits() - 1).subtract(BigInteger.ONE);
    }

    // Transactions and locks.

    /// Foreign keys can be checked at the end of the transaction.
    default boolean supportsDeferrableConstraints() {
        return true;
    }

    /// Foreign keys can get their default when the row that they refer to is deleted.
    default boolean supportsOnDeleteSetDefault() {
        return true;
    }

    /// Changes to the schema can be rolled back.
    default boolean supportsTransactionalDdl() {
        return true;
    }

    /// Rows can be locked as they are read.
    default boolean supportsSelectForUpdate() {
        return true;
    }

    /// A read that locks can fail at once where a row is locked already.
    default boolean supportsSelectForUpdateNowait() {
        return supportsSelectForUpdate();
    }

    /// A read that locks can leave out rows that are locked already.
    default boolean supportsSelectForUpdateSkipLocked() {
        return supportsSelectForUpdate();
    }

    /// A read that locks can name the tables it means.
    default boolean supportsSelectForUpdateOf() {
        return supportsSelectForUpdate();
    }

    /// A read can lock rows in a way that lets others refer to them by foreign key.
    default boolean supportsSelectForNoKeyUpdate() {
        return false;
    }

    /// Only one connection may write at a time. The writers of this process then queue for each
    /// other, instead of blocking their threads inside of the driver.
    default boolean allowsOneWriterOnly() {
        return false;
    }

    /// A transaction takes the lock for writing at its beginning, and not at its first change: one
    /// that reads first is then never too late. Asked only where one connection may write at a
    /// time.
    default boolean transactionsStartWriting() {
        return false;
    }

    /// Reading a large result bit by bit needs a transaction.
    default boolean streamsInTransactionsOnly() {
        return false;
    }

    // Queries.

    /// ORDER BY knows NULLS FIRST and NULLS LAST.
    default boolean supportsNullsOrdering() {
        return true;
    }

    /// A condition can stand where a value can: in SELECT, in GROUP BY, compared with TRUE.
    default boolean supportsBooleanExpressions() {
        return true;
    }

    /// SELECT knows DISTINCT ON.
    default boolean supportsDistinctOn() {
        return false;
    }

    /// INTERSECT and EXCEPT exist.
    default boolean supportsIntersectAndExcept() {
        return true;
    }

    /// Parts of a UNION can have an ORDER BY and a LIMIT of their own.
    default boolean supportsLimitInCombinedParts() {
        return true;
    }

    /// A query in FROM sees the rows of the queries around the one that it stands in. Without it,
    /// what is turned into such a query cannot refer to rows outside: slices for `in`, nested
    /// combinations, and filters by window functions where there is no QUALIFY.
    default boolean supportsCorrelatedDerivedTables() {
        return true;
    }

    /// There is a clause for conditions on window functions, QUALIFY.
    default boolean supportsQualify() {
        return false;
    }

    /// A query that groups by the key of a table can select all of the table's columns.
    default boolean groupsByKeyAlone() {
        return false;
    }

    /// An aggregate can have a FILTER.
    default boolean supportsAggregateFilter() {
        return true;
    }

    /// Sums, means and variances of dates and times can be computed.
    default boolean supportsAggregatesOfMoments() {
        return true;
    }

    /// A recursive common table can give each row once, and ends where nothing new is found.
    default boolean supportsDistinctRecursion() {
        return true;
    }

    /// There are stored procedures.
    default boolean supportsProcedures() {
        return true;
    }

    /// An aggregate can give any one value of a group.
    default boolean supportsAnyValue() {
        return true;
    }

    /// An aggregate can make a JSON array of a group, or NULL of none.
    default boolean supportsJsonAggregates() {
        return false;
    }

    /// There are aggregates over pairs of numbers: correlation, covariance, linear regression.
    default boolean supportsRegressionAggregates() {
        return false;
    }

    /// A window's RANGE frame can have bounds at a distance.
    default boolean supportsRangeFrameDistance() {
        return true;
    }

    /// A window's frame can leave rows out.
    default boolean supportsFrameExclusion() {
        return true;
    }

    /// LAG and LEAD can give another value than NULL where there is no such row.
    default boolean supportsDefaultOfLagAndLead() {
        return true;
    }

    // Writing.

    /// An INSERT can leave out rows that exist already.
    default boolean supportsIgnoreConflicts() {
        return true;
    }

    /// An INSERT that minds rows that exist already is a MERGE: it has to be told by which columns
    /// they exist, takes any columns for that, and does not see the rows that it adds itself.
    default boolean mindsConflictsByMerging() {
        return false;
    }

    /// An INSERT can change rows that exist already.
    default boolean supportsUpdateConflicts() {
        return true;
    }

    /// An INSERT that changes existing rows names the columns by which they are found.
    default boolean supportsUpdateConflictsWithTarget() {
        return supportsUpdateConflicts();
    }

    /// A CASE that goes into a column by an UPDATE has to be cast to the column's type.
    default boolean needsCastOfUpdatedCase() {
        return false;
    }

    /// UPDATE and DELETE can read the table they change in a subquery.
    default boolean canReadChangedTable() {
        return true;
    }

    /// UPDATE knows ORDER BY.
    default boolean supportsUpdateOrderBy() {
        return false;
    }

    // Types and values.

    /// There is a type for true and false.
    default boolean hasNativeBoolean() {
        return true;
    }

    /// There is a type for UUIDs.
    default boolean hasNativeUuid() {
        return true;
    }

    /// Numbers can be rounded to places before the point: to tens, to hundreds.
    default boolean supportsRoundingBeforePoint() {
        return true;
    }

    /// The database can make random UUIDs.
    default boolean supportsRandomUuids() {
        return true;
    }

    /// The database can make UUIDs that begin with the time, so that they sort as they were made.
    default boolean supportsUuidsOfTime() {
        return true;
    }

    /// There is a type for lengths of time; otherwise they are numbers of microseconds.
    default boolean hasNativeDuration() {
        return false;
    }

    /// There is a type for points on the time line that knows time zones.
    default boolean hasNativeTimeZones() {
        return true;
    }

    /// There are arrays.
    default boolean supportsArrays() {
        return false;
    }

    /// JSON documents can be stored and looked into.
    default boolean supportsJson() {
        return true;
    }

    /// The items of JSON arrays can be counted from the end, with negative indexes.
    default boolean supportsNegativeJsonIndexes() {
        return supportsJson();
    }

    /// It can be asked whether a JSON document contains another one.
    default boolean supportsJsonContains() {
        return supportsJson();
    }

    /// A text can contain the character NUL (U+0000).
    default boolean supportsNulInText() {
        return true;
    }

    /// The empty text is NULL.
    default boolean interpretsEmptyStringsAsNull() {
        return false;
    }

    // The schema.

    /// Foreign keys can be added to a table that exists. Otherwise they are declared with it, and
    /// may name tables that come later.
    default boolean canAddForeignKeys() {
        return true;
    }

    /// A column of a type can have an index.
    default boolean canIndex(SqlType type) {
        return true;
    }

    /// The greatest number of characters that the column of a text with a bound can have.
    default int longestText() {
        return Integer.MAX_VALUE;
    }

    /// The greatest number of digits, in all, that the column of a decimal number can have.
    default int mostDigits() {
        return Integer.MAX_VALUE;
    }

    /// The greatest number of digits after the point that the column of a decimal number can have.
    default int mostDecimalPlaces() {
        return mostDigits();
    }

    /// The greatest length of a text that can be unique in every version and character set.
    default int longestUniqueText() {
        return Integer.MAX_VALUE;
    }

    /// An index can sort by what is computed from columns.
    default boolean supportsExpressionIndexes() {
        return true;
    }

    /// An index can hold some of the rows only.
    default boolean supportsPartialIndexes() {
        return false;
    }

    /// An index can hold columns beside those that it sorts by.
    default boolean supportsCoveringIndexes() {
        return false;
    }

    /// An index can be told how to compare, by the name of an operator class.
    default boolean supportsOperatorClasses() {
        return false;
    }

    /// The operator class with which an index of texts serves searches by their beginning, where it
    /// does not by itself; empty for none.
    default Optional<String> patternOperatorClass(SqlType type) {
        return Optional.empty();
    }

    /// What is unique can be tested at the end of the transaction.
    default boolean supportsDeferrableUniqueConstraints() {
        return false;
    }

    /// What is unique can count two NULLs as the same.
    default boolean supportsNullsNotDistinct() {
        return false;
    }

    /// Rows can be kept apart by any operator, such as overlapping.
    default boolean supportsExclusionConstraints() {
        return false;
    }

    /// A column can have a collation of its own.
    default boolean supportsColumnCollations() {
        return true;
    }

    /// Tables and columns can have comments.
    default boolean supportsComments() {
        return true;
    }

    /// Tables and indexes can be stored in named places.
    default boolean supportsTablespaces() {
        return false;
    }

    /// Computed columns can be stored.
    default boolean supportsStoredGeneratedColumns() {
        return true;
    }

    /// Computed columns can be computed when they are read.
    default boolean supportsVirtualGeneratedColumns() {
        return true;
    }
}
