package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/// A statement that is about to be executed, in the hands of a [StatementWrapper]. It is used by
/// the thread that executes it, and while it is.
public final class StatementCall {
    private final Lease lease;
    private final StatementEvent.Kind kind;
    private final List<? extends ParameterBinder> rows;
    private final List<StatementWrapper> wrappers;
    private final Execution execution;
    private String sql;
    private int depth;
    private boolean executed;

    StatementCall(
            Lease lease,
            StatementEvent.Kind kind,
            String sql,
            List<? extends ParameterBinder> rows,
            List<StatementWrapper> wrappers,
            Execution execution) {
        this.lease = lease;
        this.kind = kind;
        this.sql = sql;
        this.rows = rows;
        this.wrappers = wrappers;
        this.execution = execution;
    }

    /// What is executed in the end.
    @FunctionalInterface
    interface Execution {
        void run(String sql);
    }

    /// The database that it goes to.
    public Database database() {
        return lease.database();
    }

    /// The text, as it is to be executed.
    public String sql() {
        return sql;
    }

    /// The values of its parameters in their order, null for NULL; of many rows one after another.
    public List<@Nullable Object> parameters() {
        RecordingParameters values = new RecordingParameters();
        try {
            for (ParameterBinder row : rows) {
                row.bind(values);
            }
        } catch (SQLException e) {
            throw lease.failed(e, sql);
        }
        return Collections.unmodifiableList(values.values());
    }

    /// Whether it is executed for many rows of parameters.
    public boolean many() {
        return kind == StatementEvent.Kind.BATCH;
    }

    /// Executes the statement, or calls the next wrapper.
    public void proceed() {
        proceed(sql);
    }

    /// Executes another text in its place, with the same parameters: with a comment, say.
    ///
    /// @param sql text with as many parameters, and results of the same form
    public void proceed(String sql) {
        String before = this.sql;
        this.sql = sql;
        try {
            if (depth == wrappers.size()) {
                execution.run(sql);
                executed = true;
                return;
            }
            StatementWrapper next = wrappers.get(depth++);
            try {
                next.execute(this);
            } finally {
                depth--;
            }
        } finally {
            this.sql = before;
        }
    }

    /// Lets the wrappers do their work.
    ///
    /// @throws IllegalStateException if one of them neither went on nor refused
    void run() {
        proceed();
        if (!executed) {
            throw new IllegalStateException(
                    "A statement wrapper has not executed \""
                            + sql
                            + "\": it has to call proceed(), or to refuse by throwing.");
        }
    }
}
