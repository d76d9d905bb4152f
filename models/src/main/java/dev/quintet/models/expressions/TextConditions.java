package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// What can be asked of a text.
///
/// The texts that are looked for mean themselves: `%` and `_` are no wildcards. Upper and lower
/// case are what the database takes for them: SQLite and some collations of MySQL know ASCII only
/// or ignore case everywhere.
///
/// @param <M> the model at whose rows the text is computed
public interface TextConditions<M> extends ComparableExpression<M, String, String> {
    /// Rows where this contains a text; case counts.
    default Condition<M> contains(String text) {
        return Expressions.compare(this, "contains", text);
    }

    /// Rows where this contains a text that another expression gives; case counts.
    default Condition<M> contains(Expression<? super M, String> text) {
        return Expressions.compare(this, "contains", text);
    }

    /// As [#contains], or no condition for null.
    default Condition<M> containsIf(@Nullable String text) {
        return Expressions.compareIf(this, "contains", text);
    }

    /// Rows where this starts with a text; case counts.
    default Condition<M> startsWith(String text) {
        return Expressions.compare(this, "startswith", text);
    }

    /// Rows where this starts with a text that another expression gives; case counts.
    default Condition<M> startsWith(Expression<? super M, String> text) {
        return Expressions.compare(this, "startswith", text);
    }

    /// As [#startsWith], or no condition for null.
    default Condition<M> startsWithIf(@Nullable String text) {
        return Expressions.compareIf(this, "startswith", text);
    }

    /// Rows where this ends with a text; case counts.
    default Condition<M> endsWith(String text) {
        return Expressions.compare(this, "endswith", text);
    }

    /// Rows where this ends with a text that another expression gives; case counts.
    default Condition<M> endsWith(Expression<? super M, String> text) {
        return Expressions.compare(this, "endswith", text);
    }

    /// As [#endsWith], or no condition for null.
    default Condition<M> endsWithIf(@Nullable String text) {
        return Expressions.compareIf(this, "endswith", text);
    }

    /// Rows where this equals a text; case does not count.
    default Condition<M> equalsIgnoreCase(String text) {
        return Expressions.compare(this, "iexact", text);
    }

    /// Rows where this equals a text that another expression gives; case does not count.
    default Condition<M> equalsIgnoreCase(Expression<? super M, String> text) {
        return Expressions.compare(this, "iexact", text);
    }

    /// As [#equalsIgnoreCase], or no condition for null.
    default Condition<M> equalsIgnoreCaseIf(@Nullable String text) {
        return Expressions.compareIf(this, "iexact", text);
    }

    /// Rows where this contains a text; case does not count.
    default Condition<M> containsIgnoreCase(String text) {
        return Expressions.compare(this, "icontains", text);
    }

    /// Rows where this contains a text that another expression gives; case does not count.
    default Condition<M> containsIgnoreCase(Expression<? super M, String> text) {
        return Expressions.compare(this, "icontains", text);
    }

    /// As [#containsIgnoreCase], or no condition for null.
    default Condition<M> containsIgnoreCaseIf(@Nullable String text) {
        return Expressions.compareIf(this, "icontains", text);
    }

    /// Rows where this starts with a text; case does not count.
    default Condition<M> startsWithIgnoreCase(String text) {
        return Expressions.compare(this, "istartswith", text);
    }

    /// Rows where this starts with a text that another expression gives; case does not count.
    default Condition<M> startsWithIgnoreCase(Expression<? super M, String> text) {
        return Expressions.compare(this, "istartswith", text);
    }

    /// As [#startsWithIgnoreCase], or no condition for null.
    default Condition<M> startsWithIgnoreCaseIf(@Nullable String text) {
        return Expressions.compareIf(this, "istartswith", text);
    }

    /// Rows where this ends with a text; case does not count.
    default Condition<M> endsWithIgnoreCase(String text) {
        return Expressions.compare(this, "iendswith", text);
    }

    /// Rows where this ends with a text that another expression gives; case does not count.
    default Condition<M> endsWithIgnoreCase(Expression<? super M, String> text) {
        return Expressions.compare(this, "iendswith", text);
    }

    /// As [#endsWithIgnoreCase], or no condition for null.
    default Condition<M> endsWithIgnoreCaseIf(@Nullable String text) {
        return Expressions.compareIf(this, "iendswith", text);
    }

    /// Rows where a regular expression matches somewhere in this; its syntax is the database's.
    default Condition<M> matches(String regex) {
        return Expressions.compare(this, "regex", regex);
    }

    /// Rows where a regular expression that another expression gives matches somewhere in this.
    default Condition<M> matches(Expression<? super M, String> regex) {
        return Expressions.compare(this, "regex", regex);
    }

    /// As [#matches], and case does not count.
    default Condition<M> matchesIgnoreCase(String regex) {
        return Expressions.compare(this, "iregex", regex);
    }

    /// As [#matches], and case does not count.
    default Condition<M> matchesIgnoreCase(Expression<? super M, String> regex) {
        return Expressions.compare(this, "iregex", regex);
    }
}
