/// What queries are made of: expressions that the database computes for a row, conditions on rows,
/// and their types.
///
/// An [Expression] is typed by the model at whose rows it is computed and by its value. What can be
/// done with it follows from its family: [TextExpression], [NumberExpression], [BooleanExpression],
/// [DateExpression], [TimeExpression], [DateTimeExpression], [InstantExpression],
/// [DurationExpression], [JsonExpression], and [ComparableExpression] for all others. Generated
/// classes have the columns and the steps over relations; [Functions] has the functions and
/// aggregates; [ByName] the entry by name, which builds the same trees and refuses the same
/// mistakes, only later.
///
/// Nothing here touches a database. An expression says what is meant by name; when a query is
/// built, it is resolved into [dev.quintet.sql.SqlExpression] in a [Scope] that knows the names.
///
/// ## Expressions of your own
///
/// A function of the database is called by [Func], an aggregate by [AggregateFunction#of], and SQL
/// around expressions is a template of [Func]. Everything else takes two methods and is as good as
/// what is here:
///
/// ```java
/// record Initials<M>(Expression<M, String> text) implements TextExpression<M> {
///     @Override
///     public Resolved resolve(Scope scope) {
///         Resolved operand = text.resolve(scope);
///         SqlExpression sql = new SqlExpression.Function("INITCAP", List.of(operand.sql()), SqlType.TEXT);
///         return Resolved.over(sql, ValueType.TEXT, operand.nullable(), List.of(operand));
///     }
///
///     @Override
///     public void shape(Shape shape) {
///         shape.mark(Initials.class).add(text);
///     }
/// }
///
/// Blog.objects.filter(new Initials<>(Blog_.name).startsWith("Beat"));
/// ```
///
/// `resolve` says what it is in SQL, of what type, and of what parts. `shape` writes down
/// everything that the SQL depends on, except the values of constants: queries of one shape share
/// their SQL. SQL that no node of the tree describes is written by a
/// [dev.quintet.sql.SqlExpression.Custom].
package dev.quintet.models.expressions;
