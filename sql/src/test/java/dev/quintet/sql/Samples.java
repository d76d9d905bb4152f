package dev.quintet.sql;

import static dev.quintet.sql.Nodes.S;
import static dev.quintet.sql.Nodes.aggregate;
import static dev.quintet.sql.Nodes.and;
import static dev.quintet.sql.Nodes.arithmetic;
import static dev.quintet.sql.Nodes.asc;
import static dev.quintet.sql.Nodes.col;
import static dev.quintet.sql.Nodes.equal;
import static dev.quintet.sql.Nodes.from;
import static dev.quintet.sql.Nodes.function;
import static dev.quintet.sql.Nodes.insert;
import static dev.quintet.sql.Nodes.json;
import static dev.quintet.sql.Nodes.number;
import static dev.quintet.sql.Nodes.or;
import static dev.quintet.sql.Nodes.text;
import static dev.quintet.sql.Nodes.xor;

import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.Computed;
import dev.quintet.sql.Ddl.Constraint;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.SqlExpression.Aggregate;
import dev.quintet.sql.SqlExpression.Arithmetic;
import dev.quintet.sql.SqlExpression.ArithmeticOperator;
import dev.quintet.sql.SqlExpression.Between;
import dev.quintet.sql.SqlExpression.Case;
import dev.quintet.sql.SqlExpression.Cast;
import dev.quintet.sql.SqlExpression.Collate;
import dev.quintet.sql.SqlExpression.Column;
import dev.quintet.sql.SqlExpression.Comparison;
import dev.quintet.sql.SqlExpression.ComparisonOperator;
import dev.quintet.sql.SqlExpression.DatePart;
import dev.quintet.sql.SqlExpression.Exists;
import dev.quintet.sql.SqlExpression.Extract;
import dev.quintet.sql.SqlExpression.Frame;
import dev.quintet.sql.SqlExpression.FrameExclusion;
import dev.quintet.sql.SqlExpression.FrameUnit;
import dev.quintet.sql.SqlExpression.Function;
import dev.quintet.sql.SqlExpression.In;
import dev.quintet.sql.SqlExpression.InQuery;
import dev.quintet.sql.SqlExpression.IsNull;
import dev.quintet.sql.SqlExpression.JsonArray;
import dev.quintet.sql.SqlExpression.JsonContains;
import dev.quintet.sql.SqlExpression.JsonHasPath;
import dev.quintet.sql.SqlExpression.JsonItem;
import dev.quintet.sql.SqlExpression.JsonObject;
import dev.quintet.sql.SqlExpression.JsonPath;
import dev.quintet.sql.SqlExpression.Literal;
import dev.quintet.sql.SqlExpression.Negate;
import dev.quintet.sql.SqlExpression.Not;
import dev.quintet.sql.SqlExpression.Now;
import dev.quintet.sql.SqlExpression.OutputRef;
import dev.quintet.sql.SqlExpression.Param;
import dev.quintet.sql.SqlExpression.QuotedText;
import dev.quintet.sql.SqlExpression.Raw;
import dev.quintet.sql.SqlExpression.RegexMatch;
import dev.quintet.sql.SqlExpression.Subquery;
import dev.quintet.sql.SqlExpression.TemporalDifference;
import dev.quintet.sql.SqlExpression.TemporalShift;
import dev.quintet.sql.SqlExpression.TextMatch;
import dev.quintet.sql.SqlExpression.TextPosition;
import dev.quintet.sql.SqlExpression.Truncate;
import dev.quintet.sql.SqlExpression.TruncateUnit;
import dev.quintet.sql.SqlExpression.Tuple;
import dev.quintet.sql.SqlExpression.When;
import dev.quintet.sql.SqlExpression.Window;
import dev.quintet.sql.SqlStatement.Assignment;
import dev.quintet.sql.SqlStatement.Combined;
import dev.quintet.sql.SqlStatement.CommonTable;
import dev.quintet.sql.SqlStatement.Delete;
import dev.quintet.sql.SqlStatement.Insert;
import dev.quintet.sql.SqlStatement.Join;
import dev.quintet.sql.SqlStatement.JoinKind;
import dev.quintet.sql.SqlStatement.Lock;
import dev.quintet.sql.SqlStatement.Nulls;
import dev.quintet.sql.SqlStatement.OnConflict;
import dev.quintet.sql.SqlStatement.Order;
import dev.quintet.sql.SqlStatement.Query;
import dev.quintet.sql.SqlStatement.SetOperation;
import dev.quintet.sql.SqlStatement.Update;
import dev.quintet.sql.SqlStatement.With;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// A statement for everything that can be said, by a speaking name. Each database's tests have the
/// text of each, and those that can run it do.
public final class Samples {
    private static final SqlType DECIMAL = new SqlType.Decimal(10, 2);
    private static final Instant NOON = Instant.parse("2024-02-29T12:30:45.5Z");

