package dev.quintet.models.expressions;

import dev.quintet.sql.SqlStatement.Nulls;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Queries by name, as in Django: for dynamic code, URLs, the shell, fixtures.
///
/// ```java
/// import static dev.quintet.models.expressions.ByName.*;
///
/// Entry.objects.filter(q("blog__name__icontains", "beatles")).orderBy(by("-pubDate"))
/// ```
///
/// Names are Java's field names, steps and lookups are put behind them with `__`. They are data:
/// any text may come from outside. What does not exist is refused with a [FieldError] when the
/// query is built, and no name ever becomes SQL. They hold for any model, so their type is
/// `Object`.
public final class ByName {
    private static final String SEPARATOR = "__";

    /// What Django calls the parts of a Q that say how its conditions are connected. They come from
    /// outside where a program passes on all parameters of a request.
    private static final Set<String> RESERVED = Set.of("_connector", "_negated");

    private ByName() {}

    /// No condition: it vanishes from whatever it is combined with.
    public static Condition<Object> q() {
        return new Always<>();
    }

    /// A lookup: `q("pubDate__year__gte", 2006)`; without a lookup behind the path it means
    /// equality.
    ///
    /// @param path fields over relations, then transforms, then perhaps a lookup
    /// @param operand a value, a collection, an expression or a query
    /// @throws FieldError if the path has an empty part
    /// @throws IllegalArgumentException if it is `_connector` or `_negated`, which Django reserves
    public static Condition<Object> q(String path, @Nullable Object operand) {
        List<String> names = split(path);
        if (RESERVED.contains(path)) {
            throw new IllegalArgumentException(
                    "'"
                            + path
                            + "' is no lookup. Conditions are connected and negated with and(),"
                            + " or(), xor() and not(), never by a name.");
        }
        Operand right = Operand.of(operand);
        if (right instanceof Operand.Many many && names.getLast().equals("in")) {
            right = many.distinct();
        }
        return new PathLookup<>(names, null, right);
    }

    /// A lookup by name, or no condition where there is no operand: for the fields of a search form
    /// that may be left empty. Its joins drop out too.
    ///
    /// @param operand null for no condition; compare with NULL by `isnull`
    /// @throws FieldError if the path has an empty part
    public static Condition<Object> qIf(String path, @Nullable Object operand) {
        return operand == null ? q() : q(path, operand);
    }

    /// Several lookups that all have to hold, in the map's order.
    ///
    /// @throws FieldError if a path has an empty part
    public static Condition<Object> q(Map<String, ?> lookups) {
        Condition<Object> all = q();
        for (Map.Entry<String, ?> lookup : Arguments.one("lookups", lookups).entrySet()) {
            all = all.and(q(lookup.getKey(), lookup.getValue()));
        }
        return all;
    }

    /// A reference, Django's F: a field, perhaps over relations and with transforms behind it, or
    /// an annotation.
    ///
    /// @throws FieldError if the path has an empty part
    public static <T> DynamicExpression<T> f(String path) {
        return new Dynamic<>(new Reference<>(split(path)));
    }

    /// The text of a value inside a JSON document, Django's KT: `textOf("data__owner__name")`.
    ///
    /// Texts come without quotes, other values as JSON; a missing key is NULL. Unlike [#f] with the
    /// same path, which is JSON, this can be ordered, grouped, compared and put into functions as
    /// any other text.
    ///
    /// @param path fields over relations, down to a JSON column, and the keys or indexes in it
    /// @throws FieldError if the path has an empty part
    /// @throws IllegalArgumentException if it has one part only, which cannot lead into a document
    public static TextExpression<Object> textOf(String path) {
        List<String> names = split(path);
        if (names.size() == 1) {
            throw new IllegalArgumentException(
                    "'"
                            + path
                            + "' leads to no value inside a JSON document. Allowed: a JSON column"
                            + " and at least one key or index, such as data__owner.");
        }
        return new View.OfText<>(new JsonAsText<>(new Reference<>(names)));
    }

    /// A reference to the query around a subquery, Django's OuterRef.
    ///
    /// @throws FieldError if the path has an empty part
    public static <T> DynamicExpression<T> outer(String path) {
        return new Dynamic<>(new OuterReference<>(split(path), 1));
    }

    /// A typed reference to the query around a subquery: `outer(Blog_.name)`; around that,
    /// `outer(outer(Blog_.name))`.
    ///
    /// @throws IllegalArgumentException if it is neither a path nor an outer reference
    public static <T> DynamicExpression<T> outer(Expression<?, T> path) {
        return new Dynamic<>(
                Expressions.plain(path) instanceof OuterReference<?>(var names, var levels)
                        ? new OuterReference<>(names, levels + 1)
                        : new OuterReference<>(Arguments.one("a path", path).path(), 1));
    }

    /// A column of a source that the query joins under a name of its own, for the library itself:
    /// see the query that is joined.
    ///
    /// @throws FieldError if the path has an empty part
    public static <T> DynamicExpression<T> joined(String source, String path) {
        return new Dynamic<>(new JoinedColumn<>(source, split(path)));
    }

    /// A term of an order: `by("-pubDate")` for the greatest first, `by("?")` for a random order.
    ///
    /// @throws FieldError if the path has an empty part
    public static Ordering<Object> by(String term) {
        requireText(term, "by() takes a term such as '-pubDate'");
        if (term.equals("?")) {
            return new Ordering<>(Functions.random(), false, Nulls.DEFAULT);
        }
        boolean descending = term.startsWith("-");
        String path = descending || term.startsWith("+") ? term.substring(1) : term;
        if (path.isEmpty()) {
            throw new FieldError("The term '" + term + "' of an order names no field.");
        }
        return new Ordering<>(new Reference<>(split(path)), descending, Nulls.DEFAULT);
    }

    /// A field and its new value, or an expression that gives it.
    ///
    /// @throws IllegalArgumentException if the name is empty
    public static Assignment<Object> set(String field, @Nullable Object value) {
        requireText(field, "set() takes the name of a field");
        if (field.isEmpty()) {
            throw new IllegalArgumentException("The name of a field is empty.");
        }
        return new Assignment<>(
                field,
                value instanceof Expression<?, ?> expression
                        ? Operand.computed(expression)
                        : new Operand.Constant(Value.of(value)));
    }

    private static void requireText(@Nullable String text, String wanted) {
        if (text == null) {
            throw new IllegalArgumentException(wanted + ", not null.");
        }
    }

    /// The names in a path.
    ///
    /// @throws FieldError if one of them is empty
    public static List<String> split(@Nullable String path) {
        if (path == null) {
            throw new IllegalArgumentException(
                    "A path is null. Expected names joined by '__', such as"
                            + " blog__name__icontains.");
        }
        List<String> names = List.of(path.split(SEPARATOR, -1));
        if (names.contains("")) {
            throw new FieldError(
                    "The path '"
                            + path
                            + "' has an empty part: it is names joined by '__', such as"
                            + " blog__name__icontains.");
        }
        return names;
    }
}
