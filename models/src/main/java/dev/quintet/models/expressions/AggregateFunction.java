package dev.quintet.models.expressions;

import dev.quintet.db.Features;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// An aggregate function of the database. Those that Quintet knows are in [Functions]; one of your
/// own needs its name and the type of its result:
///
/// ```java
/// static <M> Aggregate<M, Long> productOf(Expression<M, Long> value) {
///     return Aggregate.of(AggregateFunction.of("PRODUCT", ValueType.LONG), value);
/// }
/// ```
///
/// To say more of it, as that it takes `distinct()`, implement this by a record or an enum. It must
/// have `equals`, as these do: queries with equal functions share their SQL.
public interface AggregateFunction {

    /// The name in SQL, in upper case; a dialect may have another one for it.
    String name();

    /// What stands behind the path in the name that an aggregate has by default, as `count` in
    /// `authors__count`.
    default String suffix() {
        return name().replace("_", "").toLowerCase(Locale.ROOT);
    }

    /// The type of the result.
    ///
    /// @param operands what is aggregated
    /// @return the type, or null where it has to be declared
    @Nullable ValueType<?> type(List<Resolved> operands);

    /// Whether it can be restricted to different values.
    default boolean takesDistinct() {
        return false;
    }

    /// Whether the order of the values makes a difference.
    default boolean takesOrder() {
        return false;
    }

    /// Whether it can be computed over a window.
    default boolean takesWindow() {
        return true;
    }

    /// What it gives where there is no row, where the database need not be asked.
    default @Nullable Object withoutRows() {
        return null;
    }

    /// Refuses what a database cannot do.
    ///
    /// @param operands what is aggregated
    /// @throws dev.quintet.db.NotSupportedError if the database does not have it
    default void check(List<Resolved> operands, Features features) {}

    /// A function that takes any number of operands, but neither an order nor different values
    /// only.
    ///
    /// @param name letters, digits and `_`, perhaps with the schema before a dot
    /// @param type the type of the result
    /// @throws IllegalArgumentException if the name cannot be that of a function
    static AggregateFunction of(String name, ValueType<?> type) {
        record Named(String name, ValueType<?> type) implements AggregateFunction {
            @Override
            public ValueType<?> type(List<Resolved> operands) {
                return type;
            }
        }
        return new Named(dev.quintet.sql.Functions.checked(name), type);
    }
}
