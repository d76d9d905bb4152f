package dev.quintet.models.internal.write;

import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Operand;
import dev.quintet.models.expressions.PathLookup;
import dev.quintet.models.internal.query.QueryState;
import dev.quintet.models.meta.PolymorphicKeyField;
import dev.quintet.models.meta.PolymorphicRelation;

import java.util.List;

/// The rows whose polymorphic keys lead to a model, as conditions of queries.
public final class PolymorphicRows {
    private PolymorphicRows() {}

    /// Of some rows those whose keys lead to the model of a relation, whatever the row there.
    public static QueryState typed(QueryState rows, PolymorphicRelation relation) {
        PolymorphicKeyField key = relation.key();
        PathLookup<?> type =
                new PathLookup<>(
                        List.of(key.typeColumn().name()),
                        "exact",
                        new Operand.Rows(key.discriminator().query(key.known(relation.model()))));
        return rows.with(new QueryState.Where(type, false, false));
    }

    /// All rows whose keys lead to some rows of the model of a relation.
    static QueryState among(PolymorphicRelation relation, List<Object> keys) {
        String column = relation.key().keyColumn().name();
        return typed(QueryState.ofBaseManager(relation.target()), relation)
                .with(new QueryState.Where(ByName.q(column + "__in", keys), false, false));
    }
}
