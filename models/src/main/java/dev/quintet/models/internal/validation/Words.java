package dev.quintet.models.internal.validation;

import dev.quintet.models.expressions.ValidationError.Problem;
import dev.quintet.models.meta.ColumnField;
import dev.quintet.models.meta.Options;
import dev.quintet.models.validators.Wording;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What the problems of validation are called, unless the model has other words for them.
final class Words {
    private Words() {}

    /// A problem of a field, in the field's own words if it has some.
    ///
    /// @param words the words otherwise, with names of parameters in braces
    static Problem problem(
            ColumnField field, String code, String words, Map<String, @Nullable Object> params) {
        return new Problem(code, Wording.fill(field.message(code).orElse(words), params), params);
    }

    /// A problem of the value of a field.
    static Problem problem(ColumnField field, String code, String words, @Nullable Object value) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("value", value);
        return problem(field, code, words, params);
    }

    /// That another row has the same values.
    static Problem taken(Options<?> model, List<ColumnField> fields) {
        Map<String, @Nullable Object> params = new LinkedHashMap<>();
        params.put("model", capital(model.verboseName()));
        params.put("fields", list(fields));
        String words = "{model} with this {fields} exists already.";
        return fields.size() == 1
                ? problem(fields.getFirst(), "unique", words, params)
                : new Problem("unique_together", Wording.fill(words, params), params);
    }

    private static String list(List<ColumnField> fields) {
        List<String> names = fields.stream().map(ColumnField::verboseName).toList();
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String capital(String name) {
        return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
