package dev.quintet.models.expressions;

import dev.quintet.models.expressions.ValueType.Kind;
import dev.quintet.sql.SqlExpression;

import java.util.List;

/// The value under a key or at an index of a computed JSON document; of a path it is one more name.
record JsonStep<M>(Expression<?, ?> document, String name) implements Expression<M, Json> {
    JsonStep {
        document = Expressions.plain(document);
    }

    static <M> JsonExpression<M> of(Expression<M, Json> document, String name) {
        List<String> path = document.path();
        return new View.OfJson<>(
                path.isEmpty()
                        ? new JsonStep<>(document, name)
                        : new Reference<>(Expressions.extended(path, name)));
    }

    @Override
    public Resolved resolve(Scope scope) {
        return step(document.resolve(scope), name);
    }

    /// One step into a resolved document.
    static Resolved step(Resolved document, String name) {
        SqlExpression sql =
                document.sql() instanceof SqlExpression.JsonPath path && !path.text()
                        ? new SqlExpression.JsonPath(
                                path.document(), Expressions.extended(path.path(), name), false)
                        : new SqlExpression.JsonPath(document.sql(), List.of(name), false);
        return Resolved.over(sql, checked(document).type(), true, List.of(document));
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
        shape.mark(JsonStep.class).mark(name).add(document);
    }

    @Override
    public String toString() {
        return document + "[" + name + "]";
    }
}
