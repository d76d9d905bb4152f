package dev.quintet.models.expressions.lookups;

import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.Resolved;
import dev.quintet.models.expressions.Scope;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlType;
import dev.quintet.sql.Template;

import java.util.List;
import java.util.Map;

/// A comparison that a query can name: the last part of `headline__icontains`.
///
/// ```java
/// Lookups.register("differs", Lookup.template("{0} <> {1}"));
/// Entry.objects.filter(q("headline__differs", "Beatles"));
/// ```
///
/// Lookups of your own become known by [Lookups#register]. They have no state and are used by many
/// threads.
@FunctionalInterface
public interface Lookup {

    /// Builds the condition.
    ///
    /// The SQL of a query is kept and used again for other constants of the same
    /// [form][dev.quintet.models.expressions.Value#form]. A lookup may therefore decide by the form
    /// of a constant, but has to use [Scope#inspect] to look at its content.
    ///
    /// @param left what is compared
    /// @param right what it is compared with, as the user passed it
    /// @param scope the query
    /// @return the condition; [SqlExpression.Literal#TRUE] or [SqlExpression.Literal#FALSE] if it
    ///   is known beforehand that every row or no row fulfils it
    /// @throws IllegalArgumentException if this cannot be compared with that
    SqlExpression build(Resolved left, Operand right, Scope scope);

    /// A comparison with one value, written by a template: `{0}` is the left side, `{1}` the right
    /// one. It refuses null, lists, and queries of more than one row.
    ///
    /// @param sql SQL of your program's own; never put text from outside into it
    /// @throws IllegalArgumentException if the text has no places for both sides
    static Lookup template(String sql) {
        Template.check(sql, 2);
        return (left, right, scope) -> {
            Right.notNull(right, sql);
            return new Template(
                    sql,
                    Map.of(),
                    List.of(left.sql(), Right.one(left, right, sql, scope)),
                    SqlType.BOOL);
        };
    }

    /// The right side as one value, for a lookup of your own: a constant becomes one of the left
    /// side's type.
    ///
    /// @param name the lookup's name, for messages
    /// @throws IllegalArgumentException if it is null, a list, or a query of more than one row
    static SqlExpression one(Resolved left, Operand right, String name, Scope scope) {
        Right.notNull(right, name);
        return Right.one(left, right, name, scope);
    }
}
