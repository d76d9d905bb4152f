package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.Databases;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.InterfaceError;
import dev.quintet.db.InternalError;
import dev.quintet.db.NotSupportedError;
import dev.quintet.db.OperationalError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.ProgrammingError;
import dev.quintet.db.ResultReader;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// SQL of one's own, beside all models.
@EveryDatabase
class DirectSqlTest {
    private final Database database;
    private final Items items;

    DirectSqlTest(Database database) {
        this.database = database;
        this.items = new Items(database);
    }

    @BeforeEach
    void create() {
        Items.in(database);
    }

    @AfterEach
    void drop() {
        items.drop();
    }

    // ---- sessions

    @Test
    @Spec("RAW-006")
    void statementsAreExecutedAndRowsAreListsOfValues() {
        try (Session session = database.session()) {
            String insert = "INSERT INTO item (id, name) VALUES (?, ?)";
            assertThat(session.update(insert, ParameterBinder.of(1, "one"))).isEqualTo(1);
            session.updateBatch(
                    insert, List.of(ParameterBinder.of(2, "two"), ParameterBinder.of(3, "three")));

            List<List<Object>> rows =
                    session.query(
                            "SELECT name, id FROM item WHERE id > ? ORDER BY id",
                            ParameterBinder.of(1),
                            ResultReader.lists());

            assertThat(rows)
                    .extracting(row -> row.get(0) + " " + ((Number) row.get(1)).intValue())
                    .containsExactly("two 2", "three 3");
        }
    }

    @Test
    @Spec("RAW-006")
    void parametersHaveTheTypesOfTheirValues() {
        try (Session session = database.session()) {
            session.execute(
                    "CREATE TABLE plain (a VARCHAR(10), b BIGINT, c DECIMAL(5, 2), d DATE,"
                            + " e BOOLEAN)");
            try {
                session.update(
                        "INSERT INTO plain VALUES (?, ?, ?, ?, ?)",
                        ParameterBinder.of(
                                'x', 7L, new BigDecimal("1.50"), LocalDate.of(2020, 1, 2), true));
                List<Object> row =
                        session.query(
                                "SELECT a, b, c, d, e FROM plain WHERE d = ?",
                                ParameterBinder.of(LocalDate.of(2020, 1, 2)),
                                (found, cursor) -> {
                                    cursor.next();
                                    return Arrays.asList(
                                            found.getString(1),
                                            found.getLong(2),
                                            found.getDecimal(3).stripTrailingZeros(),
                                            found.getDate(4),
                                            found.getBoolean(5));
                                });
                assertThat(row)
                        .containsExactly(
                                "x", 7L, new BigDecimal("1.5"), LocalDate.of(2020, 1, 2), true);
            } finally {
                session.execute("DROP TABLE plain");
            }
        }
        assertThatThrownBy(() -> ParameterBinder.of(1, new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object cannot be a parameter");
    }

    @Test
    @Spec("RAW-006")
    void aSessionOfATransactionIsPartOfIt() {
        assertThatThrownBy(() ->
                        Transaction.on(database)
                                .atomic(() -> {
                                    items.insert(1, "one");
                                    assertThat(items.names()).containsExactly("one");
                                    throw new IllegalStateException("undo");
                                }))
                .hasMessage("undo");
        assertThat(items.names()).isEmpty();
    }

    @Test
    @Spec("RAW-006")
    void anUnknownAliasIsRefused() {
        assertThatThrownBy(() -> Databases.get("elsewhere"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("'elsewhere'", "Known are: ", database.alias());
    }

    // ---- procedures

    @Test
    @Spec("RAW-007")
    @RequiresFeature("supportsProcedures")
    void aProcedureIsCalledWithItsParametersInTheirOrder() {
        try (Session session = database.session()) {
            String gone = Procedures.create(session);
            try {
                assertThat(session.call("difference_of", 10, 3))
                        .singleElement()
                        .satisfies(row ->
                                assertThat(((Number) row.getFirst()).intValue()).isEqualTo(7));
                assertThatThrownBy(() -> session.call("difference_of", 10))
                        .isInstanceOf(DatabaseError.class);
                assertThatThrownBy(() -> session.call("nothing_of"))
                        .isInstanceOf(DatabaseError.class);
            } finally {
                session.execute(gone);
            }
        }
    }

    @Test
    @Spec("RAW-007")
    void whereThereAreNoneThatIsSaid() {
        try (Session session = database.session()) {
            if (!session.backend().features().supportsProcedures()) {
                assertThatThrownBy(() -> session.call("difference_of", 10, 3))
                        .isInstanceOf(NotSupportedError.class)
                        .hasMessageContaining("difference_of");
            }
        }
    }

    // ---- errors

    @Test
    @Spec("RAW-008")
    void errorsHaveOneTreeAndKeepWhatTheDriverSaid() {
        items.insert(1, "one");

        assertThatThrownBy(() -> items.insert(2, "one"))
                .isInstanceOf(IntegrityError.class)
                .isInstanceOf(DatabaseError.class)
                .hasCauseInstanceOf(SQLException.class)
                .hasMessageContaining("INSERT INTO item");
        assertThatThrownBy(() -> run("SELECT * FROM nowhere"))
                .isInstanceOf(ProgrammingError.class)
                .hasCauseInstanceOf(SQLException.class);
        assertThatThrownBy(() -> run("SELEKT 1")).isInstanceOf(ProgrammingError.class);
        assertThatThrownBy(() -> run("SELECT nothing FROM item"))
                .isInstanceOf(ProgrammingError.class);
    }

    @Test
    @Spec("RAW-008")
    void aDatabaseThatCannotBeReachedIsAnOperationalError() {
        try (Database nowhere = Database.open("nowhere", "postgres://nobody@127.0.0.1:1/nothing")) {
            assertThatThrownBy(nowhere::session)
                    .isInstanceOf(OperationalError.class)
                    .hasMessageContaining("nowhere");
        }
    }

    @Test
    @Spec("RAW-008")
    void aSessionThatIsClosedIsAnInterfaceError() {
        Session session = database.session();
        session.close();

        assertThatThrownBy(() -> session.execute("SELECT 1")).isInstanceOf(InterfaceError.class);
    }

    @Test
    @Spec("RAW-008")
    void theKindsOfErrorsAreThoseOfDjango() {
        assertThat(
                        List.of(
                                DataError.class,
                                OperationalError.class,
                                IntegrityError.class,
                                InternalError.class,
                                ProgrammingError.class,
                                NotSupportedError.class))
                .allMatch(DatabaseError.class::isAssignableFrom);
        assertThat(DatabaseError.class).isAssignableTo(RuntimeException.class);
    }

    private void run(String sql) {
        try (Session session = database.session()) {
            session.query(sql, ParameterBinder.NONE, ResultReader.lists());
        }
    }
}