    private final Map<String, SqlStatement> statements = new LinkedHashMap<>();

    private Samples() {
        numbers();
        conditions();
        texts();
        moments();
        documents();
        functions();
        aggregates();
        selects();
        changes();
    }

    /// All statements by name, in a fixed order.
    public static Map<String, SqlStatement> statements() {
        return new Samples().statements;
    }

    /// The tables that the statements use, by name, in the order in which they can be created.
    public static Map<String, Ddl> schema() {
        var schema = new LinkedHashMap<String, Ddl>();
        schema.put("create the sample table", sampleTable());
        schema.put("create a table that refers to it", otherTable());
        schema.put(
                "create an index",
                new Ddl.CreateIndex("sample_born_at", "sample", List.of("born", "at"), false));
        schema.put(
                "create a unique index with a name that is too long",
                new Ddl.CreateIndex(
                        "sample_name_" + "x".repeat(260), "sample", List.of("name"), true));
        return schema;
    }

    private static Ddl sampleTable() {
        Column amount = new Column("", "amount");
        return new Ddl.CreateTable(
                "sample",
                List.of(
                        new ColumnDefinition(
                                "id",
                                SqlType.BIG_INT,
                                false,
                                Identity.AUTO,
                                null,
                                null,
                                null,
                                null,
                                null),
                        new ColumnDefinition(
                                "name",
                                new SqlType.Varchar(20),
                                false,
                                Identity.NONE,
                                text("it's"),
                                null,
                                null,
                                null,
                                "what it's called"),
                        column("title", SqlType.TEXT),
                        new ColumnDefinition(
                                "amount",
                                new SqlType.Integral(32, true),
                                false,
                                Identity.NONE,
                                Literal.of(0),
                                null,
                                null,
                                null,
                                null),
                        new ColumnDefinition(
                                "doubled",
                                SqlType.INT,
                                true,
                                Identity.NONE,
                                null,
                                new Computed(
                                        arithmetic(
                                                amount, ArithmeticOperator.MULTIPLY, Literal.of(2)),
                                        true),
                                null,
                                null,
                                null),
                        column("price", DECIMAL),
                        column("ratio", SqlType.DOUBLE),
                        column("flag", SqlType.BOOL),
                        column("born", SqlType.DATE),
                        column("at", SqlType.TIMESTAMP),
                        column("local", SqlType.DATE_TIME),
                        column("clock", SqlType.TIME),
                        column("span", SqlType.INTERVAL),
                        column("key", SqlType.UUID),
                        column("data", SqlType.JSON),
                        column("ip", SqlType.INET),
                        column("bytes", SqlType.BINARY)),
                List.of("id"),
                List.of(
                        new Constraint.Unique("sample_name", List.of("name", "amount")),
                        new Constraint.Check(
                                "sample_amount",
                                new Between(
                                        amount,
                                        new Param(0, SqlType.INT),
                                        new Param(1000, SqlType.INT)))),
                "things of all kinds");
    }

    private static Ddl otherTable() {
        return new Ddl.CreateTable(
                "other",
                List.of(
                        notNull("sample_id", SqlType.BIG_INT, null),
                        notNull(
                                "number",
                                SqlType.SMALL_INT,
                                new Param((short) 1, SqlType.SMALL_INT)),
                        new ColumnDefinition(
                                "note",
                                SqlType.TEXT,
                                true,
                                Identity.NONE,
                                null,
                                null,
                                null,
                                null,
                                null)),
                List.of("sample_id", "number"),
                List.of(
                        new Constraint.ForeignKey(
                                "other_sample", List.of("sample_id"), "sample", List.of("id"))),
                null);
    }

    private static ColumnDefinition column(String name, SqlType type) {
        return new ColumnDefinition(name, type, true, Identity.NONE, null, null, null, null, null);
    }

    private static ColumnDefinition notNull(
            String name, SqlType type, @Nullable SqlExpression value) {
        return new ColumnDefinition(
                name, type, false, Identity.NONE, value, null, null, null, null);
    }

    private void value(String name, SqlExpression expression) {
        statements.put(name, from("sample").select(expression, "x").build());
    }

    private void condition(String name, SqlExpression condition) {
        statements.put(name, from("sample").select(col("id")).where(condition).build());
    }

