package dev.quintet.benchmarks;

import static dev.quintet.benchmarks.blog.Entry_.author;
import static dev.quintet.benchmarks.blog.Entry_.blog;
import static dev.quintet.benchmarks.blog.Entry_.id;
import static dev.quintet.benchmarks.blog.Entry_.pubDate;

import dev.quintet.benchmarks.blog.Entry;

import org.openjdk.jmh.annotations.Benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/// The newest 20 entries with conditions on their blog and their author.
public class FilterOverRelations extends DatabaseCase {
    private static final String FROM_AUTHOR = BlogDatabase.author(20);

    private int last;

    private String nextBlog() {
        last = (last + 1) % BlogDatabase.BLOGS;
        return BlogDatabase.blog(last);
    }

    /// Columns by position.
    @Benchmark
    public List<EntryRow> jdbc() throws SQLException {
        try (Connection connection = blog.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(PlainJdbc.FILTERED)) {
            statement.setString(1, nextBlog());
            statement.setString(2, FROM_AUTHOR);
            return jdbc.list(statement);
        }
    }

    /// Quintet.
    @Benchmark
    public List<Entry> quintet() {
        return Entry.objects
                .filter(blog().name.eq(nextBlog()), author().name.gte(FROM_AUTHOR))
                .orderBy(pubDate.desc(), id.asc())
                .limit(20)
                .list();
    }
}
