package dev.quintet.db.sqlite;

import org.sqlite.Function;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// Teaches a connection the functions of [SqliteFunctions].
final class FunctionRegistry {
    private static final int NONE = -1;

    private final Connection connection;

    private FunctionRegistry(Connection connection) {
        this.connection = connection;
    }

    static void register(Connection connection) throws SQLException {
        var registry = new FunctionRegistry(connection);
        registry.moments();
        registry.texts();
        registry.uuids();
        registry.aggregates();
    }

    private void moments() throws SQLException {
        int zone = 2;
        add(
                SqliteFunctions.EXTRACT,
                3,
                zone,
                in -> Moment.extract(in.text(0), in.text(1), in.optionalText(zone)));
        add(
                SqliteFunctions.TRUNCATE,
                4,
                zone,
                in -> Moment.truncate(in.text(0), in.text(1), in.optionalText(zone), in.text(3)));
        add(SqliteFunctions.SHIFT, 2, NONE, in -> Moment.shift(in.text(0), in.number(1)));
        add(SqliteFunctions.DIFFERENCE, 2, NONE, in -> Moment.difference(in.text(0), in.text(1)));
    }

    private void texts() throws SQLException {
        var regex = new Regex();
        add(SqliteFunctions.REGEXP, 2, NONE, in -> regex.find(in.text(0), in.text(1)) ? 1L : 0L);
        add(SqliteFunctions.BIT_XOR, 2, NONE, in -> in.number(0) ^ in.number(1));
        add(
                SqliteFunctions.LPAD,
                3,
                NONE,
                in -> Texts.pad(in.text(0), in.number(1), in.text(2), true));
        add(
                SqliteFunctions.RPAD,
                3,
                NONE,
                in -> Texts.pad(in.text(0), in.number(1), in.text(2), false));
        add(SqliteFunctions.REPEAT, 2, NONE, in -> Texts.repeat(in.text(0), in.number(1)));
        add(
                SqliteFunctions.REVERSE,
                1,
                NONE,
                in -> new StringBuilder(in.text(0)).reverse().toString());
        add(SqliteFunctions.HASH, 2, NONE, in -> Texts.hash(in.text(0), in.text(1)));
    }

    private void uuids() throws SQLException {
        Function random = new ScalarFunction(NONE, _ -> SqliteText.of(UUID.randomUUID()));
        Function.create(connection, SqliteFunctions.UUID4, random, 0, 0);
        Function ofTime = new ScalarFunction(NONE, _ -> SqliteText.of(Uuids.ofTime()));
        Function.create(connection, SqliteFunctions.UUID7, ofTime, 0, 0);
    }

    private void aggregates() throws SQLException {
        add(SqliteFunctions.STDDEV_POP, new Spread(false, true));
        add(SqliteFunctions.STDDEV_SAMP, new Spread(true, true));
        add(SqliteFunctions.VAR_POP, new Spread(false, false));
        add(SqliteFunctions.VAR_SAMP, new Spread(true, false));
        add(SqliteFunctions.BIT_AND, new Bits((all, next) -> all & next));
        add(SqliteFunctions.BIT_OR, new Bits((all, next) -> all | next));
        add(SqliteFunctions.ALL_BIT_XOR, new Bits((all, next) -> all ^ next));
    }

    private void add(String name, int arguments, int optional, ScalarFunction.Body body)
            throws SQLException {
        Function.create(
                connection,
                name,
                new ScalarFunction(optional, body),
                arguments,
                Function.FLAG_DETERMINISTIC);
    }

    private void add(String name, Function.Aggregate aggregate) throws SQLException {
        Function.create(connection, name, aggregate, 1, Function.FLAG_DETERMINISTIC);
    }
}
