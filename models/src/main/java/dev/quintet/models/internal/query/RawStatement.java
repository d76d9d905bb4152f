package dev.quintet.models.internal.query;

import dev.quintet.db.ParameterBinder;
import dev.quintet.models.expressions.Value;
import dev.quintet.models.expressions.ValueType;
import dev.quintet.sql.SqlType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A statement in SQL that a user wrote, with its parameters.
///
/// @param sql the text, with `?` for each parameter
/// @param params constants in their order
/// @param translations the names of fields by those of columns, where the two differ
public record RawStatement(
        String sql, List<@Nullable Object> params, Map<String, String> translations) {
    public RawStatement {
        params = Collections.unmodifiableList(new ArrayList<>(params));
        Map<String, String> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(translations);
        translations = Collections.unmodifiableMap(names);
    }

    /// The same with more names.
    public RawStatement translating(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(translations);
        all.putAll(more);
        return new RawStatement(sql, params, all);
    }

    /// The parameters, ready to be bound. Values that have no type of their own are refused here.
    ///
    /// @throws IllegalArgumentException if a value cannot be a parameter
    ParameterBinder binder() {
        List<@Nullable ValueType<?>> types = new ArrayList<>(params.size());
        List<@Nullable Object> values = new ArrayList<>(params.size());
        for (Object param : params) {
            Object content = param instanceof Value<?> value ? value.content() : param;
            ValueType<?> declared = param instanceof Value<?> value ? value.type() : null;
            ValueType<?> type =
                    declared != null ? declared : content == null ? null : ValueType.of(content);
            types.add(type);
            values.add(type == null ? null : type.prepare(content));
        }
        return out -> {
            for (int i = 0; i < values.size(); i++) {
                ValueType<?> type = types.get(i);
                if (type == null) {
                    out.setNull(SqlType.TEXT);
                } else {
                    type.write(out, values.get(i));
                }
            }
        };
    }
}
