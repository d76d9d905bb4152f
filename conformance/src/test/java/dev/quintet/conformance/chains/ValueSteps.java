package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.f;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.Query;
import dev.quintet.models.expressions.Annotation;
import dev.quintet.models.expressions.Expression;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Steps from instances to rows of values: `values`, `values_list`, `dates`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class ValueSteps {
    private ValueSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("values", ValueSteps::values);
        steps.put("values_list", ValueSteps::valuesList);
    }

    /// The fields of a call: paths in our spelling, computed ones as annotations of the query.
    private record Chosen(ModelQuery query, List<String> names) {
        static Chosen of(Object target, Call call, Context context) {
            if (!(Rowset.of(target).query() instanceof ModelQuery query)) {
                throw new NotExpressible("values of values");
            }
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
            return new Chosen((ModelQuery) with, names);
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

    private static Expression<Object, @Nullable Object> only(Chosen chosen) {
        if (chosen.names().isEmpty()) {
            throw new NotExpressible("values_list flat without a field");
        }
        if (chosen.names().size() > 1) {
            throw new RefusedByCompiler("single values of several fields");
        }
        return f(chosen.names().getFirst());
    }
}
