package dev.quintet.benchmarks;

import static dev.quintet.benchmarks.blog.Entry_.blog;

import dev.quintet.benchmarks.blog.Entry;

import org.openjdk.jmh.annotations.Benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// 1,000 rows of ten columns, each with the three columns of a related row.
public class SelectRelated extends DatabaseCase {

    /// Columns by position, from a join.
    @Benchmark
    public List<EntryWithBlog> jdbc() throws SQLException {
        try (Connection connection = blog.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(PlainJdbc.WITH_BLOG)) {
            return jdbc.listWithBlog(statement);
        }
    }

    /// Quintet.
    @Benchmark
    public List<Entry> quintet() {
        return Entry.objects.selectRelated(blog()).list();
    }
}
