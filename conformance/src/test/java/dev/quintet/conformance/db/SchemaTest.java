package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.DatabaseError;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.IntegrityError.Kind;
import dev.quintet.db.Introspection;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.CreateIndex;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

/// Two tables that refer to each other.
@EveryDatabase
class SchemaTest {
    private final Database database;

    SchemaTest(Database database) {
        this.database = database;
    }

    private static ColumnDefinition column(String name, SqlType type, boolean nullable) {
        return new ColumnDefinition(
                name, type, nullable, Identity.NONE, null, null, null, null, null);
    }

    private static CreateTable table(String name, String target) {
        var id =
                new ColumnDefinition(
                        "id", SqlType.BIG_INT, false, Identity.AUTO, null, null, null, null, null);
        return new CreateTable(
                name,
                List.of(
                        id,
                        column("name", new SqlType.Varchar(20), false),
                        column("other_id", SqlType.BIG_INT, true)),
                List.of("id"),
                List.of(
                        new Constraint.Unique(name + "_name_uniq", List.of("name")),
                        new Constraint.ForeignKey(
                                name + "_other_fk", List.of("other_id"), target, List.of("id"))),
                null);
    }

    @BeforeEach
    void create() {
        try (Session session = database.session()) {
            session.backend()
                    .schemaEditor(session)
                    .create(
                            List.of(
                                    new CreateIndex(
                                            "chicken_other",
                                            "chicken",
                                            List.of("other_id", "name"),
                                            false),
                                    table("chicken", "egg"),
                                    table("egg", "chicken")));
        }
    }

    @AfterEach
    void drop() {
        try (Session session = database.session()) {
            session.backend().schemaEditor(session).drop(List.of("chicken", "egg"));
            assertThat(session.backend().introspection(session).tableNames()).isEmpty();
        }
        assertThat(database.activeConnections()).isZero();
    }

    private void execute(String sql) {
        try (Session session = database.session()) {
            session.update(sql, ParameterBinder.NONE);
        }
    }

    private String quoted(String name) {
        return database.backend().dialect().identifiers().quote(name);
    }

    private void insert(String table, int id, String name, Integer other) {
        execute(
                "INSERT INTO "
                        + quoted(table)
                        + " ("
                        + quoted("id")
                        + ", "
                        + quoted("name")
                        + ", "
                        + quoted("other_id")
                        + ") VALUES ("
                        + id
                        + ", '"
                        + name
                        + "', "
                        + other
                        + ")");
    }

    @Test
    @Spec("DELTA-002")
    void aTableToWhichAnotherRefersIsNotDropped() {
        try (Session session = database.session()) {
            assertThatThrownBy(() -> session.backend().schemaEditor(session).drop(List.of("egg")))
                    .isInstanceOf(DatabaseError.class)
                    .hasMessageContaining("egg");
            assertThat(session.backend().introspection(session).tableNames())
                    .containsExactly("chicken", "egg");
            assertThat(session.backend().introspection(session).constraints("chicken"))
                    .containsKey("chicken_other_fk");
        }
    }

    @Test
    void theSchemaIsReadAsItWasWritten() {
        try (Session session = database.session()) {
            Introspection introspection = session.backend().introspection(session);
            assertThat(introspection.tableNames()).containsExactly("chicken", "egg");
            assertThat(introspection.columns("chicken"))
                    .extracting(Introspection.Column::name)
                    .containsExactly("id", "name", "other_id");
            assertThat(introspection.columns("chicken"))
                    .extracting(Introspection.Column::nullable)
                    .containsExactly(false, false, true);
            assertThat(introspection.columns("nothing")).isEmpty();
            Map<String, Introspection.Constraint> constraints =
                    introspection.constraints("chicken");
            assertThat(constraints.values())
                    .extracting(Introspection.Constraint::kind)
                    .contains(
                            Introspection.Kind.PRIMARY_KEY,
                            Introspection.Kind.UNIQUE,
                            Introspection.Kind.FOREIGN_KEY,
                            Introspection.Kind.INDEX);
            assertThat(constraints.values())
                    .filteredOn(constraint -> constraint.kind() == Introspection.Kind.FOREIGN_KEY)
                    .singleElement()
                    .satisfies(key -> {
                        assertThat(key.target()).isEqualTo("egg");
                        assertThat(key.columns()).containsExactly("other_id");
                        assertThat(key.targetColumns()).containsExactly("id");
                    });
            assertThat(constraints.get("chicken_other").columns())
                    .containsExactly("other_id", "name");
        }
    }

