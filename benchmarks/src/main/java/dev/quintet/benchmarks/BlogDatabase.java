package dev.quintet.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import dev.quintet.benchmarks.blog.Entry;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.Databases;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// A database with the tables of the blog: 20 blogs, 50 authors and, if wanted, 1,000 entries.
///
/// Both contenders have a HikariCP pool of the same size to the same URL.
final class BlogDatabase implements AutoCloseable {
    static final int BLOGS = 20;
    static final int AUTHORS = 50;
    static final int ENTRIES = 1_000;

    private static final int POOL_SIZE = 4;

    private final Kind kind;
    private final Connection owner;
    private final Database quintet;
    private final HikariDataSource pool;

    private BlogDatabase(Kind kind, String url) throws SQLException {
        this.kind = kind;
        this.owner = DriverManager.getConnection(url);
        kind.before().forEach(this::execute);
        createTables();
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(1);
        this.pool = new HikariDataSource(config);
        this.quintet =
                Database.open(Databases.DEFAULT, DatabaseSettings.of(url).withPoolSize(POOL_SIZE));
    }

    /// Creates the database, and lets the models use it.
    static BlogDatabase open(String kind) throws SQLException {
        Kind known = Kind.of(kind);
        BlogDatabase opened = new BlogDatabase(known, known.url());
        Databases.configure(opened.quintet);
        return opened;
    }

    /// With 1,000 entries in it.
    BlogDatabase filled() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            jdbc().insertBatch(connection, entries());
        }
        execute("ANALYZE");
        return this;
    }

    /// The entries, the same each time.
    static List<EntryRow> entries() {
        List<EntryRow> entries = new ArrayList<>(ENTRIES);
        for (int i = 0; i < ENTRIES; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(i * 7 % 1_500);
            entries.add(
                    new EntryRow(
                            i + 1,
                            i % BLOGS + 1,
                            i % AUTHORS + 1,
                            "Headline number " + i,
                            "The text of entry " + i + ", which is not long but not empty either.",
                            day,
                            day.plusDays(3),
                            i % 97,
                            i % 31,
                            i % 11));
        }
        return entries;
    }

    /// A new instance of an entry, without its key.
    static Entry entry(EntryRow row) {
        Entry entry = new Entry();
        entry.blog.setId(row.blog());
        entry.author.setId(row.author());
        entry.headline = row.headline();
        entry.bodyText = row.bodyText();
        entry.pubDate = row.pubDate();
        entry.modDate = row.modDate();
        entry.numberOfComments = row.numberOfComments();
        entry.numberOfPingbacks = row.numberOfPingbacks();
        entry.rating = row.rating();
        return entry;
    }

    /// Connections for who writes JDBC by hand.
    HikariDataSource pool() {
        return pool;
    }

    /// JDBC written by hand.
    PlainJdbc jdbc() {
        return new PlainJdbc(kind == Kind.SQLITE);
    }

    /// Removes all entries.
    void empty() {
        execute(kind.empty("blog_entry"));
    }

    @Override
    public void close() throws SQLException {
        Databases.forget(quintet);
        quintet.close();
        pool.close();
        kind.after().forEach(this::execute);
        owner.close();
    }

    private void createTables() {
        execute(
                "CREATE TABLE blog_blog (id "
                        + kind.key()
                        + ", name VARCHAR(100) NOT NULL, tagline TEXT NOT NULL)");
        execute(
                "CREATE TABLE blog_author (id "
                        + kind.key()
                        + ", name VARCHAR(200) NOT NULL, email VARCHAR(254) NOT NULL)");
        execute(
                "CREATE TABLE blog_entry (id "
                        + kind.key()
                        + ", blog_id BIGINT NOT NULL REFERENCES blog_blog"
                        + ", author_id BIGINT NOT NULL REFERENCES blog_author"
                        + ", headline VARCHAR(255) NOT NULL, body_text TEXT NOT NULL"
                        + ", pub_date DATE NOT NULL, mod_date DATE NOT NULL"
                        + ", number_of_comments INTEGER NOT NULL"
                        + ", number_of_pingbacks INTEGER NOT NULL, rating INTEGER NOT NULL)");
        execute("CREATE INDEX blog_entry_blog_id ON blog_entry (blog_id)");
        execute("CREATE INDEX blog_entry_author_id ON blog_entry (author_id)");
        for (int i = 0; i < BLOGS; i++) {
            execute("INSERT INTO blog_blog (name, tagline) VALUES ('%s', '')".formatted(blog(i)));
        }
        for (int i = 0; i < AUTHORS; i++) {
            execute("INSERT INTO blog_author (name, email) VALUES ('%s', '')".formatted(author(i)));
        }
    }

    static String blog(int number) {
        return "Blog %02d".formatted(number);
    }

    static String author(int number) {
        return "Author %02d".formatted(number);
    }

    private void execute(String sql) {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
