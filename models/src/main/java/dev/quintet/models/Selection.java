package dev.quintet.models;

import dev.quintet.models.expressions.Expression;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.function.Function;

/// Functions that make a row of selected values, usually constructors of records.
public final class Selection {
    private Selection() {}

    /// Makes a row of 2 values.
    @FunctionalInterface
    public interface Of2<A, B, R> {
        /// The row.
        R make(A a, B b);
    }

    /// Makes a row of 3 values.
    @FunctionalInterface
    public interface Of3<A, B, C, R> {
        /// The row.
        R make(A a, B b, C c);
    }

    /// Makes a row of 4 values.
    @FunctionalInterface
    public interface Of4<A, B, C, D, R> {
        /// The row.
        R make(A a, B b, C c, D d);
    }

    /// Makes a row of 5 values.
    @FunctionalInterface
    public interface Of5<A, B, C, D, E, R> {
        /// The row.
        R make(A a, B b, C c, D d, E e);
    }

    /// Makes a row of 6 values.
    @FunctionalInterface
    public interface Of6<A, B, C, D, E, F, R> {
        /// The row.
        R make(A a, B b, C c, D d, E e, F f);
    }

    /// Makes a row of 7 values.
    @FunctionalInterface
    public interface Of7<A, B, C, D, E, F, G, R> {
        /// The row.
        R make(A a, B b, C c, D d, E e, F f, G g);
    }

    /// Makes a row of 8 values.
    @FunctionalInterface
    public interface Of8<A, B, C, D, E, F, G, H, R> {
        /// The row.
        R make(A a, B b, C c, D d, E e, F f, G g, H h);
    }

    static <A, B, R> Function<@Nullable Object[], R> of(Of2<A, B, R> maker) {
        return row -> maker.make(get(row, 0), get(row, 1));
    }

    static <A, B, C, R> Function<@Nullable Object[], R> of(Of3<A, B, C, R> maker) {
        return row -> maker.make(get(row, 0), get(row, 1), get(row, 2));
    }

    static <A, B, C, D, R> Function<@Nullable Object[], R> of(Of4<A, B, C, D, R> maker) {
        return row -> maker.make(get(row, 0), get(row, 1), get(row, 2), get(row, 3));
    }

    static <A, B, C, D, E, R> Function<@Nullable Object[], R> of(Of5<A, B, C, D, E, R> maker) {
        return row -> maker.make(get(row, 0), get(row, 1), get(row, 2), get(row, 3), get(row, 4));
    }

    static <A, B, C, D, E, F, R> Function<@Nullable Object[], R> of(
            Of6<A, B, C, D, E, F, R> maker) {
        return row ->
                maker.make(
                        get(row, 0),
                        get(row, 1),
                        get(row, 2),
                        get(row, 3),
                        get(row, 4),
                        get(row, 5));
    }

    static <A, B, C, D, E, F, G, R> Function<@Nullable Object[], R> of(
            Of7<A, B, C, D, E, F, G, R> maker) {
        return row ->
                maker.make(
                        get(row, 0),
                        get(row, 1),
                        get(row, 2),
                        get(row, 3),
                        get(row, 4),
                        get(row, 5),
                        get(row, 6));
    }

    static <A, B, C, D, E, F, G, H, R> Function<@Nullable Object[], R> of(
            Of8<A, B, C, D, E, F, G, H, R> maker) {
        return row ->
                maker.make(
                        get(row, 0),
                        get(row, 1),
                        get(row, 2),
                        get(row, 3),
                        get(row, 4),
                        get(row, 5),
                        get(row, 6),
                        get(row, 7));
    }

    /// A maker of rows that says which value was null where a null cannot be taken: a constructor
    /// with an `int` for a column that may be NULL compiles, since Java unboxes.
    ///
    /// @param model the model whose rows are read
    /// @param chosen what the values of a row are, in a row that nobody else has
    static <R> Function<@Nullable Object[], R> naming(
            Function<@Nullable Object[], R> maker, Options<?> model, Expression<?, ?>... chosen) {
        @Nullable Class<?>[] declared = new @Nullable Class<?>[chosen.length];
        for (int i = 0; i < chosen.length; i++) {
            declared[i] = DeclaredNumbers.declared(chosen[i], model);
        }
        return row -> {
            declare(row, declared, chosen);
            try {
                return maker.apply(row);
            } catch (NullPointerException e) {
                int absent = Arrays.asList(row).indexOf(null);
                if (absent < 0) {
                    throw e;
                }
                throw new IllegalArgumentException(
                        "'"
                                + chosen[absent]
                                + "' is null in a row, and what makes the row takes no null. Let it"
                                + " take a type that may be null, such as Integer instead of int,"
                                + " or filter such rows out.",
                        e);
            }
        };
    }

    private static void declare(
            @Nullable Object[] row, @Nullable Class<?>[] declared, Expression<?, ?>[] chosen) {
        for (int i = 0; i < chosen.length; i++) {
            row[i] = DeclaredNumbers.of(row[i], declared[i], chosen[i]);
        }
    }

    // the value was read as the type of the expression that it belongs to
    @SuppressWarnings({"unchecked", "NullAway"})
    static <T> T get(@Nullable Object[] row, int index) {
        return (T) row[index];
    }

    static @Nullable Object[] arrange(@Nullable Object[] values, int[] positions) {
        @Nullable Object[] arranged = new @Nullable Object[positions.length];
        for (int i = 0; i < positions.length; i++) {
            arranged[i] = values[positions[i]];
        }
        return arranged;
    }
}
