package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.by;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.LockOptions;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.ByName;
import dev.quintet.models.expressions.Column;
import dev.quintet.models.expressions.Ordering;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Steps from a query to a query: `filter`, `order_by`, `annotate`, slices, set operations.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class QuerySteps {
    private QuerySteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("all", on((query, call, context) -> query.all()));
        steps.put("get_queryset", on((query, call, context) -> query.all()));
        steps.put("none", on((query, call, context) -> query.none()));
        steps.put("filter", on((query, call, context) -> query.filter(conditions(call, context))));
        steps.put(
                "exclude", on((query, call, context) -> query.exclude(conditions(call, context))));
        steps.put(
                "complex_filter",
                on((query, call, context) -> query.filter(conditions(call, context))));
        steps.put(
                "order_by", on((query, call, context) -> query.orderBy(orderings(call, context))));
        steps.put("reverse", on((query, call, context) -> query.reverse()));
        steps.put("distinct", on(QuerySteps::distinct));
        steps.put(
                "union",
                on((query, call, context) ->
                        call.flag("all")
                                ? query.unionAll(others(call, context))
                                : query.union(others(call, context))));
        steps.put(
                "intersection",
                on((query, call, context) -> query.intersection(others(call, context))));
        steps.put(
                "difference",
                on((query, call, context) -> query.difference(others(call, context))));
        steps.put("and", on((query, call, context) -> query.and(other(call, context))));
        steps.put("or", on((query, call, context) -> query.or(other(call, context))));
        steps.put("xor", on((query, call, context) -> query.xor(other(call, context))));
        steps.put(
                "select_for_update",
                on((query, call, context) -> query.selectForUpdate(lock(call, context))));
        steps.put("slice", QuerySteps::slice);
        Annotating.addTo(steps);
        InstanceQuerySteps.addTo(steps);
    }

    /// A step from a query to a query with rows of the same kind.
    interface OnQuery {
        Query apply(Query query, Call call, Context context);
    }

    static Step on(OnQuery step) {
        return (target, call, context) -> {
            Rowset rowset = Rowset.of(target);
            return rowset.with(step.apply(rowset.query(), call, context));
        };
    }

    private static dev.quintet.models.expressions.Condition[] conditions(
            Call call, Context context) {
        return context.arguments().conditions().all(call);
    }

    static Ordering[] orderings(Call call, Context context) {
        return call.positional().stream()
                .map(term -> ordering(term, context))
                .toArray(Ordering[]::new);
    }

    static Ordering<Object> ordering(@Nullable Object json, Context context) {
        return switch (json) {
            case String path -> by(context.java(path));
            case Map<?, ?> map -> context.arguments().expressions().ordering(map);
            case null, default -> throw new RefusedByCompiler("an order by " + json);
        };
    }

    private static Query distinct(Query query, Call call, Context context) {
        if (call.positional().isEmpty()) {
            return query.distinct();
        }
        return query.distinctOn(
                call.positional().stream()
                        .map(path -> new Column<>(ByName.split(context.java((String) path))))
                        .toArray(Column[]::new));
    }

    private static Query[] others(Call call, Context context) {
        List<Query> others = new ArrayList<>();
        for (Object other : call.positional()) {
            if (!(context.arguments().value(other) instanceof Query query)) {
                throw new RefusedByCompiler("combining with " + other);
            }
            others.add(query);
        }
        return others.toArray(Query[]::new);
    }

    private static LockOptions lock(Call call, Context context) {
        LockOptions options = LockOptions.DEFAULTS;
        if (call.flag("nowait")) {
            options = options.noWait();
        }
        if (call.flag("skip_locked")) {
            options = options.skipLocked();
        }
        if (call.flag("no_key")) {
            options = options.noKey();
        }
        for (String path : PlainJson.strings(call.named().get("of"))) {
            options = options.of(context.java(path));
        }
        return options;
    }

    private static Query other(Call call, Context context) {
        return others(call, context)[0];
    }

    /// Python's `rows[from:to:step]`; a step makes a list of it.
    private static Object slice(Object target, Call call, Context context) {
        Integer from = bound(call.at(0));
        Integer to = bound(call.at(1));
        Integer every = bound(call.at(2));
        Rowset rowset = Rowset.of(target);
        Query query = rowset.query();
        Query part =
                from == null && to == null ? query.all() : part(query, from == null ? 0 : from, to);
        if (every == null) {
            return rowset.with(part);
        }
        List<Object> rows = part.list();
        List<Object> some = new ArrayList<>();
        for (int i = 0; i < rows.size(); i += every) {
            some.add(rows.get(i));
        }
        return some;
    }

    /// An end before the start gives no rows in Python and is refused in Java.
    private static Query part(Query query, int from, @Nullable Integer to) {
        return to == null
                ? query.skip(from)
                : query.slice(from, from < 0 || to < 0 ? to : Math.max(from, to));
    }

    private static @Nullable Integer bound(@Nullable Object json) {
        return switch (json) {
            case null -> null;
            case Integer number -> number;
            default -> throw new RefusedByCompiler("a slice from or to " + json);
        };
    }
}
