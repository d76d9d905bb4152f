package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.QueryRecorder;
import dev.quintet.db.Registration;
import dev.quintet.db.Session;
import dev.quintet.db.StatementEvent;
import dev.quintet.db.Transaction;
import dev.quintet.sql.Ddl;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Who hears of statements, and who stands around them.
@EveryDatabase
class InstrumentationTest {
    private static final String COUNT = "SELECT COUNT(*) FROM item";

    private final Database database;
    private final Items items;

    InstrumentationTest(Database database) {
        this.database = database;
        this.items = Items.in(database);
    }

    @AfterEach
    void drop() {
        items.drop();
    }

    private long count() {
        return count(COUNT);
    }

    private long count(String sql) {
        try (Session session = database.session()) {
            return session.query(
                    sql,
                    ParameterBinder.NONE,
                    (row, cursor) -> cursor.next() ? row.getLong(1) : -1);
        }
    }

    // ---- wrappers

    @Test
    @Spec("INSTR-001")
    void wrappersStandAroundEachStatementTheFirstOutermost() {
        List<String> steps = new ArrayList<>();
        try (Registration outer =
                        database.wrap(call -> {
                            steps.add("outer before");
                            call.proceed();
                            steps.add("outer after");
                        });
                Registration inner =
                        database.wrap(call -> {
                            steps.add("inner " + call.sql());
                            call.proceed();
                        })) {
            assertThat(count()).isZero();
        }
        count();

        assertThat(steps).containsExactly("outer before", "inner " + COUNT, "outer after");
    }

    @Test
    @Spec("INSTR-001")
    void aWrapperKnowsTheStatementAndItsParameters() {
        List<Object> seen = new ArrayList<>();
        try (Registration wrapper =
                database.wrap(call -> {
                    seen.add(call.parameters());
                    seen.add(call.many());
                    seen.add(call.database().alias());
                    call.proceed();
                })) {
            items.insert(1, "one");
            try (Session session = database.session()) {
                session.updateBatch(
                        "UPDATE item SET name = ? WHERE id = 1",
                        List.of(out -> out.setString("two"), out -> out.setString("three")));
            }
        }

        assertThat(seen)
                .containsExactly(
                        List.of(1, "one"),
                        false,
                        database.alias(),
                        List.of("two", "three"),
                        true,
                        database.alias());
    }

    @Test
    @Spec("INSTR-001")
    void aWrapperMayChangeTheText() {
        List<String> sent = new ArrayList<>();
        try (Registration listener = database.listen(event -> sent.add(event.sql()));
                Registration wrapper =
                        database.wrap(call -> call.proceed(call.sql() + " /* page 7 */"))) {
            assertThat(count()).isZero();
        }

        assertThat(sent).containsExactly(COUNT + " /* page 7 */");
    }

    @Test
    @Spec("INSTR-001")
    void aWrapperMayRefuseAStatement() {
        try (Registration guard =
                database.wrap(call -> {
                    throw new IllegalStateException("no queries here");
                })) {
            assertThatThrownBy(this::count).hasMessage("no queries here");
            assertThatThrownBy(() -> items.insert(1, "one")).hasMessage("no queries here");
        }
        assertThat(count()).isZero();
    }

    @Test
    @Spec("INSTR-001")
    void aWrapperSeesTheErrorOfTheDatabase() {
        List<Throwable> errors = new ArrayList<>();
        try (Registration wrapper =
                database.wrap(call -> {
                    try {
                        call.proceed();
                    } catch (RuntimeException e) {
                        errors.add(e);
                        throw e;
                    }
                })) {
            assertThatThrownBy(() -> count("SELECT nothing FROM nowhere"));
        }

        assertThat(errors).hasSize(1);
    }

    @Test
    @Spec("INSTR-001")
    void aWrapperThatDoesNothingIsAMistake() {
        try (Registration wrapper = database.wrap(call -> {})) {
            assertThatThrownBy(this::count)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll(COUNT, "proceed()");
        }
    }

