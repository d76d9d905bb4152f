package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.sql.SqlExpression.ArithmeticOperator;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/// What Django answers for each pair of types.
class OperatorTypesTest {
    private static final Map<String, ValueType<?>> TYPES =
            Map.ofEntries(
                    Map.entry("short", ValueType.SHORT),
                    Map.entry("int", ValueType.INTEGER),
                    Map.entry("long", ValueType.LONG),
                    Map.entry("positive", ValueType.POSITIVE_LONG),
                    Map.entry("float", ValueType.FLOAT),
                    Map.entry("double", ValueType.DOUBLE),
                    Map.entry("decimal", ValueType.DECIMAL),
                    Map.entry("money", ValueType.decimal(10, 2)),
                    Map.entry("text", ValueType.TEXT),
                    Map.entry("bool", ValueType.BOOLEAN),
                    Map.entry("date", ValueType.DATE),
                    Map.entry("time", ValueType.TIME),
                    Map.entry("datetime", ValueType.DATE_TIME),
                    Map.entry("instant", ValueType.INSTANT),
                    Map.entry("duration", ValueType.DURATION));

    @ParameterizedTest
    @CsvSource({
        "int, ADD, int, int",
        "short, ADD, short, int",
        "short, MULTIPLY, long, long",
        "positive, SUBTRACT, int, long",
        "int, DIVIDE, int, int",
        "int, POWER, int, int",
        "int, ADD, double, double",
        "float, MULTIPLY, float, float",
        "float, MULTIPLY, double, double",
        "float, MULTIPLY, int, float",
        "int, MODULO, money, decimal",
        "money, ADD, money, decimal",
        "money, MULTIPLY, int, decimal",
        "money, MULTIPLY, double, ",
        "double, SUBTRACT, decimal, ",
        "int, POWER, double, ",
        "decimal, POWER, int, ",
        "double, POWER, double, double",
        "int, BIT_AND, long, long",
        "int, SHIFT_LEFT, int, int",
        "double, BIT_OR, double, ",
        "text, ADD, int, ",
        "text, ADD, text, ",
        "bool, ADD, int, ",
        "int, ADD, , int",
        ", MULTIPLY, money, decimal",
        ", BIT_AND, int, ",
        ", ADD, , ",
        ", ADD, date, ",
        "date, ADD, duration, datetime",
        "duration, ADD, date, datetime",
        "date, SUBTRACT, duration, datetime",
        "duration, SUBTRACT, date, ",
        "datetime, ADD, duration, datetime",
        "duration, ADD, instant, instant",
        "time, SUBTRACT, duration, time",
        "duration, ADD, duration, duration",
        "duration, SUBTRACT, duration, duration",
        "duration, MULTIPLY, int, ",
        "date, SUBTRACT, date, duration",
        "instant, SUBTRACT, instant, duration",
        "time, SUBTRACT, time, duration",
        "datetime, SUBTRACT, date, duration",
        "date, SUBTRACT, instant, duration",
        "time, SUBTRACT, date, ",
        "instant, ADD, instant, ",
        "date, MULTIPLY, int, "
    })
    void twoTypesGiveATypeOrAskForOne(
            String left, ArithmeticOperator operator, String right, String result) {
        ValueType<?> expected = result == null ? null : TYPES.get(result);
        assertThat(OperatorTypes.of(operator, type(left), type(right))).isEqualTo(expected);
    }

    private static ValueType<?> type(String name) {
        return name == null ? null : TYPES.get(name);
    }
}
