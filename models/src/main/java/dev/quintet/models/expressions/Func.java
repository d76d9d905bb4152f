package dev.quintet.models.expressions;

import dev.quintet.db.Backend;
import dev.quintet.sql.Functions;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.Template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A function of the database that is not among [dev.quintet.models.expressions.Functions]:
/// Django's Func.
///
/// ```java
/// static <M> TextExpression<M> initials(Expression<M, String> text) {
///     return TextExpression.of(Func.of("INITCAP", ValueType.TEXT, text));
/// }
///
/// static <M> NumberExpression<M, Integer> distance(
///         Expression<? super M, String> one, Expression<? super M, String> other) {
///     Func<M, Integer> distance = Func.of("LEVENSHTEIN", ValueType.INTEGER, one, other);
///     return NumberExpression.of(distance.on("sqlite", "editdist3({0}, {1})"));
/// }
/// ```
///
/// Such a method of your own is as good as ours: it is typed, and it can be a transform with
/// [dev.quintet.models.expressions.lookups.Transform#of]. Constants among the arguments are
/// parameters: write them with `value(...)`.
///
/// @param <M> the model at whose rows it is computed
/// @param <T> the Java type of its value
public final class Func<M, T> extends View<M, T> implements ComparableExpression<M, T, T> {
    private final Call<M, T> call;

    private Func(Call<M, T> call) {
        super(call);
        this.call = call;
    }

    /// A call of a function by its name.
    ///
    /// @param name letters, digits and `_`, perhaps with the schema before a dot
    /// @param type the type of the result
    /// @throws IllegalArgumentException if the name cannot be that of a function
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M, T> Func<M, T> of(
            String name, ValueType<T> type, Expression<? super M, ?>... arguments) {
        return new Func<>(
                new Call<>(Functions.checked(name), "", Map.of(), type, List.of(arguments), false));
    }

    /// SQL around expressions, for what is no call: `template("{0} SIMILAR TO {1}", BOOLEAN, a,
    /// b)`.
    ///
    /// @param sql SQL of your program's own, with `{0}`, `{1}` ... for the arguments; never put
    ///   text from outside into it
    /// @param type the type of the result
    /// @throws IllegalArgumentException if the text has not a place for each argument
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    public static <M, T> Func<M, T> template(
            String sql, ValueType<T> type, Expression<? super M, ?>... arguments) {
        return new Func<>(new Call<>("", sql, Map.of(), type, List.of(arguments), false));
    }

    /// The same, written otherwise on one database.
    ///
    /// @param database its name: `sqlite`, `postgresql`, `mariadb`, `mysql`, `h2`, `oracle`
    /// @param sql SQL of your program's own, with `{0}`, `{1}` ... for the arguments
    /// @throws IllegalArgumentException if no database has that name, or if the text has not a
    ///   place for each argument
    public Func<M, T> on(String database, String sql) {
        return new Func<>(call.on(Backend.known(database), sql));
    }

    /// The same as an aggregate: it gives one value for the rows of a group.
    public Func<M, T> asAggregate() {
        return new Func<>(call.asAggregate());
    }

    /// @param name the function's name; empty for a template
    /// @param text the template; empty for a function
    /// @param others templates by the name of the database
    private record Call<M, T>(
            String name,
            String text,
            Map<String, String> others,
            ValueType<T> type,
            List<Expression<?, ?>> arguments,
            boolean aggregate)
            implements Expression<M, T>, OpenlyTyped {
        Call {
            others = Map.copyOf(others);
            arguments = List.copyOf(Expressions.plain(arguments));
            if (name.isEmpty()) {
                Template.check(text, arguments.size());
            }
            for (String other : others.values()) {
                Template.check(other, arguments.size());
            }
        }

        Call<M, T> on(String database, String sql) {
            Map<String, String> more = new TreeMap<>(others);
            more.put(database, sql);
            return new Call<>(name, text, more, type, arguments, aggregate);
        }

        Call<M, T> asAggregate() {
            return new Call<>(name, text, others, type, arguments, true);
        }

        @Override
        public Resolved resolve(Scope scope) {
            return resolveAs(scope, type);
        }

        @Override
        public Resolved resolveAs(Scope scope, ValueType<?> declared) {
            List<Resolved> parts = new ArrayList<>(arguments.size());
            for (Expression<?, ?> argument : arguments) {
                parts.add(argument.resolve(scope));
            }
            List<SqlExpression> operands = parts.stream().map(Resolved::sql).toList();
            SqlExpression sql =
                    !name.isEmpty() && others.isEmpty()
                            ? new SqlExpression.Function(name, operands, declared.sqlType())
                            : new Template(template(), others, operands, declared.sqlType());
            return aggregate
                    ? Resolved.aggregate(sql, declared, true)
                    : Resolved.over(sql, declared, true, parts);
        }

        private String template() {
            return name.isEmpty()
                    ? text
                    : IntStream.range(0, arguments.size())
                            .mapToObj(at -> "{" + at + "}")
                            .collect(Collectors.joining(", ", name + "(", ")"));
        }

        @Override
        public void shape(Shape shape) {
            shape.mark(Func.class)
                    .mark(name)
                    .mark(text)
                    .mark(others)
                    .mark(type)
                    .mark(aggregate)
                    .addAll(arguments);
        }

        @Override
        public String toString() {
            return (name.isEmpty() ? "'" + text + "'" : name)
                    + arguments.stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
