package dev.quintet.db.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseSettings;
import dev.quintet.db.OperationalError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.RowStream;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class SqliteFileTest {
    private @TempDir Path directory;
    private Database database;

    @BeforeEach
    void open() {
        database =
                Database.open(
                        "default",
                        "sqlite:///"
                                + directory.resolve("my app.db").toString().replace(" ", "%20"));
        execute("CREATE TABLE item (id INTEGER PRIMARY KEY)");
    }

    @AfterEach
    void close() {
        assertThat(database.activeConnections()).isZero();
        database.close();
    }

    private void execute(String sql) {
        try (Session session = database.session()) {
            session.update(sql, ParameterBinder.NONE);
        }
    }

    private String value(String sql) {
        try (Session session = database.session()) {
            return session.query(
                    sql,
                    ParameterBinder.NONE,
                    (row, cursor) -> {
                        cursor.next();
                        return row.getString(1);
                    });
        }
    }

    @Test
    void theFileIsWhereTheUrlSaysAndReadyForUse() {
        assertThat(directory.resolve("my app.db")).exists();
        assertThat(value("PRAGMA foreign_keys")).isEqualTo("1");
        assertThat(value("PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(value("PRAGMA synchronous")).isEqualTo("1");
        assertThat(value("PRAGMA busy_timeout")).isEqualTo("5000");
    }

    @Test
    void pragmasInTheUrlHaveTheLastWord() {
        try (Database own =
                        Database.open(
                                "own",
                                "sqlite:"
                                        + directory.resolve("own.db")
                                        + "?foreign_keys=false&synchronous=FULL");
                Session session = own.session()) {
            int enforced =
                    session.query(
                            "PRAGMA foreign_keys",
                            ParameterBinder.NONE,
                            (row, cursor) -> {
                                cursor.next();
                                return row.getInt(1);
                            });
            assertThat(enforced).isZero();
        }
    }

    @Test
    void readersAndTheWriterDoNotBlockEachOther() {
        execute("INSERT INTO item VALUES (1), (2), (3)");
        try (Session session = database.session();
                RowStream stream = session.stream("SELECT id FROM item", ParameterBinder.NONE, 1)) {
            int rows = 0;
            while (stream.next()) {
                rows++;
                execute("INSERT INTO item VALUES (" + (100 + rows) + ")");
            }
            assertThat(rows).isEqualTo(3);
        }
        assertThat(value("SELECT COUNT(*) FROM item")).isEqualTo("6");
    }

    @Test
    void manyVirtualThreadsWriteWithoutFindingTheFileLocked() throws InterruptedException {
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        var threads = new ArrayList<Thread>();
        for (int writer = 0; writer < 50; writer++) {
            int first = writer * 1_000;
            threads.add(
                    Thread.startVirtualThread(() -> {
                        try {
                            for (int i = 0; i < 20; i++) {
                                int id = first + i;
                                Transaction.on(database)
                                        .atomic(() ->
                                                execute("INSERT INTO item VALUES (" + id + ")"));
                            }
                        } catch (RuntimeException e) {
                            failures.add(e);
                        }
                    }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(value("SELECT COUNT(*) FROM item")).isEqualTo("1000");
    }

    @Test
    void transactionsThatReadBeforeTheyWriteQueueWhereTheyTakeTheLockFirst() throws Exception {
        execute("INSERT INTO item VALUES (0)");
        try (Database immediate =
                        Database.open(
                                "immediate",
                                "sqlite:"
                                        + directory
                                                .resolve("my app.db")
                                                .toString()
                                                .replace(" ", "%20")
                                        + "?transaction_mode=IMMEDIATE");
                var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 60; i++) {
                work.add(() -> Transaction.on(immediate).atomic(() -> increment(immediate)));
            }
            for (Future<Integer> done : executor.invokeAll(work)) {
                done.get();
            }
            assertThat(immediate.activeConnections()).isZero();
        }
        assertThat(value("SELECT id FROM item")).isEqualTo("60");
    }

    /// Reads a number, and writes the next one.
    private static int increment(Database database) {
        try (Session session = database.session()) {
            int number =
                    session.query(
                            "SELECT MAX(id) FROM item",
                            ParameterBinder.NONE,
                            (row, cursor) -> {
                                cursor.next();
                                return row.getInt(1);
                            });
            return session.update("UPDATE item SET id = ?", out -> out.setInt(number + 1));
        }
    }

    @Test
    void aTransactionThatCannotBeginLeavesTheOthersToWrite() {
        try (Database immediate =
                Database.open(
                        "immediate",
                        "sqlite:"
                                + directory.resolve("my app.db").toString().replace(" ", "%20")
                                + "?transaction_mode=IMMEDIATE&busy_timeout=50")) {
            Transaction.on(database)
                    .atomic(() -> {
                        execute("INSERT INTO item VALUES (1)");
                        assertThatThrownBy(() ->
                                        Transaction.on(immediate)
                                                .atomic(() -> increment(immediate)))
                                .isInstanceOf(OperationalError.class)
                                .hasMessageContaining("locked");
                    });
            Transaction.on(immediate).atomic(() -> increment(immediate));
        }
        assertThat(value("SELECT id FROM item")).isEqualTo("2");
    }

    @Test
    void aFileThatCannotBeOpenedIsNamed() {
        Path missing = directory.resolve("missing/app.db");
        try (Database wrong =
                Database.open(
                        "archive",
                        DatabaseSettings.of("sqlite:" + missing).withLogin("ann", "secret"))) {
            assertThatThrownBy(wrong::session)
                    .isInstanceOf(OperationalError.class)
                    .hasMessageContaining(
                            "Cannot connect to database 'archive' at jdbc:sqlite:" + missing);
        }
    }

    @Test
    void aClosedDatabaseSaysSo() {
        Database closed = Database.open("closed", "sqlite::memory:");
        closed.session().close();
        closed.close();
        closed.close();

        assertThatThrownBy(closed::session)
                .hasMessage("Database 'closed' at jdbc:sqlite::memory: is closed.");
    }
}