    private void numbers() {
        value("add", arithmetic(col("amount"), ArithmeticOperator.ADD, number(1)));
        value(
                "sum of a product",
                arithmetic(
                        arithmetic(col("amount"), ArithmeticOperator.MULTIPLY, number(2)),
                        ArithmeticOperator.ADD,
                        number(3)));
        value(
                "product of a sum",
                arithmetic(
                        arithmetic(col("amount"), ArithmeticOperator.ADD, number(2)),
                        ArithmeticOperator.MULTIPLY,
                        number(3)));
        value(
                "subtract from the left",
                arithmetic(
                        arithmetic(col("amount"), ArithmeticOperator.SUBTRACT, number(2)),
                        ArithmeticOperator.SUBTRACT,
                        number(3)));
        value(
                "subtract a difference",
                arithmetic(
                        col("amount"),
                        ArithmeticOperator.SUBTRACT,
                        arithmetic(number(2), ArithmeticOperator.SUBTRACT, number(3))));
        value(
                "multiply decimals",
                new Arithmetic(
                        ArithmeticOperator.MULTIPLY,
                        col("price"),
                        new Param(new BigDecimal("1.125"), DECIMAL),
                        DECIMAL));
        for (ArithmeticOperator operator :
                List.of(
                        ArithmeticOperator.DIVIDE,
                        ArithmeticOperator.MODULO,
                        ArithmeticOperator.POWER,
                        ArithmeticOperator.BIT_AND,
                        ArithmeticOperator.BIT_OR,
                        ArithmeticOperator.BIT_XOR,
                        ArithmeticOperator.SHIFT_LEFT,
                        ArithmeticOperator.SHIFT_RIGHT)) {
            value(
                    "operator " + operator.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    arithmetic(
                            arithmetic(col("amount"), operator, number(2)),
                            ArithmeticOperator.ADD,
                            Literal.of(1)));
        }
        value(
                "negate",
                new Negate(arithmetic(col("amount"), ArithmeticOperator.ADD, Literal.of(-1))));
        value("negate a negative number", new Negate(Literal.of(-1)));
    }

    private void conditions() {
        condition("compare with a parameter", equal(col("amount"), number(5)));
        condition(
                "compare with a decimal",
                new Comparison(
                        ComparisonOperator.GREATER,
                        col("price"),
                        new Param(new BigDecimal("1.50"), DECIMAL)));
        condition(
                "compare two parameters",
                new Comparison(ComparisonOperator.LESS_OR_EQUAL, number(1), number(2)));
        condition("compare a UUID", equal(col("key"), new Param(new UUID(1, 2), SqlType.UUID)));
        condition(
                "compare an address",
                equal(col("ip"), new Param(InetAddress.ofLiteral("10.0.0.1"), SqlType.INET)));
        condition(
                "compare a duration",
                new Comparison(
                        ComparisonOperator.LESS,
                        col("span"),
                        new Param(Duration.ofMinutes(90), SqlType.INTERVAL)));
        condition("compare a point in time", equal(col("at"), new Param(NOON, SqlType.TIMESTAMP)));
        condition(
                "compare tuples",
                equal(
                        new Tuple(List.of(col("id"), col("amount"))),
                        new Tuple(List.of(new Param(1L, SqlType.BIG_INT), number(2)))));
        condition("boolean column", col("flag"));
        condition("not a boolean column", new Not(col("flag")));
        condition("true", Literal.TRUE);
        condition("false or", or(Literal.FALSE, equal(col("id"), number(1))));
        condition(
                "and in or",
                or(and(equal(col("id"), number(1)), col("flag")), equal(col("amount"), number(2))));
        condition(
                "or in and",
                and(or(equal(col("id"), number(1)), col("flag")), equal(col("amount"), number(2))));
        condition("not", new Not(equal(col("id"), number(1))));
        condition("not all", new Not(and(equal(col("id"), number(1)), col("flag"))));
        condition("xor of two", xor(equal(col("id"), number(1)), col("flag")));
        condition(
                "xor of three",
                and(
                        col("flag"),
                        xor(
                                equal(col("id"), number(1)),
                                equal(col("id"), number(2)),
                                equal(col("id"), number(3)))));
        value("condition as a value", equal(col("id"), number(1)));
        condition("is null", new IsNull(col("title"), false));
        condition(
                "sum is not null",
                new IsNull(arithmetic(col("amount"), ArithmeticOperator.ADD, number(1)), true));
        condition("in", new In(col("amount"), List.of(number(1), number(2), number(3))));
        condition(
                "in tuples",
                new In(
                        new Tuple(List.of(col("id"), col("amount"))),
                        List.of(
                                new Tuple(List.of(number(1), number(2))),
                                new Tuple(List.of(number(3), number(4))))));
        condition("in a query", new InQuery(col("id"), otherIds().build()));
        condition(
                "in a query with a limit",
                new InQuery(
                        col("id"),
                        otherIds()
                                .orderBy(asc(new Column("o", "number")))
                                .limit(number(2))
                                .build()));
        condition("between", new Between(col("amount"), number(1), number(9)));
        condition(
                "exists",
                new Not(
                        new Exists(
                                new Nodes.Draft()
                                        .from("other", "o")
                                        .select(Literal.of(1))
                                        .where(equal(new Column("o", "sample_id"), col("id")))
                                        .build())));
        condition(
                "raw", and(new Raw("1 = ? OR 1 = ?", List.of(number(1), number(2))), col("flag")));
    }

