package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.expressions.ValueType;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Turns the corpus' names of field types into ours.
final class Types {
    private Types() {}

    /// The type of a name, or of `{type, ...options}`.
    static ValueType<?> of(@Nullable Object json) {
        if (json instanceof String name) {
            return of(name, Map.of());
        }
        Map<String, @Nullable Object> object = PlainJson.object(json);
        return of(String.valueOf(object.get("type")), object);
    }

    private static ValueType<?> of(String name, Map<String, @Nullable Object> options) {
        return switch (name) {
            case "CharField" ->
                    options.get("max_length") instanceof Integer length
                            ? ValueType.varchar(length)
                            : ValueType.TEXT;
            case "TextField" -> ValueType.TEXT;
            case "IntegerField" -> ValueType.INTEGER;
            case "BigIntegerField" -> ValueType.LONG;
            case "FloatField" -> ValueType.DOUBLE;
            case "DecimalField" ->
                    options.get("max_digits") instanceof Integer digits
                                    && options.get("decimal_places") instanceof Integer places
                            ? ValueType.decimal(digits, places)
                            : ValueType.DECIMAL;
            case "BooleanField" -> ValueType.BOOLEAN;
            case "DateField" -> ValueType.DATE;
            case "DateTimeField" -> ValueType.INSTANT;
            case "TimeField" -> ValueType.TIME;
            case "DurationField" -> ValueType.DURATION;
            case "UUIDField" -> ValueType.UUID;
            case "JSONField" -> ValueType.JSON;
            default -> throw new NotExpressible("type " + name);
        };
    }
}
