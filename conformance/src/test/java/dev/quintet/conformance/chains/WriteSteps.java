package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.set;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.DeleteOptions;
import dev.quintet.models.Manager;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.ModelQuery;
import dev.quintet.models.expressions.Assignment;
import dev.quintet.models.expressions.Expression;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Steps that change rows: `create`, `update`, `delete`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class WriteSteps {
    private WriteSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("create", WriteSteps::create);
        steps.put("delete", WriteSteps::delete);
        steps.put("update", on((query, call, context) -> query.update(assignments(call, context))));
    }

    /// A new instance with its fields set, stored as a new row.
    private static Object create(Object target, Call call, Context context) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>(call.named());
        named.remove("through_defaults");
        ModelQuery query =
                target instanceof ManyToMany<?> many
                        ? RelatedSteps.through(many, call, context)
                        : (ModelQuery) Objects.requireNonNull(Rowset.of(target).query());
        if (!(query instanceof Manager<?> manager) || hasExpressions(named, context)) {
            return query.create(assignments(named, context));
        }
        Model instance = Instances.create(Instances.of(manager));
        call.named()
                .forEach((name, value) ->
                        Attributes.write(
                                instance, name, context.arguments().value(value), context));
        instance.insert();
        return instance;
    }

    private static boolean hasExpressions(Map<String, @Nullable Object> values, Context context) {
        return values.values().stream()
                .anyMatch(value -> context.arguments().value(value) instanceof Expression<?, ?>);
    }

    private static @Nullable Object delete(Object target, Call call, Context context) {
        if (target instanceof Model instance) {
            boolean keep = Boolean.TRUE.equals(call.named().get("keep_parents"));
            return instance.delete(
                    keep ? DeleteOptions.DEFAULTS.keepParents() : DeleteOptions.DEFAULTS);
        }
        if (Rowset.of(target).query() instanceof ModelQuery query) {
            return query.delete();
        }
        throw new RefusedByCompiler("delete after values");
    }

    /// A step on a query of instances.
    interface OnModels {
        @Nullable Object apply(ModelQuery query, Call call, Context context);
    }

    static Step on(OnModels step) {
        return (target, call, context) -> {
            if (Rowset.of(target).query() instanceof ModelQuery query) {
                return step.apply(query, call, context);
            }
            throw new NotExpressible(call.method() + " after values");
        };
    }

    static Assignment[] assignments(Call call, Context context) {
        return assignments(call.named(), context);
    }

    static Assignment[] assignments(Map<String, @Nullable Object> values, Context context) {
        return values.entrySet().stream()
                .map(field ->
                        set(
                                context.java(field.getKey()),
                                context.arguments().value(field.getValue())))
                .toArray(Assignment[]::new);
    }
}
