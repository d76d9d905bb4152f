package dev.quintet.benchmarks;

import dev.quintet.benchmarks.blog.Entry;

import org.openjdk.jmh.annotations.Benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// 1,000 rows of ten columns.
public class ListRows extends DatabaseCase {

    /// Columns by position.
    @Benchmark
    public List<EntryRow> jdbc() throws SQLException {
        try (Connection connection = blog.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(PlainJdbc.ALL)) {
            return jdbc.list(statement);
        }
    }

    /// Quintet.
    @Benchmark
    public List<Entry> quintet() {
        return Entry.objects.all().list();
    }
}
