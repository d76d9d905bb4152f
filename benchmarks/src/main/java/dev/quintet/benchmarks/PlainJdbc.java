package dev.quintet.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// What one would write by hand: positions instead of names, one object per row.
///
/// @param datesAsText whether the driver reads and writes dates as text
record PlainJdbc(boolean datesAsText) {
    private static final String COLUMNS =
            "e.id, e.blog_id, e.author_id, e.headline, e.body_text, e.pub_date, e.mod_date,"
                    + " e.number_of_comments, e.number_of_pingbacks, e.rating";

    static final String BY_KEY = "SELECT " + COLUMNS + " FROM blog_entry e WHERE e.id = ?";

    static final String ALL = "SELECT " + COLUMNS + " FROM blog_entry e";

    static final String WITH_BLOG =
            "SELECT "
                    + COLUMNS
                    + ", b.id, b.name, b.tagline FROM blog_entry e JOIN blog_blog b ON e.blog_id ="
                    + " b.id";

    static final String FILTERED =
            ALL
                    + " JOIN blog_blog b ON e.blog_id = b.id"
                    + " JOIN blog_author a ON e.author_id = a.id"
                    + " WHERE b.name = ? AND a.name >= ?"
                    + " ORDER BY e.pub_date DESC, e.id LIMIT 20";

    private static final String INSERT =
            "INSERT INTO blog_entry (blog_id, author_id, headline, body_text, pub_date, mod_date,"
                    + " number_of_comments, number_of_pingbacks, rating) VALUES ";

    private static final String PLACES = "(?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /// The first row.
    EntryRow one(PreparedStatement statement) throws SQLException {
        try (ResultSet results = statement.executeQuery()) {
            results.next();
            return row(results);
        }
    }

    /// All rows.
    List<EntryRow> list(PreparedStatement statement) throws SQLException {
        List<EntryRow> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                rows.add(row(results));
            }
        }
        return rows;
    }

    /// All rows of a join with blogs.
    List<EntryWithBlog> listWithBlog(PreparedStatement statement) throws SQLException {
        List<EntryWithBlog> rows = new ArrayList<>();
        try (ResultSet results = statement.executeQuery()) {
            while (results.next()) {
                rows.add(
                        new EntryWithBlog(
                                row(results),
                                new BlogRow(
                                        results.getLong(11),
                                        results.getString(12),
                                        results.getString(13))));
            }
        }
        return rows;
    }

    private EntryRow row(ResultSet results) throws SQLException {
        return new EntryRow(
                results.getLong(1),
                results.getLong(2),
                results.getLong(3),
                results.getString(4),
                results.getString(5),
                date(results, 6),
                date(results, 7),
                results.getInt(8),
                results.getInt(9),
                results.getInt(10));
    }

    private LocalDate date(ResultSet results, int at) throws SQLException {
        return datesAsText
                ? LocalDate.parse(results.getString(at))
                : results.getObject(at, LocalDate.class);
    }

    /// Inserts rows as a batch, in one transaction.
    ///
    /// @return the number of rows
    int insertBatch(Connection connection, List<EntryRow> rows) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(INSERT + PLACES)) {
            for (EntryRow row : rows) {
                bind(statement, 1, row);
                statement.addBatch();
            }
            int count = statement.executeBatch().length;
            connection.commit();
            return count;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// Inserts rows with one statement of many values, in one transaction.
    ///
    /// @return the number of rows
    int insertMultiRow(Connection connection, List<EntryRow> rows) throws SQLException {
        connection.setAutoCommit(false);
        String sql = INSERT + (PLACES + ", ").repeat(rows.size() - 1) + PLACES;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int at = 1;
            for (EntryRow row : rows) {
                at = bind(statement, at, row);
            }
            int count = statement.executeUpdate();
            connection.commit();
            return count;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /// Inserts rows one by one, in one transaction.
    ///
    /// @return their keys
    List<Long> insertOneByOne(Connection connection, List<EntryRow> rows) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement statement =
                connection.prepareStatement(INSERT + PLACES, new String[] {"id"})) {
            List<Long> keys = new ArrayList<>(rows.size());
            for (EntryRow row : rows) {
                bind(statement, 1, row);
                statement.executeUpdate();
                try (ResultSet generated = statement.getGeneratedKeys()) {
                    generated.next();
                    keys.add(generated.getLong(1));
                }
            }
            connection.commit();
            return keys;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private int bind(PreparedStatement statement, int first, EntryRow row) throws SQLException {
        int at = first;
        statement.setLong(at++, row.blog());
        statement.setLong(at++, row.author());
        statement.setString(at++, row.headline());
        statement.setString(at++, row.bodyText());
        bind(statement, at++, row.pubDate());
        bind(statement, at++, row.modDate());
        statement.setInt(at++, row.numberOfComments());
        statement.setInt(at++, row.numberOfPingbacks());
        statement.setInt(at++, row.rating());
        return at;
    }

    private void bind(PreparedStatement statement, int at, LocalDate date) throws SQLException {
        if (datesAsText) {
            statement.setString(at, date.toString());
        } else {
            statement.setObject(at, date);
        }
    }
}
