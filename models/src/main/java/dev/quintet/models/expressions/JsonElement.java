package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.JsonStep;
import dev.quintet.sql.SqlExpression.JsonPath;

import java.util.List;

/// The value under a key or at an index of a JSON document.
record JsonElement<M>(Expression<?, ?> document, JsonStep step) implements Expression<M, Json> {
    JsonElement {
        document = Expressions.plain(document);
    }

    /// One step further into a document: of a path it is one more name, unless the name alone would
    /// mean another step.
    static <M, T> Expression<M, T> expression(Expression<M, ?> document, JsonStep step) {
        List<String> path = document.path();
        if (!path.isEmpty() && step.isNamed()) {
            return new Reference<>(Expressions.extended(path, step.text()));
        }
        @SuppressWarnings("unchecked") // of a name, the type is what the user says it is
        var element = (Expression<M, T>) new JsonElement<M>(document, step);
        return element;
    }

    static <M> JsonExpression<M> of(Expression<M, Json> document, JsonStep step) {
        return new View.OfJson<>(expression(document, step));
    }

    @Override
    public Resolved resolve(Scope scope) {
        Resolved whole = document.resolve(scope);
        return Resolved.over(
                JsonPath.into(whole.sql(), step), checked(whole).type(), true, List.of(whole));
    }

    /// A resolved expression that has to be a JSON document.
    static Resolved checked(Resolved document) {
        ValueType<?> type = document.requiredType();
        if (type.kind() != Kind.JSON) {
            throw new FieldError("Only JSON has keys and indexes, not a " + type.name() + ".");
        }
        return document;
    }

    @Override
    public void shape(Shape shape) {
        shape.mark(JsonElement.class).mark(step).add(document);
    }

    @Override
    public String toString() {
        return document + "[" + step.text() + "]";
    }
}
