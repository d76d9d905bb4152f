package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.CreateIndex;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.Dialect;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.Nodes;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

/// Names and keys that try to leave their quotes name what they say, and nothing else.
@EveryDatabase
class HostileNamesTest {
    private final Database database;

    HostileNamesTest(Database database) {
        this.database = database;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\"; DROP TABLE x; --",
                "a`; DROP TABLE x; --",
                "it's",
                "back\\slash\\",
                "?",
                "$1 :x {d}",
                "/* */ --",
                "select",
                "Ünïcödé ☃",
            })
    void namesOfTablesAndColumns(String name) {
        var table =
                new CreateTable(
                        name,
                        List.of(
                                new ColumnDefinition(
                                        name,
                                        SqlType.INT,
                                        false,
                                        Identity.NONE,
                                        Nodes.number(7),
                                        null,
                                        null,
                                        null,
                                        name)),
                        List.of(name),
                        List.of(new Constraint.Unique(name + "_unique", List.of(name))),
                        name);
        try (Session session = database.session()) {
            Dialect dialect = session.backend().dialect();
            dialect.render(table).forEach(session::execute);
            dialect.render(new CreateIndex(name + "_index", name, List.of(name), false))
                    .forEach(session::execute);
            update(session, dialect.render(insert(name, name, Nodes.number(5))));
            var select =
                    new Nodes.Draft()
                            .from(name, name + " alias")
                            .select(new Column(name + " alias", name), name)
                            .where(Nodes.equal(new Column(name + " alias", name), Nodes.number(5)));

            assertThat(texts(session, dialect.render(select.build()))).containsExactly("5");
            session.backend().schemaEditor(session).drop(List.of(name));
        }
    }

    @Test
    void keysOfDocuments() {
        List<String> keys =
                List.of(
                        "it's",
                        "qu\"ote",
                        "back\\slash",
                        "$.a[0]",
                        "a.b",
                        "?",
                        "",
                        " ",
                        "%",
                        "☃",
                        "' OR 1=1 --");
        var table =
                new CreateTable(
                        "documents",
                        List.of(
                                new ColumnDefinition(
                                        "id",
                                        SqlType.INT,
                                        false,
                                        Identity.NONE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null),
                                new ColumnDefinition(
                                        "data",
                                        SqlType.JSON,
                                        false,
                                        Identity.NONE,
                                        null,
                                        null,
                                        null,
                                        null,
                                        null)),
                        List.of("id"),
                        List.of(),
                        null);
        try (Session session = database.session()) {
            Dialect dialect = session.backend().dialect();
            dialect.render(table).forEach(session::execute);
            var insert =
                    new Insert(
                            "documents",
                            List.of("id", "data"),
                            List.of(List.of(Nodes.number(1), Nodes.json(document(keys)))),
                            null,
                            List.of());
            update(session, dialect.render(insert));

            for (int i = 0; i < keys.size(); i++) {
                List<JsonStep> path = List.of(new JsonStep.Key(keys.get(i)));
                SqlExpression data = Nodes.col("data");
                var value =
                        Nodes.from("documents")
                                .select(new JsonPath(data, path, true))
                                .where(new JsonHasPath(data, path));
                assertThat(texts(session, dialect.render(value.build())))
                        .as("value of the key '%s'", keys.get(i))
                        .containsExactly("value " + i);
            }
            session.backend().schemaEditor(session).drop(List.of("documents"));
        }
    }

    private static String document(List<String> keys) {
        var members = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            String key = keys.get(i).replace("\\", "\\\\").replace("\"", "\\\"");
            members.add("\"%s\": \"value %d\"".formatted(key, i));
        }
        return "{" + String.join(", ", members) + "}";
    }

    private static Insert insert(String table, String column, Param value) {
        return new Insert(table, List.of(column), List.of(List.of(value)), null, List.of());
    }

    private static void update(Session session, Sql sql) {
        session.update(sql.text(), SampleParameters.binder(sql));
    }

    private static List<@Nullable String> texts(Session session, Sql sql) {
        ParameterBinder binder = SampleParameters.binder(sql);
        return session.query(
                sql.text(),
                binder,
                (row, cursor) -> {
                    var all = new ArrayList<@Nullable String>();
                    while (cursor.next()) {
                        all.add(row.getString(1));
                    }
                    return all;
                });
    }
}