    @Test
    void aReferenceToNothingIsRefused() {
        assertThatThrownBy(() -> insert("chicken", 1, "a", 17))
                .isInstanceOfSatisfying(
                        IntegrityError.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.FOREIGN_KEY));
    }

    @Test
    @RequiresFeature("supportsDeferrableConstraints")
    void referencesAreCheckedAtTheCommit() {
        Transaction.atomic(() -> {
            insert("chicken", 1, "a", 1);
            insert("egg", 1, "b", 1);
        });
        assertThatThrownBy(() -> Transaction.atomic(() -> insert("chicken", 2, "c", 17)))
                .isInstanceOfSatisfying(
                        IntegrityError.class,
                        e -> assertThat(e.kind()).isEqualTo(Kind.FOREIGN_KEY));

        assertThat(database.activeConnections()).isZero();
        insert("chicken", 2, "c", 1);
    }

    @Test
    void violationsNameWhatTheDatabaseTells() {
        insert("chicken", 1, "a", null);
        assertThatThrownBy(() -> insert("chicken", 2, "a", null))
                .isInstanceOfSatisfying(
                        IntegrityError.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(Kind.UNIQUE);
                            if (e.constraint().isPresent()) {
                                assertThat(e.constraint()).hasValue("chicken_name_uniq");
                            } else {
                                assertThat(e.table()).hasValue("chicken");
                                assertThat(e.columns()).containsExactly("name");
                            }
                        });
        assertThatThrownBy(() ->
                        execute(
                                "INSERT INTO "
                                        + quoted("egg")
                                        + " ("
                                        + quoted("id")
                                        + ", "
                                        + quoted("name")
                                        + ") VALUES (5, NULL)"))
                .isInstanceOfSatisfying(
                        IntegrityError.class,
                        e -> {
                            assertThat(e.kind()).isEqualTo(Kind.NOT_NULL);
                            assertThat(e.columns()).containsExactly("name");
                        });
    }

    @Test
    void generatedKeysGoOnAfterTheGreatestOne() {
        insert("chicken", 40, "a", null);
        try (Session session = database.session()) {
            var editor = session.backend().schemaEditor(session);
            editor.resetIdentity("chicken", "id");
            execute("INSERT INTO " + quoted("chicken") + " (" + quoted("name") + ") VALUES ('b')");
            assertThat(maximum(session)).isEqualTo(41);
            editor.flush(Map.of("chicken", "id", "egg", "id"));
            assertThat(maximum(session)).isZero();
            execute("INSERT INTO " + quoted("chicken") + " (" + quoted("name") + ") VALUES ('c')");
            assertThat(maximum(session)).isOne();
        }
    }

    private long maximum(Session session) {
        return session.query(
                "SELECT MAX(" + quoted("id") + ") FROM " + quoted("chicken"),
                ParameterBinder.NONE,
                (row, cursor) -> cursor.next() ? row.getLong(1) : -1);
    }

    @Test
    @Spec("TXN-016")
    @RequiresFeature("supportsTransactionalDdl")
    void changesOfTheSchemaCanBeUndone() {
        assertThatThrownBy(() ->
                        Transaction.atomic(() -> {
                            try (Session session = database.session()) {
                                session.execute("CREATE TABLE third (id INTEGER)");
                                throw new IllegalStateException("oops");
                            }
                        }))
                .hasMessage("oops");
    }
}
