package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.f;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.Query;
import dev.quintet.models.Rows;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Expression;
import dev.quintet.sql.SqlExpression.TruncateUnit;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Steps from instances to rows of values: `values`, `values_list`, `dates`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class ValueSteps {
    private ValueSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("values", ValueSteps::values);
        steps.put("values_list", ValueSteps::valuesList);
        steps.put("dates", ValueSteps::dates);
        steps.put("datetimes", ValueSteps::datetimes);
    }

    /// The fields of a call: paths in our spelling, computed ones as annotations of the query.
    private record Chosen(Query query, List<String> names) {
        static Chosen of(Object target, Call call, Context context) {
            Query query = Rowset.of(target).query();
            List<String> names = new ArrayList<>();
            List<Annotation> computed = new ArrayList<>();
            for (Object field : call.positional()) {
                if (field instanceof String path) {
                    names.add(context.java(path));
                } else if (PlainJson.isSpecial(field)) {
                    Expression expression = context.arguments().expressions().of(field);
                    computed.add(expression.as("computed" + (computed.size() + 1)));
                } else {
                    throw new RefusedByCompiler("a value " + field);
                }
            }
            call.named()
                    .forEach((name, json) -> {
                        if (!List.of("flat", "named").contains(name)) {
                            computed.add(context.arguments().expressions().named(name, json));
                        }
                    });
            computed.forEach(annotation -> names.add(annotation.name()));
            Query with =
                    computed.isEmpty()
                            ? query
                            : query.annotate(computed.toArray(Annotation[]::new));
            return new Chosen(with, names);
        }

        String[] array() {
            return names.toArray(String[]::new);
        }
    }

    private static Object values(Object target, Call call, Context context) {
        Chosen chosen = Chosen.of(target, call, context);
        return new Rowset(chosen.query().values(chosen.array()), RowType.DICT);
    }

    private static Object valuesList(Object target, Call call, Context context) {
        Chosen chosen = Chosen.of(target, call, context);
        if (call.flag("flat") && call.flag("named")) {
            throw new RefusedByCompiler("single values with names");
        }
        if (call.flag("flat")) {
            return new Rowset(chosen.query().select(only(chosen)), RowType.FLAT);
        }
        return call.flag("named")
                ? new Rowset(chosen.query().values(chosen.array()), RowType.NAMED)
                : new Rowset(chosen.query().valuesList(chosen.array()), RowType.TUPLE);
    }

    /// Without a field it is the first one, which Django 6.1 will refuse.
    private static Expression<Object, @Nullable Object> only(Chosen chosen) {
        if (chosen.names().size() > 1) {
            throw new RefusedByCompiler("single values of several fields");
        }
        return chosen.names().isEmpty() ? f("pk") : f(chosen.names().getFirst());
    }

    private static Object dates(Object target, Call call, Context context) {
        Rows dates = Rowset.of(target).query().dates(moment(call, context), unit(call));
        return ordered(dates, call);
    }

    private static Object datetimes(Object target, Call call, Context context) {
        Object zone = call.positional().size() > 3 ? call.at(3) : call.named().get("tzinfo");
        Rows moments =
                Rowset.of(target)
                        .query()
                        .datetimes(
                                moment(call, context),
                                unit(call),
                                (ZoneId) context.arguments().value(zone));
        return ordered(moments, call);
    }

    private static Expression moment(Call call, Context context) {
        Object field = call.positional().isEmpty() ? call.named().get("field_name") : call.at(0);
        return f(context.java(String.valueOf(field)));
    }

    private static TruncateUnit unit(Call call) {
        Object kind = call.positional().size() > 1 ? call.at(1) : call.named().get("kind");
        for (TruncateUnit unit : TruncateUnit.values()) {
            if (unit.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return unit;
            }
        }
        throw new RefusedByCompiler("moments cut to " + kind);
    }

    private static Rowset ordered(Rows moments, Call call) {
        Object order =
                call.positional().size() > 2
                        ? call.at(2)
                        : call.named().getOrDefault("order", "ASC");
        if (!"ASC".equals(order) && !"DESC".equals(order)) {
            throw new RefusedByCompiler("an order " + order);
        }
        return new Rowset(order.equals("DESC") ? moments.reverse() : moments, RowType.FLAT);
    }
}
