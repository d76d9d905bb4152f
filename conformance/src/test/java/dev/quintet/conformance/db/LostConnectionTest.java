package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.OperationalError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;
import dev.quintet.testing.TestDatabase;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;

/// What happens when a server ends a connection.
@EveryDatabase({"postgresql", "mariadb"})
class LostConnectionTest {
    private final Database database;
    private final boolean postgresql;

    LostConnectionTest(TestDatabase test) {
        this.database = test.database();
        this.postgresql = test.name().equals("postgresql");
    }

    private long number() {
        return number(postgresql ? "SELECT pg_backend_pid()" : "SELECT CONNECTION_ID()");
    }

    private long number(String sql) {
        try (Session session = database.session()) {
            return session.query(
                    sql,
                    ParameterBinder.NONE,
                    (row, cursor) -> cursor.next() ? row.getLong(1) : -1L);
        }
    }

    /// Ends a connection from another one.
    private void kill(long number) {
        CompletableFuture.runAsync(
                        () -> {
                            try (Session session = database.session()) {
                                session.execute(
                                        postgresql
                                                ? "SELECT pg_terminate_backend(" + number + ")"
                                                : "KILL " + number);
                            }
                        },
                        Thread::startVirtualThread)
                .join();
    }

    @Test
    void theNextSessionHasAnotherConnection() {
        long first;
        try (Session session = database.session()) {
            first = number();
            kill(first);
            assertThatThrownBy(this::number).isInstanceOf(OperationalError.class);
        }
        assertThat(database.activeConnections()).isZero();
        for (int i = 0; i < 20; i++) {
            assertThat(number()).isNotEqualTo(first);
        }
    }

    @Test
    @Spec("TXN-008")
    void aTransactionThatLostItsConnectionGoesNoFurther() {
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            kill(number());
                            assertThatThrownBy(this::number).isInstanceOf(DatabaseError.class);
                            assertThatThrownBy(this::number)
                                    .isInstanceOf(OperationalError.class)
                                    .hasMessageContaining("was lost within a transaction");
                            assertThatThrownBy(() -> Transaction.atomic(() -> number()))
                                    .isInstanceOf(OperationalError.class);
                            throw new IllegalStateException("the end");
                        }))
                .hasMessage("the end");
        assertThat(database.activeConnections()).isZero();
        assertThat(number()).isPositive();
    }
}