    private static Nodes.Draft otherIds() {
        return new Nodes.Draft().from("other", "o").select(new Column("o", "sample_id"));
    }

    private void texts() {
        for (TextPosition position : TextPosition.values()) {
            String name = position.name().toLowerCase(Locale.ROOT);
            condition("like " + name, like(position, false, SqlType.TEXT, "title", text("a\\%%")));
            condition(
                    "like " + name + " ignoring case",
                    like(position, true, SqlType.TEXT, "title", text("A%")));
        }
        condition(
                "like a column",
                new TextMatch(
                        TextPosition.ANYWHERE,
                        false,
                        col("title"),
                        SqlType.TEXT,
                        col("name"),
                        false));
        condition(
                "like a column ignoring case",
                new TextMatch(
                        TextPosition.START, true, col("title"), SqlType.TEXT, col("name"), false));
        condition(
                "like in a number",
                like(TextPosition.START, false, SqlType.INT, "amount", text("1%")));
        condition(
                "like in an address",
                like(TextPosition.START, true, SqlType.INET, "ip", text("10.%")));
        condition(
                "like in a UUID",
                like(TextPosition.START, false, SqlType.UUID, "key", text("0000%")));
        condition(
                "regular expression",
                new RegexMatch(false, col("title"), SqlType.TEXT, text("^a.c$")));
        condition(
                "regular expression ignoring case",
                new RegexMatch(true, col("title"), SqlType.TEXT, text("^A.C$")));
        condition(
                "regular expression in a number",
                new RegexMatch(false, col("amount"), SqlType.INT, text("^1")));
    }

    private static TextMatch like(
            TextPosition position,
            boolean ignoreCase,
            SqlType type,
            String column,
            SqlExpression pattern) {
        return new TextMatch(position, ignoreCase, col(column), type, pattern, true);
    }

    private void moments() {
        value("now", new Now());
        value("date and duration", shift("born", false, SqlType.DATE));
        value("time and duration", shift("clock", false, SqlType.TIME));
        value("point in time less duration", shift("at", true, SqlType.TIMESTAMP));
        value(
                "point in time and column",
                new TemporalShift(col("at"), col("span"), false, SqlType.TIMESTAMP));
        value(
                "between dates",
                difference(
                        "born", new Param(LocalDate.of(2000, 1, 1), SqlType.DATE), SqlType.DATE));
        value(
                "between times",
                difference("clock", new Param(LocalTime.of(1, 0), SqlType.TIME), SqlType.TIME));
        value(
                "between points in time",
                difference("at", new Param(NOON, SqlType.TIMESTAMP), SqlType.TIMESTAMP));
        for (DatePart part : DatePart.values()) {
            String name = part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            value(
                    name + " in a zone",
                    new Extract(part, col("at"), SqlType.TIMESTAMP, "Europe/Oslo"));
        }
        value("year of a date", new Extract(DatePart.YEAR, col("born"), SqlType.DATE, null));
        value("second of a time", new Extract(DatePart.SECOND, col("clock"), SqlType.TIME, null));
        value("hour in UTC", new Extract(DatePart.HOUR, col("at"), SqlType.TIMESTAMP, "UTC"));
        value(
                "hour at an offset",
                new Extract(DatePart.HOUR, col("at"), SqlType.TIMESTAMP, "+05:30"));
        for (TruncateUnit unit : TruncateUnit.values()) {
            String name = unit.name().toLowerCase(Locale.ROOT);
            SqlType result =
                    switch (unit) {
                        case DATE -> SqlType.DATE;
                        case TIME -> SqlType.TIME;
                        default -> SqlType.DATE_TIME;
                    };
            value(
                    "cut to " + name + " in a zone",
                    new Truncate(unit, col("at"), SqlType.TIMESTAMP, result, "Europe/Oslo"));
        }
        for (TruncateUnit unit :
                List.of(
                        TruncateUnit.YEAR,
                        TruncateUnit.QUARTER,
                        TruncateUnit.MONTH,
                        TruncateUnit.WEEK)) {
            value(
                    "cut a date to " + unit.name().toLowerCase(Locale.ROOT),
                    new Truncate(unit, col("born"), SqlType.DATE, SqlType.DATE, null));
        }
        for (TruncateUnit unit : List.of(TruncateUnit.WEEK, TruncateUnit.HOUR)) {
            for (String zone : List.of("Europe/Oslo", "+05:30", "UTC")) {
                value(
                        "cut to "
                                + unit.name().toLowerCase(Locale.ROOT)
                                + " in "
                                + zone
                                + ", a point in time again",
                        new Truncate(unit, col("at"), SqlType.TIMESTAMP, SqlType.TIMESTAMP, zone));
            }
        }
        value(
                "cut a point in time to a date",
                new Truncate(
                        TruncateUnit.MONTH, col("at"), SqlType.TIMESTAMP, SqlType.DATE, "UTC"));
        value(
                "cut a time to minute",
                new Truncate(TruncateUnit.MINUTE, col("clock"), SqlType.TIME, SqlType.TIME, null));
    }

