package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.quintet.db.Database;
import dev.quintet.db.Features;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.ResultReader;
import dev.quintet.db.Session;
import dev.quintet.db.Transaction;
import dev.quintet.sql.Ddl;
import dev.quintet.sql.Nodes;
import dev.quintet.sql.Samples;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlStatement.Assignment;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.Update;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Each database takes the SQL that is written for it, all of it.
@EveryDatabase
class SamplesTest {
    private final Database database;

    SamplesTest(Database database) {
        this.database = database;
    }

    @TestFactory
    List<DynamicTest> acceptsEachSample() {
        prepare();
        Set<String> beyond = beyond(database.backend().features());
        return Samples.statements().entrySet().stream()
                .filter(sample -> !beyond.contains(sample.getKey()))
                .map(sample ->
                        DynamicTest.dynamicTest(sample.getKey(), () -> tryOut(sample.getValue())))
                .toList();
    }

    private void prepare() {
        try (Session session = database.session()) {
            for (Ddl change : Samples.schema().values()) {
                session.backend().dialect().render(change).forEach(session::execute);
            }
            run(session, Samples.statements().get("insert values of all types"));
            run(
                    session,
                    new Update(
                            "sample",
                            List.of(
                                    new Assignment("name", Nodes.text("first")),
                                    new Assignment("title", Nodes.text("abc")),
                                    new Assignment("amount", Nodes.number(10)),
                                    new Assignment("ratio", new Param(2.5, SqlType.DOUBLE))),
                            null,
                            List.of(),
                            List.of()));
        }
    }

    /// The samples that need what the database lacks, and one that no two databases have in common.
    private static Set<String> beyond(Features features) {
        var names = new HashSet<>(Set.of("collation"));
        if (!features.supportsFrameExclusion()) {
            names.add("window frame with exclusion");
        }
        if (!features.supportsSelectForNoKeyUpdate() && features.supportsSelectForUpdate()) {
            names.add("lock of one table or nothing");
        }
        return names;
    }

    private void tryOut(SqlStatement statement) {
        assertThatNoException()
                .isThrownBy(() ->
                        Transaction.on(database)
                                .atomic(() -> {
                                    try (Session session = database.session()) {
                                        run(session, statement);
                                    }
                                    Transaction.on(database).setRollback(true);
                                }));
    }

    private static void run(Session session, SqlStatement statement) {
        Sql sql;
        try {
            sql = session.backend().dialect().render(statement);
        } catch (UnsupportedOperationException e) {
            // What is refused is in the texts of each backend's own tests.
            return;
        }
        ParameterBinder binder = SampleParameters.binder(sql);
        ResultReader<@Nullable Void> all =
                (_, cursor) -> {
                    while (cursor.next()) {}
                    return null;
                };
        List<String> returning = returning(statement);
        if (statement instanceof Query) {
            session.query(sql.text(), binder, all);
        } else if (returning.isEmpty()) {
            session.update(sql.text(), binder);
        } else {
            session.returning(sql.text(), returning, binder, all);
        }
    }

    private static List<String> returning(SqlStatement statement) {
        return switch (statement) {
            case SqlStatement.Insert insert -> insert.returning();
            case Update update -> update.returning();
            case SqlStatement.Delete delete -> delete.returning();
            case Query _ -> List.of();
        };
    }
}
