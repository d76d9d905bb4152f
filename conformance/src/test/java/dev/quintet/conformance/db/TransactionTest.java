package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Atomic;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.Isolation;
import dev.quintet.db.OperationalError;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.Savepoint;
import dev.quintet.db.Session;
import dev.quintet.db.StatementEvent;
import dev.quintet.db.Transaction;
import dev.quintet.db.TransactionManagementError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

@EveryDatabase
class TransactionTest {
    private final Database database;
    private Items items;

    TransactionTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void createTable() {
        items = Items.in(database);
    }

    @AfterEach
    void dropTable() {
        assertThat(database.activeConnections()).isZero();
        assertThat(database.inTransaction()).isFalse();
        items.drop();
    }

    private static final class Oops extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private void failingInsert() {
        assertThatThrownBy(() -> items.insert(99, "a")).isInstanceOf(IntegrityError.class);
    }

    @Test
    @Spec({"TXN-001", "TXN-002"})
    void aBlockIsCommittedAtItsEndAndUndoneByAnException() {
        String result =
                Transaction.atomic(() -> {
                    items.insert(1, "a");
                    return "result";
                });
        assertThat(result).isEqualTo("result");
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            items.insert(2, "b");
                            throw new Oops();
                        }))
                .isInstanceOf(Oops.class);

        assertThat(items.names()).containsExactly("a");
    }

    @Test
    void checkedExceptionsPassThroughAndUndo() {
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            items.insert(1, "a");
                            throw new IOException("of the user");
                        }))
                .isInstanceOf(IOException.class);

        assertThat(items.names()).isEmpty();
    }

    @Test
    @Spec("TXN-003")
    void anInnerBlockIsUndoneAlone() {
        Transaction.atomic(() -> {
            items.insert(1, "a");
            assertThatThrownBy(() ->
                            Transaction.atomic(() -> {
                                items.insert(2, "b");
                                throw new Oops();
                            }))
                    .isInstanceOf(Oops.class);
            Transaction.atomic(() -> items.insert(3, "c"));
        });

        assertThat(items.names()).containsExactly("a", "c");
    }

    @Test
    @Spec("TXN-003")
    void theOuterBlockUndoesWhatInnerBlocksFinished() {
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            Transaction.atomic(() -> items.insert(1, "a"));
                            throw new Oops();
                        }))
                .isInstanceOf(Oops.class);

        assertThat(items.names()).isEmpty();
    }

    @Test
    @Spec("TXN-004")
    void aBlockWithoutASavepointUndoesTheEnclosingOne() {
        Transaction.atomic(() -> {
            items.insert(1, "a");
            Transaction.atomic(() -> {
                items.insert(2, "b");
                assertThatThrownBy(() ->
                                Transaction.on(database)
                                        .savepoint(false)
                                        .atomic(() -> {
                                            items.insert(3, "c");
                                            throw new Oops();
                                        }))
                        .isInstanceOf(Oops.class);
                assertThatThrownBy(items::names).isInstanceOf(TransactionManagementError.class);
            });
            assertThat(items.names()).containsExactly("a");
        });

        assertThat(items.names()).containsExactly("a");
    }

    @Test
    @Spec("TXN-005")
    void aDurableBlockIsRefusedInsideOfAnother() {
        Atomic durable = Transaction.on(database).durable();
        durable.atomic(() -> items.insert(1, "a"));

        assertThatThrownBy(
                        () -> Transaction.atomic(() -> durable.atomic(() -> items.insert(2, "b"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A durable atomic block cannot be inside of another atomic block.");
        assertThat(items.names()).containsExactly("a");
    }

    @Test
    @Spec("TXN-005")
    void aDurableBlockIsAllowedInTheTransactionOfATest() {
        try (Transaction wrapper = Transaction.begin(database)) {
            Transaction.on(database).durable().atomic(() -> items.insert(1, "a"));
            assertThat(items.names()).containsExactly("a");
            assertThatThrownBy(() ->
                            Transaction.atomic(() ->
                                    Transaction.on(database)
                                            .durable()
                                            .atomic(() -> items.insert(2, "b"))))
                    .isInstanceOf(IllegalStateException.class);
            wrapper.rollback();
        }
        assertThat(items.names()).isEmpty();
    }

    @Test
    @Spec("TXN-006")
    void anErrorThatIsCaughtBreaksTheBlock() {
        Transaction.atomic(() -> {
            items.insert(1, "a");
            failingInsert();
            assertThatThrownBy(items::names)
                    .isInstanceOf(TransactionManagementError.class)
                    .hasMessageContaining("until the end of the atomic block");
            assertThat(Transaction.on(database).rollbackOnly()).isTrue();
        });

        assertThat(items.names()).isEmpty();
    }

    @Test
    @Spec("TXN-006")
    void anErrorThatIsCaughtOutsideOfAnInnerBlockBreaksNothing() {
        Transaction.atomic(() -> {
            items.insert(1, "a");
            assertThatThrownBy(() -> Transaction.atomic(() -> items.insert(2, "a")))
                    .isInstanceOf(IntegrityError.class);
            items.insert(3, "c");
        });

        assertThat(items.names()).containsExactly("a", "c");
    }

    @Test
    void setRollbackUndoesWithoutAnException() {
        Transaction.atomic(() -> {
            items.insert(1, "a");
            Transaction.setRollback(true);
        });

        assertThat(items.names()).isEmpty();
        assertThatThrownBy(() -> Transaction.setRollback(true))
                .isInstanceOf(TransactionManagementError.class);
    }

    @Test
    @Spec({"TXN-009", "TXN-011"})
    void hooksRunAfterTheOutermostCommitInOrder() {
        var done = new ArrayList<String>();
        Transaction.onCommit(() -> done.add("at once"));
        Transaction.atomic(() -> {
            Transaction.onCommit(() -> done.add("first"));
            Transaction.atomic(() -> {
                items.insert(1, "a");
                Transaction.onCommit(() -> {
                    assertThat(database.inTransaction()).isFalse();
                    assertThat(database.activeConnections()).isZero();
                    Transaction.atomic(() -> items.insert(2, "by a hook"));
                    done.add("second");
                });
            });
            assertThat(done).containsExactly("at once");
        });

        assertThat(done).containsExactly("at once", "first", "second");
        assertThat(items.names()).containsExactly("a", "by a hook");
    }

    @Test
    @Spec("TXN-009")
    void hooksOfWhatIsUndoneAreForgotten() {
        var done = new ArrayList<String>();
        Transaction.atomic(() -> {
            Transaction.onCommit(() -> done.add("outer"));
            assertThatThrownBy(() ->
                            Transaction.atomic(() -> {
                                Transaction.atomic(
                                        () -> Transaction.onCommit(() -> done.add("inner")));
                                throw new Oops();
                            }))
                    .isInstanceOf(Oops.class);
        });
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            Transaction.onCommit(() -> done.add("never"));
                            throw new Oops();
                        }))
                .isInstanceOf(Oops.class);

        assertThat(done).containsExactly("outer");
    }

    @Test
    @Spec("TXN-010")
    void aHookThatFailsKeepsLaterOnesFromRunningUnlessItIsRobust() {
        var done = new ArrayList<String>();
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            items.insert(1, "a");
                            Transaction.on(database)
                                    .onCommit(
                                            () -> {
                                                throw new Oops();
                                            },
                                            true);
                            Transaction.onCommit(() -> done.add("after the robust one"));
                            Transaction.onCommit(() -> {
                                throw new Oops();
                            });
                            Transaction.onCommit(() -> done.add("never"));
                        }))
                .isInstanceOf(Oops.class);

        assertThat(done).containsExactly("after the robust one");
        assertThat(items.names()).containsExactly("a");
    }

    @Test
    @Spec("TXN-012")
    void aTransactionMayBeginAndEndInDifferentPlaces() {
        Transaction transaction = Transaction.begin(database);
        items.insert(1, "a");
        assertThatThrownBy(() -> Transaction.begin(database))
                .isInstanceOf(TransactionManagementError.class);
        var done = new ArrayList<String>();
        Transaction.onCommit(() -> done.add("hook"));
        transaction.commit();
        transaction.close();
        assertThatThrownBy(transaction::commit).isInstanceOf(TransactionManagementError.class);

        try (Transaction _ = Transaction.begin(database)) {
            items.insert(2, "b");
        }
        assertThat(done).containsExactly("hook");
        assertThat(items.names()).containsExactly("a");
    }

    @Test
    @Spec("TXN-012")
    void savepointsCanBeSetByHand() {
        var done = new ArrayList<String>();
        assertThatThrownBy(() -> Transaction.savepoint(database))
                .isInstanceOf(TransactionManagementError.class);
        Savepoint left =
                Transaction.atomic(() -> {
                    items.insert(1, "a");
                    Savepoint savepoint = Transaction.savepoint(database);
                    Transaction.onCommit(() -> done.add("never"));
                    failingInsert();
                    assertThatThrownBy(items::names).isInstanceOf(TransactionManagementError.class);
                    savepoint.rollback();
                    Transaction.setRollback(false);
                    items.insert(2, "b");
                    Savepoint kept = Transaction.savepoint(database);
                    items.insert(3, "c");
                    kept.release();
                    return savepoint;
                });
        assertThat(items.names()).containsExactly("a", "b", "c");
        assertThat(done).isEmpty();
        assertThatThrownBy(left::rollback).isInstanceOf(TransactionManagementError.class);
    }

    @Test
    @Spec("TXN-012")
    void anotherThreadMayNotUseTheConnection() throws InterruptedException {
        var errors = new ArrayList<Throwable>();
        Transaction.atomic(() -> {
            try (Session session = database.session()) {
                Thread other =
                        Thread.ofVirtual()
                                .start(() -> {
                                    try {
                                        session.execute("DELETE FROM item");
                                    } catch (RuntimeException e) {
                                        errors.add(e);
                                    }
                                });
                other.join();
            }
        });

        assertThat(errors).singleElement().isInstanceOf(TransactionManagementError.class);
    }

    @Test
    void onlyTheOutermostBlockChoosesTheIsolation() {
        Atomic serializable = Transaction.on(database).isolation(Isolation.SERIALIZABLE);
        serializable.atomic(() -> items.insert(1, "a"));
        Transaction.atomic(() -> items.insert(2, "b"));

        assertThatThrownBy(() -> Transaction.atomic(() -> serializable.atomic(items::names)))
                .isInstanceOf(TransactionManagementError.class)
                .hasMessageContaining("SERIALIZABLE");
        assertThat(items.names()).containsExactly("a", "b");
    }

    @Test
    void aBlockThatTheDatabaseGaveUpIsRunAgain() {
        var attempts = new ArrayList<Integer>();
        Transaction.on(database)
                .retries(2)
                .atomic(() -> {
                    attempts.add(attempts.size());
                    items.insert(1, "a");
                    if (attempts.size() < 3) {
                        throw new OperationalError("given up", null, null, true);
                    }
                });
        assertThat(attempts).hasSize(3);
        assertThat(items.names()).containsExactly("a");

        assertThatThrownBy(() ->
                        Transaction.on(database)
                                .retries(1)
                                .atomic(() -> {
                                    attempts.add(attempts.size());
                                    throw new OperationalError("given up", null, null, true);
                                }))
                .isInstanceOf(OperationalError.class);
        assertThat(attempts).hasSize(5);
    }

    @Test
    void stepsOfTransactionsAreHeardButNotCounted() {
        try (var log = QueryRecorder.start()) {
            Transaction.atomic(() -> {
                items.insert(1, "a");
                Transaction.atomic(() -> items.insert(2, "b"));
            });
            assertThat(log.count()).isEqualTo(2);
            assertThat(log.statements())
                    .extracting(StatementEvent::verb)
                    .containsExactly("INSERT", "INSERT");
            assertThat(log.statements().getLast().parameters()).isEqualTo(List.of(2, "b"));
            assertThat(log.events())
                    .extracting(StatementEvent::sql)
                    .containsExactly(
                            "BEGIN",
                            "INSERT INTO item (id, name) VALUES (?, ?)",
                            "SAVEPOINT s1",
                            "INSERT INTO item (id, name) VALUES (?, ?)",
                            "RELEASE SAVEPOINT s1",
                            "COMMIT");
        }
    }

    @Test
    void failuresAreHeard() {
        items.insert(1, "a");
        try (var log = QueryRecorder.start()) {
            failingInsert();
            assertThat(log.statements())
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.failure()).containsInstanceOf(DatabaseError.class));
        }
        try (var outer = QueryRecorder.start()) {
            items.names();
            try (var inner = QueryRecorder.start()) {
                items.names();
                assertThat(inner.count()).isOne();
            }
            items.names();
            assertThat(outer.count()).isEqualTo(3);
            outer.clear();
            assertThat(outer.count()).isZero();
        }
    }

    // ---- without automatic commits, and statements that commit by themselves

    @Test
    @Spec("TXN-015")
    void inATransactionByHandBlocksAreSavepointsOnly() {
        try (Transaction transaction = Transaction.begin(database);
                QueryRecorder log = QueryRecorder.start()) {
            Transaction.on(database).atomic(() -> items.insert(1, "a"));
            assertThatThrownBy(() ->
                            Transaction.on(database)
                                    .atomic(() -> {
                                        items.insert(2, "b");
                                        throw new Oops();
                                    }))
                    .isInstanceOf(Oops.class);
            assertThat(log.events())
                    .extracting(StatementEvent::verb)
                    .doesNotContain("BEGIN", "COMMIT")
                    .contains("SAVEPOINT");
            assertThat(items.names()).containsExactly("a");
            transaction.rollback();
        }
        assertThat(items.names()).as("nothing was committed by itself").isEmpty();
    }

    @Test
    @Spec("TXN-017")
    void aChangeOfTheSchemaCommitsWhereItIsNoPartOfTheTransaction() {
        boolean transactional = database.backend().features().supportsTransactionalDdl();
        assertThatThrownBy(() ->
                        Transaction.on(database)
                                .atomic(() -> {
                                    items.insert(1, "a");
                                    try (Session session = database.session()) {
                                        session.execute("CREATE TABLE extra (id INTEGER)");
                                    }
                                    throw new Oops();
                                }))
                .isInstanceOf(Oops.class);
        if (transactional) {
            assertThat(items.names()).isEmpty();
        } else {
            assertThat(items.names()).containsExactly("a");
            try (Session session = database.session()) {
                session.execute("DROP TABLE extra");
            }
        }
    }

    @Test
    @Spec("TXN-017")
    @RequiresFeature("supportsSelectForUpdate")
    void aTransactionSeesWhatOthersHaveCommittedMeanwhile() throws Exception {
        items.insert(1, "a");
        Transaction.on(database)
                .atomic(() -> {
                    assertThat(items.names()).containsExactly("a");
                    Thread other = Thread.ofVirtual().start(() -> items.insert(2, "b"));
                    other.join();
                    assertThat(items.names()).containsExactly("a", "b");
                });
    }

    @Test
    void whatIsUndoneTellsThePrograms() {
        var done = new ArrayList<String>();
        Transaction.onRollback(() -> done.add("without a transaction"));
        Transaction.atomic(() -> Transaction.onRollback(() -> done.add("committed")));
        Transaction.atomic(() -> {
            Transaction.onRollback(() -> done.add("outer"));
            assertThatThrownBy(() ->
                            Transaction.atomic(() -> {
                                Transaction.onRollback(() -> done.add("first"));
                                Transaction.onRollback(() -> {
                                    throw new IllegalStateException("only logged");
                                });
                                Transaction.onRollback(() -> done.add("second"));
                                throw new IllegalStateException("left");
                            }))
                    .hasMessage("left");
            assertThat(done).containsExactly("second", "first");
            Savepoint savepoint = Transaction.savepoint(database);
            Transaction.atomic(() -> Transaction.onRollback(() -> done.add("inner")));
            savepoint.rollback();
            assertThat(done).containsExactly("second", "first", "inner");
            Transaction.setRollback(true);
        });

        assertThat(done).containsExactly("second", "first", "inner", "outer");
    }
}
