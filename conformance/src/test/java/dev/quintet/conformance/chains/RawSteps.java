package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.RawQuery;
import dev.quintet.models.expressions.Json;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The step from a query to one in SQL of the user's own: `raw`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class RawSteps {
    private RawSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("raw", RawSteps::raw);
    }

    private static Object raw(Object target, Call call, Context context) {
        if (!(Rowset.of(target).query() instanceof ModelQuery query)) {
            throw new RefusedByCompiler("raw of values");
        }
        String sql = String.valueOf(call.at(0));
        Object params = call.positional().size() > 1 ? call.at(1) : call.named().get("params");
        Object given = params == null ? null : context.arguments().value(params);
        RawQuery raw =
                switch (given) {
                    case null -> query.raw(sql);
                    case List<?> list when list.isEmpty() -> query.raw(sql);
                    case List<?> list -> query.raw(positional(sql), list.toArray());
                    case Json json ->
                            query.raw(
                                    named(sql), PlainJson.object(PlainJson.parse(json.toString())));
                    default -> throw new RefusedByCompiler("raw with " + given);
                };
        Object translations = call.named().get("translations");
        return translations == null ? raw : raw.translating(translated(translations, context));
    }

    /// Python's `%s` is our `?`, and its doubled percent sign is a single one.
    private static String positional(String sql) {
        return sql.replace("%s", "?").replace("%%", "%");
    }

    private static String named(String sql) {
        return sql.replaceAll("%\\((\\w+)\\)s", ":$1").replace("%%", "%");
    }

    private static Map<String, String> translated(@Nullable Object json, Context context) {
        Map<String, String> names = new LinkedHashMap<>();
        PlainJson.object(json)
                .forEach((column, field) -> names.put(column, context.java(String.valueOf(field))));
        return names;
    }
}
