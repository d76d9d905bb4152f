package dev.quintet.models.expressions;

import dev.quintet.sql.JsonStep;

import java.util.Arrays;
import java.util.Collection;

/// An expression that gives JSON documents.
///
/// It compares with [Json] and with what Java has for it: maps, lists, texts, numbers, booleans.
/// Numbers order as numbers and texts as texts where the database knows the difference (MariaDB and
/// Oracle do not).
///
/// @param <M> the model at whose rows it is computed
public interface JsonExpression<M> extends ComparableExpression<M, Json, Object> {

    /// The value under a key of an object, NULL where there is none.
    ///
    /// @param name the key, also where it looks like a number; the items of arrays have [#at]
    default JsonExpression<M> key(String name) {
        return JsonElement.of(this, new JsonStep.Key(name));
    }

    /// The value at an index of an array, NULL where there is none.
    ///
    /// @param index counted from 0, negative ones from the end; H2 does not know these and throws
    ///   NotSupportedError
    default JsonExpression<M> at(int index) {
        return JsonElement.of(this, new JsonStep.Index(index));
    }

    /// The value as text: what a JSON text says without its quotation marks; NULL for the JSON
    /// null.
    default TextExpression<M> asText() {
        return new View.OfText<>(new JsonAsText<>(this));
    }

    /// Rows where the document contains another one, key by key and item by item.
    ///
    /// Not on SQLite and Oracle: they throw NotSupportedError.
    default Condition<M> contains(Object part) {
        return Expressions.compare(this, "contains", part);
    }

    /// Rows where the document is contained in another one. Not on SQLite and Oracle: they throw
    /// NotSupportedError.
    default Condition<M> containedBy(Object whole) {
        return Expressions.compare(this, "contained_by", whole);
    }

    /// Rows where the document has a key.
    default Condition<M> hasKey(String name) {
        return Expressions.compare(this, "has_key", name);
    }

    /// Rows where the document has all these keys.
    default Condition<M> hasKeys(Collection<String> names) {
        return Expressions.lookup(this, "has_keys", Operand.of(Arguments.one("keys", names)));
    }

    /// Rows where the document has all these keys.
    default Condition<M> hasKeys(String... names) {
        return hasKeys(Arrays.asList(names));
    }

    /// Rows where the document has at least one of these keys.
    default Condition<M> hasAnyKeys(Collection<String> names) {
        return Expressions.lookup(this, "has_any_keys", Operand.of(Arguments.one("keys", names)));
    }

    /// Rows where the document has at least one of these keys.
    default Condition<M> hasAnyKeys(String... names) {
        return hasAnyKeys(Arrays.asList(names));
    }

    @Override
    default Annotation.OfJson<M> as(String name) {
        return new Annotation.OfJson<>(name, this);
    }

    /// This, or a value where it is NULL; for an aggregate: where there is no row.
    default JsonExpression<M> orElse(Json fallback) {
        return new View.OfJson<>(Coalesce.of(this, Value.of(fallback)));
    }

    /// This, or what another expression gives where this is NULL.
    default JsonExpression<M> orElse(Expression<? super M, Json> fallback) {
        return new View.OfJson<>(Coalesce.of(this, fallback));
    }

    /// Sees any expression over JSON documents with the operators of this family.
    static <M> JsonExpression<M> of(Expression<? super M, Json> expression) {
        return new View.OfJson<>(Expressions.at(expression));
    }
}
