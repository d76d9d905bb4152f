package dev.quintet.conformance.numbers;

import static dev.quintet.conformance.numbers.Measure_.name;

import dev.quintet.db.Database;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.Expression;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/// The rows of the tests.
///
/// | | whole, small, large | other, smaller, larger | exact | scale | real | second |
/// |---|---|---|---|---|---|---|
/// | a | 7 | 2 | 7.5 | 2 | 7.5 | 2 |
/// | b | -7 | 2 | -7.5 | 2 | -7.5 | 2 |
/// | c | 7 | -2 | 2.3456 | 0.7 | 2.5 | 0.75 |
/// | d | 5 | 0 | 4 | 0 | 4 | 0 |
final class Measures {
    private static final Set<Database> MADE =
            Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    private Measures() {}

    /// Makes the rows anew, and the table unless it is there.
    static void in(Database database) {
        if (MADE.add(database)) {
            Schema.create(database, Measure.class);
        }
        Measure.objects.delete();
        row("a", 7, 2, "7.5", "2", 7.5, 2);
        row("b", -7, 2, "-7.5", "2", -7.5, 2);
        row("c", 7, -2, "2.3456", "0.7", 2.5, 0.75);
        row("d", 5, 0, "4", "0", 4, 0);
    }

    private static void row(
            String name,
            int whole,
            int other,
            String exact,
            String scale,
            double real,
            double second) {
        var measure = new Measure();
        measure.name = name;
        measure.whole = whole;
        measure.small = (short) whole;
        measure.large = whole;
        measure.other = other;
        measure.smaller = (short) other;
        measure.larger = other;
        measure.exact = new BigDecimal(exact);
        measure.scale = new BigDecimal(scale);
        measure.real = real;
        measure.second = second;
        measure.save();
    }

    /// For each row.
    static <T> List<T> each(Expression<? super Measure, T> expression) {
        return Measure.objects.orderBy(name.asc()).select(expression).list();
    }

    /// For each row, rounded to nine places after the point.
    static List<@Nullable Double> rounded(Expression<? super Measure, ? extends Number> number) {
        return each(number).stream().map(Measures::rounded).toList();
    }

    private static @Nullable Double rounded(@Nullable Number number) {
        return number == null ? null : Math.rint(number.doubleValue() * 1e9) / 1e9;
    }
}
