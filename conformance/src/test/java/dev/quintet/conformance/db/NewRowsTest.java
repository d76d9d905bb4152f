package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.quintet.db.Database;
import dev.quintet.db.IntegrityError;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.ResultReader;
import dev.quintet.db.Session;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.RequiresFeature;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

@EveryDatabase
class NewRowsTest {
    private static final ResultReader<List<Long>> KEYS =
            (row, cursor) -> {
                var keys = new ArrayList<Long>();
                while (cursor.next()) {
                    keys.add(row.getLong(1));
                }
                return keys;
            };

    private static final List<String> ID = List.of("id");

    private final Database database;

    NewRowsTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        var id =
                new ColumnDefinition(
                        "id", SqlType.BIG_INT, false, Identity.AUTO, null, null, null, null, null);
        var n =
                new ColumnDefinition(
                        "n", SqlType.INT, false, Identity.NONE, null, null, null, null, null);
        try (Session session = database.session()) {
            session.backend()
                    .schemaEditor(session)
                    .create(
                            List.of(
                                    new CreateTable(
                                            "row",
                                            List.of(id, n),
                                            List.of("id"),
                                            List.of(),
                                            null)));
        }
    }

    @AfterEach
    void drop() {
        try (Session session = database.session()) {
            session.backend().schemaEditor(session).drop(List.of("row"));
        }
    }

    private String insert(int rows, String... returning) {
        List<SqlExpression> values = List.of(new Param("n", SqlType.INT));
        return database.backend()
                .dialect()
                .render(
                        new Insert(
                                "row",
                                List.of("n"),
                                Collections.nCopies(rows, values),
                                null,
                                List.of(returning)))
                .text();
    }

    @Test
    @RequiresFeature("canReturnRowsFromInsert")
    void aStatementGivesItsKeysBack() {
        try (Session session = database.session()) {
            assertThat(session.returning(insert(1, "id"), ID, out -> out.setInt(5), KEYS))
                    .containsExactly(1L);
            assertThat(session.returning(insert(1, "id"), ID, out -> out.setInt(5), KEYS))
                    .containsExactly(2L);
        }
    }

    @Test
    @RequiresFeature("canReturnRowsFromBulkInsert")
    void manyRowsGiveTheirKeysBackInOrder() {
        ParameterBinder three =
                out -> {
                    out.setInt(7);
                    out.setInt(8);
                    out.setInt(9);
                };
        try (Session session = database.session()) {
            assertThat(session.returning(insert(3, "id"), ID, three, KEYS))
                    .containsExactly(1L, 2L, 3L);
            ResultReader<Long> first = (row, cursor) -> cursor.next() ? row.getLong(1) : null;
            assertThat(session.returning(insert(3, "id"), ID, three, first)).isEqualTo(4L);
            assertThat(session.returning(insert(1, "id"), ID, out -> out.setInt(1), KEYS))
                    .containsExactly(7L);
        }
    }

    @Test
    void theDriverKnowsGeneratedKeysToo() {
        try (Session session = database.session()) {
            assertThat(session.insert(insert(1), List.of("id"), out -> out.setInt(5), KEYS))
                    .containsExactly(1L);
            assertThat(session.insert(insert(1), List.of("id"), out -> out.setInt(5), KEYS))
                    .containsExactly(2L);
            assertThatThrownBy(() ->
                            session.insert(
                                    insert(1),
                                    List.of("id"),
                                    out -> out.setNull(SqlType.INT),
                                    KEYS))
                    .isInstanceOf(IntegrityError.class);
        }
        assertThat(database.activeConnections()).isZero();
    }
}
