package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.Outcome;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.DoesNotExist;
import dev.quintet.models.Model;
import dev.quintet.models.Query;
import dev.quintet.models.RawQuery;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The step `render`: reads attributes of every object.
final class Render {
    private Render() {}

    static Object of(Object target, Call call, Context context) {
        return target instanceof Model instance
                ? object(instance, call.positional(), context)
                : new Outcome.Rows("render", objects(target, call.positional(), context));
    }

    private static List<@Nullable Object> objects(
            Object source, List<@Nullable Object> specs, Context context) {
        List<?> objects =
                switch (source) {
                    case List<?> list -> list;
                    case RawQuery<?> raw -> raw.list();
                    default -> Rowset.of(source).query().list();
                };
        List<@Nullable Object> rendered = new ArrayList<>();
        for (Object object : objects) {
            rendered.add(object((Model) object, specs, context));
        }
        return rendered;
    }

    private static Map<String, @Nullable Object> object(
            Model instance, List<@Nullable Object> specs, Context context) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (Object spec : specs) {
            if (spec instanceof String path) {
                row.put(path, Results.plain(read(instance, path, context), context));
            } else {
                PlainJson.object(spec)
                        .forEach((path, inner) ->
                                row.put(
                                        path,
                                        descend(
                                                read(instance, path, context),
                                                PlainJson.list(inner),
                                                context)));
            }
        }
        return row;
    }

    /// A missing related object, or a null on the way, gives null.
    private static @Nullable Object read(Model instance, String path, Context context) {
        Object value = instance;
        for (String part : path.split("\\.")) {
            if (value == null) {
                return null;
            }
            try {
                value = Attributes.read(value, part, context);
            } catch (DoesNotExist e) {
                return null;
            }
        }
        return value;
    }

    private static @Nullable Object descend(
            @Nullable Object value, List<@Nullable Object> specs, Context context) {
        return switch (value) {
            case null -> null;
            case Model instance -> object(instance, specs, context);
            case List<?> list -> objects(list, specs, context);
            case Query<?, ?, ?> query -> objects(query, specs, context);
            default -> throw new IllegalStateException("Cannot descend into " + value + ".");
        };
    }
}