    private static Aggregate joined(
            boolean distinct, String separator, List<Order> order, @Nullable SqlExpression filter) {
        return new Aggregate(
                "STRING_AGG",
                List.of(col("title"), new QuotedText(separator)),
                distinct,
                filter,
                order,
                SqlType.TEXT);
    }

    private static TemporalShift shift(String column, boolean subtract, SqlType type) {
        return new TemporalShift(
                col(column), new Param(Duration.ofHours(30), SqlType.INTERVAL), subtract, type);
    }

    private static TemporalDifference difference(String column, SqlExpression right, SqlType type) {
        return new TemporalDifference(col(column), right, type);
    }

    private void documents() {
        value("JSON key", path(false, "a"));
        value("JSON text", path(true, "a"));
        value("JSON path", path(false, "a", "0", "b c"));
        value("JSON path of hostile keys", path(true, "it's", "\"\\", "?", "é"));
        condition("JSON key equals", equal(path(false, "a"), json("{\"b\": 1}")));
        condition(
                "JSON key is less",
                new Comparison(ComparisonOperator.LESS, path(false, "a"), json("5")));
        condition(
                "JSON document is less",
                new Comparison(ComparisonOperator.LESS, col("data"), json("5")));
        condition(
                "JSON key matches ignoring case",
                new RegexMatch(true, path(true, "a"), SqlType.TEXT, text("^A")));
        condition("JSON key equals key", equal(path(false, "a"), path(false, "b")));
        condition("JSON key in", new In(path(false, "a"), List.of(json("1"), json("\"x\""))));
        condition("JSON document equals", equal(col("data"), json("{\"b\": 1}")));
        condition("JSON document in", new In(col("data"), List.of(json("1"), json("\"x\""))));
        condition("JSON key is null", new IsNull(path(false, "a"), false));
        condition(
                "JSON key contains text",
                new TextMatch(
                        TextPosition.ANYWHERE,
                        true,
                        path(true, "a"),
                        SqlType.TEXT,
                        text("%x%"),
                        true));
        condition(
                "JSON document contains text",
                new TextMatch(
                        TextPosition.ANYWHERE, true, col("data"), SqlType.JSON, text("%x%"), true));
        condition("JSON has key", new JsonHasPath(col("data"), List.of(new JsonStep.Key("0"))));
        condition(
                "JSON has key in path",
                new JsonHasPath(col("data"), JsonStep.path("a", "0", "it's")));
        condition("JSON has index", new JsonHasPath(col("data"), JsonStep.path("a", "0")));
        value(
                "JSON path with a key of digits",
                new JsonPath(
                        col("data"),
                        List.of(
                                new JsonStep.Key("a"),
                                new JsonStep.Key("0"),
                                new JsonStep.Index(1)),
                        false));
        value(
                "JSON object",
                new JsonObject(
                        List.of("it's", "flag", "part", "whole"),
                        List.of(
                                new JsonItem(text("x"), SqlType.TEXT),
                                new JsonItem(col("flag"), SqlType.BOOL),
                                new JsonItem(path(false, "a"), SqlType.JSON),
                                new JsonItem(col("data"), SqlType.JSON))));
        value(
                "JSON array",
                new JsonArray(
                        List.of(
                                new JsonItem(Literal.NULL, SqlType.TEXT),
                                new JsonItem(new JsonObject(List.of(), List.of()), SqlType.JSON))));
        value("empty JSON array", new JsonArray(List.of()));
        condition("JSON contains", new JsonContains(col("data"), json("{\"a\": 1}")));
        value(
                "order of JSON",
                new Subquery(
                        from("sample")
                                .select(path(true, "a"))
                                .orderBy(asc(path(false, "b")))
                                .limit(Literal.of(1))
                                .build()));
    }

