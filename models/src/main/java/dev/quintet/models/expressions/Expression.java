package dev.quintet.models.expressions;

import dev.quintet.sql.SqlStatement.Nulls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/// Something that the database computes for a row: a column, a function, an aggregate, a constant.
///
/// Expressions are immutable, say what is meant by name, and are open for extension: a class of
/// your own needs [#resolve] and [#shape]. Implement [TextExpression], [NumberExpression] or one of
/// their siblings and it has all operators of that family. Expressions touch no database and may be
/// shared by threads.
///
/// @param <M> the model at whose rows it is computed; `Object` where any will do
/// @param <T> the Java type of its value
public interface Expression<M, T> extends Shape.Part {

    /// Turns names into SQL, for one query.
    ///
    /// @param scope the query that this stands in
    /// @return the SQL with its type
    /// @throws FieldError if a name cannot be resolved
    Resolved resolve(Scope scope);

    /// Writes down what this expression is, apart from its constants, so that queries of one shape
    /// share their SQL.
    ///
    /// Two expressions that write the same must resolve to the same SQL but for the values of their
    /// constants.
    @Override
    void shape(Shape shape);

    /// The names that lead to this value, from the model on: fields over relations, then
    /// transforms; or the name of an annotation.
    ///
    /// @return the names; empty for anything computed
    default List<String> path() {
        return List.of();
    }

    /// Rows where this is NULL. For a relation: rows without related ones.
    default Condition<M> isNull() {
        return Expressions.lookup(this, "isnull", Operand.of(true));
    }

    /// Rows where this is not NULL. For a relation: rows with related ones.
    default Condition<M> isNotNull() {
        return Expressions.lookup(this, "isnull", Operand.of(false));
    }

    /// A lookup by its name, for lookups of your own.
    ///
    /// @param name the registered name, such as `icontains`
    /// @param operand the right side: a value, a collection, an expression or a query
    default Condition<M> lookup(String name, @Nullable Object operand) {
        return Expressions.lookup(this, name, Operand.of(operand));
    }

    /// Smallest first. NULLs go where the database puts them; see [Ordering#nullsLast].
    ///
    /// Over a relation to many, a row comes once for each related row, as in Django.
    default Ordering<M> asc() {
        return new Ordering<>(this, false, Nulls.DEFAULT);
    }

    /// Greatest first. NULLs go where the database puts them; see [Ordering#nullsLast].
    default Ordering<M> desc() {
        return new Ordering<>(this, true, Nulls.DEFAULT);
    }

    /// What this gives over no rows, where the database need not be asked: NULL for most
    /// aggregates, 0 for a count.
    ///
    /// @return the constant; empty if only the database can tell
    default Optional<Value<?>> withoutRows() {
        return Optional.empty();
    }

    /// Gives this a name, for `annotate`, `aggregate` and `values`.
    ///
    /// @param name the name; letters as you like, but no space, quote, semicolon, comment or
    ///   control character
    /// @return a typed key for the value, which is an expression too: a reference to the name
    /// @throws IllegalArgumentException if the name is malformed
    default Annotation<M, T> as(String name) {
        return new Annotation.OfAny<>(name, this);
    }

    /// The same value with a declared type, where it cannot be told or another one is wanted. The
    /// SQL stays as it is; [Functions#cast] converts.
    default <U> ComparableExpression<M, U, U> as(ValueType<U> type) {
        return new View.OfAny<>(new Typed<>(this, type));
    }
}
