package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.InterfaceError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.RowStream;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

@EveryDatabase
class SessionTest {
    private static final String INSERT = "INSERT INTO item (id, name) VALUES (?, ?)";
    private static final String NAMES = "SELECT name FROM item ORDER BY id";

    private final Database database;

    SessionTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void createTable() {
        try (Session session = database.session()) {
            session.execute(
                    "CREATE TABLE item (id INTEGER PRIMARY KEY, name VARCHAR(40) NOT NULL UNIQUE)");
        }
    }

    @AfterEach
    void dropTableAndSeeThatNothingIsLent() {
        assertThat(database.activeConnections()).isZero();
        try (Session session = database.session()) {
            session.execute("DROP TABLE item");
        }
    }

    private void insert(int id, String name) {
        try (Session session = database.session()) {
            int rows =
                    session.update(
                            INSERT,
                            out -> {
                                out.setInt(id);
                                out.setString(name);
                            });
            assertThat(rows).isOne();
        }
    }

    private List<String> names() {
        try (Session session = database.session()) {
            return session.query(
                    NAMES,
                    ParameterBinder.NONE,
                    (row, cursor) -> {
                        var names = new ArrayList<String>();
                        while (cursor.next()) {
                            names.add(row.getString(1));
                        }
                        return names;
                    });
        }
    }

    @Test
    void readsWhatWasWritten() {
        insert(1, "a");
        insert(2, "b");

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void sessionsOfOneThreadShareAConnection() {
        insert(1, "a");
        try (Session outer = database.session();
                Session inner = database.session()) {
            assertThat(database.activeConnections()).isOne();
            assertThat(outer).isNotSameAs(inner);
        }
    }

    @Test
    void aStatementInUseIsPreparedASecondTime() {
        insert(1, "a");
        insert(2, "b");
        try (Session session = database.session()) {
            List<String> pairs =
                    session.query(
                            NAMES,
                            ParameterBinder.NONE,
                            (row, cursor) -> {
                                var found = new ArrayList<String>();
                                while (cursor.next()) {
                                    String outer = row.getString(1);
                                    names().forEach(inner -> found.add(outer + inner));
                                }
                                return found;
                            });
            assertThat(pairs).containsExactly("aa", "ab", "ba", "bb");
        }
    }

    @Test
    void aBatchIsAllOrNothing() {
        insert(3, "taken");
        try (Session session = database.session()) {
            List<ParameterBinder> rows = new ArrayList<>();
            for (String name : List.of("a", "b", "taken")) {
                int id = rows.size();
                rows.add(out -> {
                    out.setInt(id);
                    out.setString(name);
                });
            }
            assertThatThrownBy(() -> session.updateBatch(INSERT, rows))
                    .isInstanceOf(IntegrityError.class);
            assertThat(session.updateBatch(INSERT, rows.subList(0, 2))).hasSize(2);
            assertThat(session.updateBatch(INSERT, List.of())).isEmpty();
        }
        assertThat(names()).containsExactly("a", "b", "taken");
    }

    @Test
    void aStreamReadsBitByBitWhileOthersWrite() {
        List<ParameterBinder> rows =
                IntStream.range(0, 1_000)
                        .<ParameterBinder>mapToObj(i ->
                                out -> {
                                    out.setInt(i);
                                    out.setString("name " + i);
                                })
                        .toList();
        try (Session session = database.session()) {
            session.updateBatch(INSERT, rows);
            int count = 0;
            try (RowStream stream =
                    session.stream("SELECT id FROM item ORDER BY id", ParameterBinder.NONE, 100)) {
                while (stream.next()) {
                    int expected = count++ < 1_000 ? count - 1 : 5_000;
                    assertThat(stream.<Integer>read(row -> row.getInt(1))).isEqualTo(expected);
                    if (count == 500) {
                        insert(5_000, "meanwhile");
                    }
                }
                assertThat(stream.next()).isFalse();
            }
            assertThat(count).isBetween(1_000, 1_001);
        }
        assertThat(names()).contains("meanwhile");
    }

    @Test
    void aStreamOutlivesTheSessionThatOpenedIt() {
        insert(1, "a");
        RowStream stream;
        try (Session session = database.session()) {
            stream = session.stream(NAMES, ParameterBinder.NONE, 10);
        }
        try (stream) {
            assertThat(stream.next()).isTrue();
            assertThat(stream.<String>read(row -> row.getString(1))).isEqualTo("a");
        }
        stream.close();
        assertThat(stream.next()).isFalse();
    }

    @Test
    void noFailureKeepsAConnection() {
        insert(1, "a");
        String[] wrong = {
            "SELECT nothing FROM nowhere", "SELEC", "INSERT INTO item (id, name) VALUES (1, 'x')"
        };
        for (String sql : wrong) {
            assertThatThrownBy(
                            () -> {
                                try (Session session = database.session()) {
                                    session.update(sql, ParameterBinder.NONE);
                                }
                            })
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining(sql);
            assertThatThrownBy(
                            () -> {
                                try (Session session = database.session()) {
                                    session.stream(sql, ParameterBinder.NONE, 1);
                                }
                            })
                    .isInstanceOf(DatabaseError.class);
            assertThat(database.activeConnections()).isZero();
        }
        assertThatThrownBy(
                        () -> {
                            try (Session session = database.session()) {
                                session.query(
                                        NAMES,
                                        ParameterBinder.NONE,
                                        (row, cursor) -> {
                                            throw new IllegalStateException("the reader's own");
                                        });
                            }
                        })
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(
                        () -> {
                            try (Session session = database.session()) {
                                session.query(
                                        "SELECT 1 FROM item WHERE id = ?",
                                        ParameterBinder.NONE,
                                        (row, cursor) -> cursor.next());
                            }
                        })
                .isInstanceOf(DatabaseError.class);
        assertThat(names()).containsExactly("a");
    }

    @Test
    void aClosedSessionSaysSo() {
        Session session = database.session();
        session.close();
        session.close();

        assertThatThrownBy(() -> session.update("DELETE FROM item", ParameterBinder.NONE))
                .isInstanceOf(InterfaceError.class)
                .hasMessage("The session on database 'default' is closed.");
    }

    @Test
    void aSessionOfAnotherThreadIsRefused() throws InterruptedException {
        try (Session session = database.session()) {
            var refused = new ArrayList<Throwable>();
            Thread other =
                    Thread.ofVirtual()
                            .name("other")
                            .start(() -> {
                                try {
                                    session.update("DELETE FROM item", ParameterBinder.NONE);
                                } catch (RuntimeException e) {
                                    refused.add(e);
                                }
                            });
            other.join();
            assertThat(refused)
                    .singleElement()
                    .satisfies(e ->
                            assertThat(e)
                                    .hasMessageContaining("belongs to thread")
                                    .hasMessageContaining("used by thread 'other'"));
        }
    }

    @Test
    void writersQueueForEachOther() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        var failures = Collections.synchronizedList(new ArrayList<Throwable>());
        for (int writer = 0; writer < 8; writer++) {
            int first = writer * 100;
            threads.add(
                    Thread.ofVirtual()
                            .start(() -> {
                                try {
                                    for (int i = 0; i < 20; i++) {
                                        int id = first + i;
                                        Transaction.on(database)
                                                .atomic(() -> insert(id, "name " + id));
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
        assertThat(names()).hasSize(160);
    }
}