    private static JsonPath path(boolean text, String... path) {
        return new JsonPath(col("data"), JsonStep.path(path), text);
    }

    private void functions() {
        value("cast to text", new Cast(col("amount"), SqlType.TEXT));
        value("cast to varchar", new Cast(col("title"), new SqlType.Varchar(3)));
        value("cast to integer", new Cast(text("12"), SqlType.INT));
        value("cast to double", new Cast(col("amount"), SqlType.DOUBLE));
        value("cast to decimal", new Cast(text("1.5"), DECIMAL));
        value("cast to date", new Cast(text("2024-02-29"), SqlType.DATE));
        value("cast to time", new Cast(text("12:30:45.5"), SqlType.TIME));
        value("cast to point in time", new Cast(text("2024-02-29 12:30:45.5"), SqlType.TIMESTAMP));
        value(
                "case",
                new Case(
                        List.of(
                                new When(equal(col("amount"), number(1)), text("one")),
                                new When(col("flag"), text("flag"))),
                        text("else")));
        value(
                "case without else",
                new Case(List.of(new When(col("flag"), col("amount"))), Literal.NULL));
        value("concat", function("CONCAT", col("title"), text("-"), col("name")));
        for (String name :
                List.of("LOWER", "UPPER", "LENGTH", "TRIM", "LTRIM", "RTRIM", "REVERSE", "ORD")) {
            value(name, function(name, col("title")));
        }
        value("COALESCE", function("COALESCE", col("title"), text("none")));
        value("GREATEST", function("GREATEST", col("amount"), number(3)));
        value("LEAST", function("LEAST", col("amount"), number(3)));
        value("NULLIF", function("NULLIF", col("title"), text("none")));
        value("SUBSTRING", function("SUBSTRING", col("title"), number(2), number(3)));
        value("REPLACE", function("REPLACE", col("title"), text("a"), text("b")));
        value("LEFT", function("LEFT", col("title"), number(2)));
        value("RIGHT", function("RIGHT", col("title"), number(2)));
        value("STRPOS", function("STRPOS", col("title"), text("b")));
        value("REPEAT", function("REPEAT", col("title"), number(2)));
        value("LPAD", function("LPAD", col("title"), number(9), text("*")));
        value("CHR", function("CHR", number(65)));
        value("MD5", function("MD5", col("title")));
        for (String name :
                List.of(
                        "ABS", "CEIL", "FLOOR", "SQRT", "SIGN", "EXP", "COT", "DEGREES",
                        "RADIANS")) {
            value(name, new Function(name, List.of(col("ratio")), SqlType.DOUBLE));
        }
        value("ROUND", new Function("ROUND", List.of(col("ratio"), number(1)), SqlType.DOUBLE));
        value(
                "ROUND of a decimal",
                new Function("ROUND", List.of(col("price"), number(1)), DECIMAL));
        value("MOD", new Function("MOD", List.of(col("ratio"), number(2)), SqlType.DOUBLE));
        value("POWER", new Function("POWER", List.of(col("ratio"), number(2)), SqlType.DOUBLE));
        value("LOG", new Function("LOG", List.of(number(2), col("amount")), SqlType.DOUBLE));
        value("PI", new Function("PI", List.of(), SqlType.DOUBLE));
        value("RANDOM", new Function("RANDOM", List.of(), SqlType.DOUBLE));
        value(
                "template",
                new Template(
                        "COALESCE({0}, {1})",
                        Map.of("mariadb", "IFNULL({0}, {1})"),
                        List.of(col("title"), col("name")),
                        SqlType.TEXT));
        condition("collation", equal(new Collate(col("title"), "nocase"), text("a")));
    }

