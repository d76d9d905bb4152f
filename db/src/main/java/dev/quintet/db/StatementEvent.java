package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Something that was sent to a database.
///
/// @param alias the database
/// @param sql the text; for the steps of a transaction what they amount to, such as `SAVEPOINT s1`
/// @param parameters the values, null for NULL; for a batch those of all its rows, one after
///   another
/// @param duration how long it took, reading of the result included
/// @param error what went wrong, or null
public record StatementEvent(
        String alias,
        Kind kind,
        String sql,
        List<@Nullable Object> parameters,
        Duration duration,
        @Nullable Throwable error) {

    public StatementEvent {
        parameters = Collections.unmodifiableList(new ArrayList<>(parameters));
    }

    /// What went wrong, if anything did.
    public Optional<Throwable> failure() {
        return Optional.ofNullable(error);
    }

    /// The first word of the statement, in upper case.
    public String verb() {
        int start = 0;
        while (start < sql.length() && !Character.isLetter(sql.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < sql.length() && Character.isLetter(sql.charAt(end))) {
            end++;
        }
        return sql.substring(start, end).toUpperCase(Locale.ROOT);
    }

    /// The sorts of events.
    public enum Kind {
        /// A statement of its own.
        STATEMENT,
        /// One statement for many rows of parameters.
        BATCH,
        /// A step of a transaction: BEGIN, COMMIT, ROLLBACK or a savepoint's. Not counted as a
        /// statement.
        TRANSACTION
    }
}
