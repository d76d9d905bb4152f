package dev.quintet.models.expressions;

import dev.quintet.db.Features;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.UnaryOperator;

/// The query in which an expression is resolved: it knows the names.
///
/// Constants are told apart by identity: the same [Value] used twice is one parameter, two equal
/// ones are two.
public interface Scope {

    /// Resolves a path of names: fields over relations, then transforms; or an annotation, then
    /// transforms.
    ///
    /// @throws FieldError if a name is unknown, with the nearest names
    Resolved reference(List<String> path);

    /// Resolves a path whose values are only counted: for a composite key one of its columns will
    /// do.
    default Resolved counted(List<String> path) {
        return reference(path);
    }

    /// Makes a constant a parameter.
    ///
    /// @param type what it is to be bound as, or null to follow its Java class
    Resolved value(Value<?> value, @Nullable ValueType<?> type);

    /// Makes a constant a parameter of a type, changed by `conversion` after the type has prepared
    /// it.
    SqlExpression parameter(
            Value<?> value, ValueType<?> type, UnaryOperator<@Nullable Object> conversion);

    /// The content of a constant, for a decision about the SQL; the SQL is then not shared with
    /// other queries.
    @Nullable Object inspect(Value<?> value);

    /// Resolves a condition inside an expression, as in CASE or an aggregate's filter.
    ///
    /// @return the condition, of type boolean; `Literal.TRUE` and `Literal.FALSE` where it is known
    ///   beforehand
    Resolved condition(Condition<?> condition);

    /// Resolves a query inside an expression.
    ///
    /// @param exists whether it only matters that there are rows; otherwise the query gives one
    ///   value
    /// @return `Exists` of type boolean, or `Subquery` with the type of its only column; grouped by
    ///   what it takes from this query
    Resolved subquery(Subselect query, boolean exists);

    /// Resolves a path in a query around this one; nothing is grouped by it here.
    ///
    /// @param levels how many queries further out; 1 is the next one
    /// @throws IllegalArgumentException if this query does not stand inside so many others
    Resolved outer(List<String> path, int levels);

    /// A column of a source that the query joined under a name of its own, or that a query around
    /// it did.
    ///
    /// @throws FieldError if there is no such source, or if it has no such column
    default Resolved joined(String source, List<String> column) {
        throw new FieldError(
                "'" + source + "' is joined by no query here. Join it with join() first.");
    }

    /// The name of the current time zone, in which instants are read.
    String zone();

    /// What the query's database can do.
    default Features features() {
        return new Features() {};
    }

    /// The whole numbers that a column of a type can hold in the query's database.
    default IntegerRange integerRange(SqlType.Integral type) {
        return IntegerRange.of(type);
    }
}
