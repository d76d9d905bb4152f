package dev.quintet.sql;

import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.insert;
import static dev.quintet.sql.Nodes.json;
import static dev.quintet.sql.Nodes.number;
import static dev.quintet.sql.Nodes.text;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlStatement.Assignment;
import dev.quintet.sql.SqlStatement.Delete;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Update;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/// What changes rows.
final class ChangeSamples extends SampleSet {
    ChangeSamples() {
        changes();
    }

    private void changes() {
        List<String> columns = List.of("sample_id", "number", "note");
        List<SqlExpression> first =
                List.of(
                        new Param(1L, SqlType.BIG_INT),
                        new Param((short) 7, SqlType.SMALL_INT),
                        text("x"));
        List<SqlExpression> second =
                List.of(
                        new Param(1L, SqlType.BIG_INT),
                        new Param((short) 8, SqlType.SMALL_INT),
                        Literal.NULL);
        statement("insert a row", insert(columns, null, first));
        statement("insert rows", insert(columns, null, first, second));
        statement(
                "insert values of all types",
                new Insert(
                        "sample",
                        List.of(
                                "name", "amount", "price", "flag", "born", "at", "local", "clock",
                                "span", "key", "data", "ip", "bytes"),
                        List.of(
                                List.of(
                                        new Param("all", new SqlType.Varchar(20)),
                                        number(1),
                                        new Param(new BigDecimal("1.5"), DECIMAL),
                                        new Param(true, SqlType.BOOL),
                                        new Param(LocalDate.of(2024, 2, 29), SqlType.DATE),
                                        new Param(NOON, SqlType.TIMESTAMP),
                                        new Param(
                                                LocalDateTime.of(2024, 2, 29, 12, 30),
                                                SqlType.DATE_TIME),
                                        new Param(LocalTime.of(12, 30, 45), SqlType.TIME),
                                        new Param(Duration.ofSeconds(90), SqlType.INTERVAL),
                                        new Param(new UUID(1, 2), SqlType.UUID),
                                        json("{\"a\": 1}"),
                                        new Param(InetAddress.ofLiteral("10.0.0.1"), SqlType.INET),
                                        new Param(new byte[] {1, 2}, SqlType.BINARY))),
                        null,
                        List.of()));
        statement(
                "insert defaults",
                new Insert("sample", List.of(), List.of(List.of()), null, List.of()));
        statement(
                "insert a default among values",
                insert(
                        columns,
                        null,
                        List.of(
                                new Param(1L, SqlType.BIG_INT),
                                new SqlExpression.Default(),
                                text("x"))));
        statement(
                "insert and return",
                new Insert("other", columns, List.of(first), null, List.of("sample_id", "number")));
        List<String> target = List.of("sample_id", "number");
        statement("insert or leave", insert(columns, new OnConflict(List.of(), List.of()), first));
        statement(
                "insert or leave by any key",
                insert(
                        columns,
                        new OnConflict(
                                List.of(),
                                List.of(),
                                List.of(List.of("sample_id", "number"), List.of("note"))),
                        first));
        statement(
                "insert or leave by target",
                insert(columns, new OnConflict(target, List.of()), first));
        statement(
                "insert or update",
                insert(columns, new OnConflict(target, List.of("note")), first, second));
        SqlExpression amount = new Column("sample", "amount");
        statement(
                "update",
                new Update(
                        "sample",
                        List.of(
                                new Assignment("title", text("new")),
                                new Assignment(
                                        "amount",
                                        arithmetic(amount, ArithmeticOperator.ADD, number(1)))),
                        equal(new Column("sample", "id"), number(1)),
                        List.of(),
                        List.of()));
        statement(
                "update and return",
                new Update(
                        "sample",
                        List.of(new Assignment("title", text("new"))),
                        equal(new Column("sample", "id"), number(1)),
                        List.of(),
                        List.of("id", "title")));
        statement(
                "update in order",
                new Update(
                        "sample",
                        List.of(
                                new Assignment(
                                        "amount",
                                        arithmetic(amount, ArithmeticOperator.ADD, number(1)))),
                        null,
                        List.of(new Order(amount, true, Nulls.DEFAULT)),
                        List.of()));
        statement("delete all", new Delete("other", null, List.of()));
        statement(
                "delete and return",
                new Delete(
                        "other",
                        equal(new Column("other", "number"), number(7)),
                        List.of("sample_id", "note")));
        statement(
                "delete by a query",
                new Delete(
                        "sample",
                        new InQuery(
                                new Column("sample", "id"),
                                otherIds()
                                        .where(equal(new Column("o", "note"), text("x")))
                                        .build()),
                        List.of()));
    }
}
