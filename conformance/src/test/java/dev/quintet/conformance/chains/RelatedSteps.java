package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.conformance.corpus.PlainJson;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.Query;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Steps that change the related rows of an instance: `add`, `remove`, `set`, `clear`.
@SuppressWarnings({"unchecked", "rawtypes"}) // models are known by name only
final class RelatedSteps {
    private RelatedSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("add", RelatedSteps::add);
        steps.put("remove", RelatedSteps::remove);
        steps.put("clear", RelatedSteps::clear);
    }

    private static @Nullable Object add(Object target, Call call, Context context) {
        return add(target, items(call, context), call, context);
    }

    private static @Nullable Object add(
            Object target, List<Object> items, Call call, Context context) {
        switch (target) {
            case ManyToMany many when areInstances(items) ->
                    through(many, call, context).add(instances(items));
            case ManyToMany many -> through(many, call, context).addKeys(items.toArray());
            case OneToMany many when isOneByOne(call) -> many.addAndSave(instances(items));
            case OneToMany many -> many.add(instances(items));
            default -> throw new RefusedByCompiler("add on " + target);
        }
        return null;
    }

    private static @Nullable Object remove(Object target, Call call, Context context) {
        List<Object> items = items(call, context);
        switch (target) {
            case ManyToMany many when areInstances(items) -> many.remove(instances(items));
            case ManyToMany many -> many.removeKeys(items.toArray());
            case OneToMany many when isOneByOne(call) -> many.removeAndSave(instances(items));
            case OneToMany many -> many.remove(instances(items));
            default -> throw new RefusedByCompiler("remove on " + target);
        }
        return null;
    }

    static @Nullable Object set(Object target, Call call, Context context) {
        List<Object> items = new ArrayList<>();
        switch (context.arguments().value(call.at(0))) {
            case Collection<?> collection -> items.addAll(collection);
            case Query<?, ?, ?> query -> items.addAll(query.list());
            case null, default -> throw new RefusedByCompiler("set to what is no collection");
        }
        if (Boolean.TRUE.equals(call.named().get("clear"))) {
            clear(target, call, context);
            return add(target, items, call, context);
        }
        switch (target) {
            case ManyToMany many when areInstances(items) ->
                    through(many, call, context).set(List.of(instances(items)));
            case ManyToMany many -> through(many, call, context).setKeys(items);
            case OneToMany many -> many.set(List.of(instances(items)));
            default -> throw new RefusedByCompiler("set on " + target);
        }
        return null;
    }

    private static @Nullable Object clear(Object target, Call call, Context context) {
        switch (target) {
            case ManyToMany many -> many.clear();
            case OneToMany many -> many.clear();
            default -> throw new RefusedByCompiler("clear on " + target);
        }
        return null;
    }

    private static List<Object> items(Call call, Context context) {
        List<Object> items = new ArrayList<>();
        for (Object argument : call.positional()) {
            Object value = context.arguments().value(argument);
            if (value instanceof Collection<?>) {
                throw new RefusedByCompiler("a collection in the place of an instance");
            }
            items.add(value);
        }
        return items;
    }

    /// The relation, through which new pairs get values of their own.
    static ManyToMany through(ManyToMany many, Call call, Context context) {
        return call.named().get("through_defaults") instanceof Map<?, ?> defaults
                ? many.with(WriteSteps.assignments(PlainJson.object(defaults), context))
                : many;
    }

    private static boolean isOneByOne(Call call) {
        return Boolean.FALSE.equals(call.named().get("bulk"));
    }

    private static boolean areInstances(List<Object> items) {
        return items.stream().allMatch(Model.class::isInstance);
    }

    private static Model[] instances(List<Object> items) {
        if (!areInstances(items)) {
            throw new RefusedByCompiler("a key in the place of an instance");
        }
        return items.toArray(Model[]::new);
    }
}
