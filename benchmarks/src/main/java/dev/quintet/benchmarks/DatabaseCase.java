package dev.quintet.benchmarks;

import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/// What the cases on a database have in common: a blog with 1,000 entries.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@SuppressWarnings("NullAway.Init") // JMH calls the methods that set up before anything else
public abstract class DatabaseCase {
    /// Which kind of database.
    @Param({"sqlite", "h2", "postgresql"})
    public String database = "";

    BlogDatabase blog;
    PlainJdbc jdbc;

    /// Creates the database.
    @Setup
    public void open() throws SQLException {
        blog = BlogDatabase.open(database).filled();
        jdbc = blog.jdbc();
    }

    /// Removes it.
    @TearDown
    public void close() throws SQLException {
        blog.close();
    }
}
