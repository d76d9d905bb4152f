package dev.quintet.models.expressions;

/// Something that the database computes for a row: a column, a function, an aggregate, a constant.
///
/// Expressions are immutable, say what is meant by name, and are open for extension: a class of
/// your own needs [#resolve] and [#shape]. They touch no database and may be shared by threads.
///
/// @param <M> the model at whose rows it is computed; `Object` where any will do
/// @param <T> the Java type of its value
public interface Expression<M, T> {

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
    void shape(Shape shape);
}