    private void aggregates() {
        value("count all", aggregate("COUNT", Literal.STAR));
        value(
                "count distinct",
                new Aggregate(
                        "COUNT", List.of(col("title")), true, null, List.of(), SqlType.BIG_INT));
        value(
                "count all with a filter",
                new Aggregate(
                        "COUNT",
                        List.of(Literal.STAR),
                        false,
                        col("flag"),
                        List.of(),
                        SqlType.BIG_INT));
        value(
                "sum with a filter",
                new Aggregate(
                        "SUM",
                        List.of(col("price")),
                        false,
                        equal(col("amount"), number(1)),
                        List.of(),
                        DECIMAL));
        for (String name : List.of("AVG", "STDDEV_POP", "STDDEV_SAMP", "VAR_POP", "VAR_SAMP")) {
            value(
                    name,
                    new Aggregate(
                            name, List.of(col("ratio")), false, null, List.of(), SqlType.DOUBLE));
        }
        value("join texts in order", joined(false, ", '", List.of(asc(col("title"))), null));
        value("join different texts", joined(true, ",", List.of(), null));
        value("join some texts", joined(false, ",", List.of(), equal(col("amount"), number(1))));
        for (String name : List.of("ANY_VALUE", "BIT_AND", "BIT_OR", "BIT_XOR")) {
            value("all " + name.toLowerCase(Locale.ROOT), aggregate(name, col("amount")));
        }
        for (String name : List.of("BOOL_AND", "BOOL_OR")) {
            value("all " + name.toLowerCase(Locale.ROOT), aggregate(name, col("flag")));
        }
        value(
                "window",
                new Window(
                        new Aggregate(
                                "SUM", List.of(col("price")), false, null, List.of(), DECIMAL),
                        List.of(col("flag")),
                        List.of(asc(col("amount"))),
                        new Frame(FrameUnit.ROWS, -2L, 0L, FrameExclusion.NONE)));
        value(
                "window of ranks",
                new Window(
                        new Function("RANK", List.of(), SqlType.BIG_INT),
                        List.of(),
                        List.of(new Order(col("amount"), true, Nulls.LAST)),
                        null));
        value(
                "window frame with exclusion",
                new Window(
                        aggregate("SUM", col("amount")),
                        List.of(),
                        List.of(asc(col("id"))),
                        new Frame(FrameUnit.RANGE, null, null, FrameExclusion.CURRENT_ROW)));
        value(
                "empty window",
                new Window(aggregate("COUNT", Literal.STAR), List.of(), List.of(), null));
    }

    private void selects() {
        statements.put("select without a table", new Nodes.Draft().select(number(1), "x").build());
        statements.put("select distinct", from("sample").distinct().select(col("title")).build());
        statements.put(
                "select distinct on",
                from("sample")
                        .distinctOn(col("title"))
                        .select(col("id"))
                        .orderBy(asc(col("title")))
                        .build());
        statements.put(
                "table under its own name",
                new Nodes.Draft()
                        .from("sample", "sample")
                        .select(new Column("sample", "id"))
                        .build());
        SqlExpression on = equal(new Column("o", "sample_id"), col("id"));
        statements.put(
                "joins",
                from("sample")
                        .select(col("id"))
                        .join(new Join(JoinKind.INNER, new SqlSource.Table("other", "o"), on))
                        .join(
                                new Join(
                                        JoinKind.LEFT,
                                        new SqlSource.Table("other", "p"),
                                        and(
                                                equal(new Column("p", "sample_id"), col("id")),
                                                equal(new Column("p", "note"), text("x")))))
                        .build());
        statements.put(
                "grouped",
                from("sample")
                        .select(function("COALESCE", col("title"), text("none")), "t")
                        .select(aggregate("COUNT", Literal.STAR), "n")
                        .where(equal(col("amount"), number(1)))
                        .groupBy(new OutputRef("t"))
                        .having(
                                new Comparison(
                                        ComparisonOperator.GREATER,
                                        aggregate("COUNT", Literal.STAR),
                                        number(1)))
                        .orderBy(
                                new Order(new OutputRef("n"), true, Nulls.DEFAULT),
                                asc(new OutputRef("t")))
                        .build());
        statements.put(
                "ordered with nulls",
                from("sample")
                        .select(col("id"))
                        .orderBy(
                                new Order(col("title"), false, Nulls.FIRST),
                                new Order(col("born"), false, Nulls.LAST),
                                new Order(col("price"), true, Nulls.FIRST),
                                new Order(col("ratio"), true, Nulls.LAST))
                        .build());
        statements.put(
                "ordered by an aggregate with nulls",
                from("sample")
                        .select(col("title"), "t")
                        .select(aggregate("MAX", col("born")), "n")
                        .groupBy(col("title"))
                        .orderBy(new Order(new OutputRef("n"), false, Nulls.LAST))
                        .build());
        statements.put("limit", from("sample").select(col("id")).limit(number(5)).build());
        statements.put("offset", from("sample").select(col("id")).offset(number(5)).build());
        statements.put(
                "limit and offset",
                from("sample").select(col("id")).limit(number(5)).offset(number(10)).build());
        statements.put(
                "lock",
                from("sample")
                        .select(col("id"))
                        .lock(new Lock(false, false, false, List.of()))
                        .build());
        statements.put(
                "lock of one table or nothing",
                from("sample")
                        .select(col("id"))
                        .lock(new Lock(true, false, true, List.of(S)))
                        .build());
        statements.put(
                "lock what is free",
                from("sample")
                        .select(col("id"))
                        .lock(new Lock(false, true, false, List.of()))
                        .build());
        statements.put(
                "from a query",
                new Nodes.Draft()
                        .from(new SqlSource.Derived(otherIds().distinct().build(), "d"))
                        .select(aggregate("COUNT", Literal.STAR))
                        .where(equal(new Column("d", "sample_id"), number(1)))
                        .build());
        Query ids = from("sample").select(col("id"), "n").build();
        Query firstId =
                from("sample")
                        .select(col("id"), "n")
                        .orderBy(asc(col("id")))
                        .limit(number(1))
                        .build();
        Query others =
                new Nodes.Draft()
                        .from("other", "o")
                        .select(new Column("o", "sample_id"), "n")
                        .build();
        statements.put("union", combined(SetOperation.UNION, ids, others));
        statements.put("union all of slices", combined(SetOperation.UNION_ALL, firstId, others));
        statements.put(
                "intersection within a difference",
                combined(SetOperation.EXCEPT, ids, combined(SetOperation.INTERSECT, others, ids)));
        statements.put(
                "ordered slice of a union",
                new Combined(
                        SetOperation.UNION,
                        List.of(ids, others),
                        List.of(new Order(new OutputRef("n"), true, Nulls.DEFAULT)),
                        number(2),
                        number(1)));
        commonTables();
    }

