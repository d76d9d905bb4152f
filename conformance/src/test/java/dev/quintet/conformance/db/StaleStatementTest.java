package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

/// What happens to statements that a connection keeps when another connection changes the schema.
@EveryDatabase({"postgresql", "mariadb", "h2"})
class StaleStatementTest {
    /// Enough for PostgreSQL's driver to keep a plan on the server.
    private static final int OFTEN = 10;

    private final Database database;
    private final boolean plansAreKept;
    private Items items;

    StaleStatementTest(TestDatabase test) {
        this.database = test.database();
        this.plansAreKept = test.name().equals("postgresql");
    }

    @BeforeEach
    void createTable() {
        items = Items.in(database);
        items.insert(1, "a");
    }

    @AfterEach
    void dropTable() {
        assertThat(database.activeConnections()).isZero();
        items.drop();
    }

    private int read(Session session) {
        return session.query(
                "SELECT * FROM item",
                ParameterBinder.NONE,
                (row, cursor) -> cursor.next() ? row.getInt(1) : 0);
    }

    private void changeElsewhere() {
        CompletableFuture.runAsync(
                        () -> {
                            try (Session session = database.session()) {
                                assertThat(database.activeConnections()).isEqualTo(2);
                                session.execute(
                                        "ALTER TABLE item ADD COLUMN extra INTEGER DEFAULT 7");
                            }
                        },
                        Thread::startVirtualThread)
                .join();
    }

    @Test
    void theyArePreparedAgain() {
        try (Session session = database.session()) {
            for (int i = 0; i < OFTEN; i++) {
                read(session);
            }
            changeElsewhere();
            assertThat(read(session)).isOne();
        }
    }

    @Test
    void withinATransactionTheErrorIsTheCallersToSee() {
        try (Session session = database.session()) {
            for (int i = 0; i < OFTEN; i++) {
                read(session);
            }
            changeElsewhere();
            if (plansAreKept) {
                assertThatThrownBy(() -> Transaction.on(database).atomic(() -> read(session)))
                        .isInstanceOf(DatabaseError.class)
                        .hasMessageContaining("cached plan must not change result type");
            }
            assertThat(
                            Transaction.on(database)
                                    .<Integer, RuntimeException>atomic(() -> read(session)))
                    .isOne();
        }
    }
}