    @Test
    @Spec("INSTR-001")
    void aWrapperIsAboutItsThread() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        try (Registration wrapper =
                database.wrap(call -> {
                    seen.add(call.sql());
                    call.proceed();
                })) {
            Thread other = Thread.ofVirtual().start(this::count);
            other.join();
        }

        assertThat(seen).isEmpty();
    }

    // ---- the log of statements

    @Test
    @Spec("INSTR-002")
    void aRecorderKeepsStatementsWithTheirTimeAndDatabase() {
        try (QueryRecorder log = QueryRecorder.start(database)) {
            Transaction.on(database)
                    .atomic(() -> Transaction.on(database).atomic(() -> items.insert(1, "one")));

            assertThat(log.statements())
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.verb()).isEqualTo("INSERT");
                        assertThat(event.alias()).isEqualTo(database.alias());
                        assertThat(event.duration()).isPositive();
                        assertThat(event.parameters()).containsExactly(1, "one");
                    });
            assertThat(log.events())
                    .extracting(StatementEvent::verb)
                    .containsSubsequence("BEGIN", "SAVEPOINT", "INSERT", "RELEASE", "COMMIT");
            log.clear();
            assertThat(log.events()).isEmpty();
        }
    }

    @Test
    @Spec("INSTR-002")
    void aRecorderOfADatabaseHearsAllThreads() throws InterruptedException {
        try (QueryRecorder log = QueryRecorder.start(database);
                QueryRecorder mine = QueryRecorder.start()) {
            Thread other = Thread.ofVirtual().start(this::count);
            other.join();

            assertThat(log.count()).isEqualTo(1);
            assertThat(mine.count()).isZero();
        }
    }

    @Test
    @Spec("INSTR-002")
    void theLastStatementsAreKeptAndForgottenOnesAreWarnedOf() {
        try (QueryRecorder log = QueryRecorder.start();
                CapturedLogs.Capture warnings = CapturedLogs.of("dev.quintet.sql")) {
            StatementEvent event =
                    new StatementEvent(
                            "x",
                            StatementEvent.Kind.STATEMENT,
                            "SELECT 1",
                            List.of(),
                            Duration.ZERO,
                            null);
            for (int i = 0; i < QueryRecorder.CAPACITY; i++) {
                log.executed(event);
            }
            assertThat(log.isOverflown()).isFalse();

            count();
            count();

            assertThat(log.count()).isEqualTo(QueryRecorder.CAPACITY);
            assertThat(log.events().getLast().sql()).isEqualTo(COUNT);
            assertThat(log.isOverflown()).isTrue();
            assertThat(warnings.lines().stream().filter(line -> line.startsWith("WARN")))
                    .singleElement()
                    .asString()
                    .contains("9000");
            log.clear();
            assertThat(log.isOverflown()).isFalse();
        }
    }

    // ---- logs

    @Test
    @Spec("INSTR-003")
    void everyStatementIsLoggedWithItsTimeParametersAndDatabase() {
        try (CapturedLogs.Capture log = CapturedLogs.of("dev.quintet.sql")) {
            items.insert(1, "one");

            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .matches(
                            "DEBUG \\("
                                    + database.alias()
                                    + "\\) [0-9.E-]+ ms \\[STATEMENT\\] INSERT INTO .*; \\[1,"
                                    + " one\\]");
        }
    }

    @Test
    @Spec("INSTR-003")
    void changesOfTheSchemaHaveALogOfTheirOwn() {
        try (CapturedLogs.Capture log = CapturedLogs.of("dev.quintet.schema")) {
            count();
            assertThat(log.lines()).isEmpty();
            try (Session session = database.session()) {
                assertThatThrownBy(() ->
                        session.backend()
                                .schemaEditor(session)
                                .execute(new Ddl.DropTable("no_such_table")));
            }

            assertThat(log.lines()).singleElement().asString().startsWith("DEBUG DROP TABLE");
        }
    }
}
