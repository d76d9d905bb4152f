package dev.quintet.benchmarks;

import dev.quintet.benchmarks.blog.Entry;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// 1,000 rows into an empty table, in one transaction.
public class InsertRows extends DatabaseCase {
    private final List<EntryRow> rows = BlogDatabase.entries();

    /// Empties the table, which is not measured.
    @Setup(Level.Invocation)
    public void empty() {
        blog.empty();
    }

    /// One batch.
    @Benchmark
    public int jdbc() throws SQLException {
        try (Connection connection = blog.pool().getConnection()) {
            return jdbc.insertBatch(connection, rows);
        }
    }

    /// One statement with all rows in its VALUES.
    @Benchmark
    public int jdbcMultiRow() throws SQLException {
        try (Connection connection = blog.pool().getConnection()) {
            return jdbc.insertMultiRow(connection, rows);
        }
    }

    /// Quintet: 1,000 new instances, which have their keys afterwards.
    @Benchmark
    public List<Entry> quintet() {
        return Entry.objects.bulkCreate(rows.stream().map(BlogDatabase::entry).toList());
    }
}
