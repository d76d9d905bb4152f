package dev.quintet.benchmarks;

import dev.quintet.benchmarks.blog.Entry;
import dev.quintet.benchmarks.blog.Entry_;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// One row of ten columns by its key.
@SuppressWarnings("NullAway.Init") // JMH calls the methods that set up before anything else
public class GetByKey extends DatabaseCase {
    private long last;
    private Connection connection;
    private PreparedStatement prepared;

    /// Keeps a statement.
    @Setup
    public void prepare() throws SQLException {
        connection = blog.pool().getConnection();
        prepared = connection.prepareStatement(PlainJdbc.BY_KEY);
    }

    /// Gives the statement up.
    @TearDown
    public void release() throws SQLException {
        prepared.close();
        connection.close();
    }

    private long nextKey() {
        last = last % BlogDatabase.ENTRIES + 1;
        return last;
    }

    /// A connection of the pool, and a statement prepared each time.
    @Benchmark
    public EntryRow jdbc() throws SQLException {
        try (Connection borrowed = blog.pool().getConnection();
                PreparedStatement statement = borrowed.prepareStatement(PlainJdbc.BY_KEY)) {
            statement.setLong(1, nextKey());
            return jdbc.one(statement);
        }
    }

    /// One connection and one statement, kept all the time.
    @Benchmark
    public EntryRow jdbcReusingStatement() throws SQLException {
        prepared.setLong(1, nextKey());
        return jdbc.one(prepared);
    }

    /// Quintet.
    @Benchmark
    public Entry quintet() {
        return Entry.objects.get(Entry_.id.eq(nextKey()));
    }
}
