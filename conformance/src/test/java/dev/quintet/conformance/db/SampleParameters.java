package dev.quintet.conformance.db;

import dev.quintet.db.Codec;
import dev.quintet.db.Codecs;
import dev.quintet.db.ParameterBinder;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression.Param;

/// Sets parameters whose values are the very ones to set.
final class SampleParameters {

    private SampleParameters() {}

    @SuppressWarnings("unchecked")
    static ParameterBinder binder(Sql sql) {
        return out -> {
            for (Param param : sql.params()) {
                ((Codec<Object>) Codecs.of(param.type())).write(out, param.value());
            }
        };
    }
}
