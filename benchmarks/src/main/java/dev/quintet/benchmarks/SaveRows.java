package dev.quintet.benchmarks;

import dev.quintet.benchmarks.blog.Entry;
import dev.quintet.db.Transaction;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Setup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// 1,000 rows one by one into an empty table, in one transaction; each tells its key.
public class SaveRows extends DatabaseCase {
    private final List<EntryRow> rows = BlogDatabase.entries();

    /// Empties the table, which is not measured.
    @Setup(Level.Invocation)
    public void empty() {
        blog.empty();
    }

    /// One statement, executed again and again.
    @Benchmark
    public List<Long> jdbc() throws SQLException {
        try (Connection connection = blog.pool().getConnection()) {
            return jdbc.insertOneByOne(connection, rows);
        }
    }

    /// Quintet.
    @Benchmark
    public List<Entry> quintet() {
        return Transaction.atomic(() -> {
            List<Entry> saved = new ArrayList<>(rows.size());
            for (EntryRow row : rows) {
                Entry entry = BlogDatabase.entry(row);
                entry.save();
                saved.add(entry);
            }
            return saved;
        });
    }
}