    private void commonTables() {
        CommonTable some =
                new CommonTable("some", List.of("n"), from("sample").select(col("id")).build());
        statements.put(
                "common table",
                new With(
                        false,
                        List.of(some),
                        new Nodes.Draft().from("some", "s").select(new Column("s", "n")).build()));
        Query next =
                new Nodes.Draft()
                        .from("counted", "c")
                        .select(
                                new SqlExpression.Arithmetic(
                                        SqlExpression.ArithmeticOperator.ADD,
                                        new Column("c", "n"),
                                        Literal.of(1),
                                        SqlType.BIG_INT))
                        .where(equal(new Column("c", "n"), number(1)))
                        .build();
        CommonTable counted =
                new CommonTable(
                        "counted",
                        List.of("n"),
                        combined(
                                SetOperation.UNION_ALL,
                                from("sample").select(col("id")).build(),
                                next));
        statements.put(
                "recursive common table",
                new With(
                        true,
                        List.of(some, counted),
                        new Nodes.Draft()
                                .from("counted", "c")
                                .select(new Column("c", "n"))
                                .build()));
    }

    private static Combined combined(SetOperation operation, Query... parts) {
        return new Combined(operation, List.of(parts), List.of(), null, null);
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
        statements.put("insert a row", insert(columns, null, first));
        statements.put("insert rows", insert(columns, null, first, second));
        statements.put(
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
        statements.put(
                "insert defaults",
                new Insert("sample", List.of(), List.of(List.of()), null, List.of()));
        statements.put(
                "insert a default among values",
                insert(
                        columns,
                        null,
                        List.of(
                                new Param(1L, SqlType.BIG_INT),
                                new SqlExpression.Default(),
                                text("x"))));
        statements.put(
                "insert and return",
                new Insert("other", columns, List.of(first), null, List.of("sample_id", "number")));
        List<String> target = List.of("sample_id", "number");
        statements.put(
                "insert or leave", insert(columns, new OnConflict(List.of(), List.of()), first));
        statements.put(
                "insert or leave by any key",
                insert(
                        columns,
                        new OnConflict(
                                List.of(),
                                List.of(),
                                List.of(List.of("sample_id", "number"), List.of("note"))),
                        first));
        statements.put(
                "insert or leave by target",
                insert(columns, new OnConflict(target, List.of()), first));
        statements.put(
                "insert or update",
                insert(columns, new OnConflict(target, List.of("note")), first, second));
        SqlExpression amount = new Column("sample", "amount");
        statements.put(
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
        statements.put(
                "update and return",
                new Update(
                        "sample",
                        List.of(new Assignment("title", text("new"))),
                        equal(new Column("sample", "id"), number(1)),
                        List.of(),
                        List.of("id", "title")));
        statements.put(
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
        statements.put("delete all", new Delete("other", null, List.of()));
        statements.put(
                "delete and return",
                new Delete(
                        "other",
                        equal(new Column("other", "number"), number(7)),
                        List.of("sample_id", "note")));
        statements.put(
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
