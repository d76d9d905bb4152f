package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.ManyToMany;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;

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
        List<Object> items = items(call, context);
        switch (target) {
            case ManyToMany many when areKeys(items) -> many.addKeys(items.toArray());
            case ManyToMany many -> many.add(instances(items));
            case OneToMany many -> many.add(instances(items));
            default -> throw new RefusedByCompiler("add on " + target);
        }
        return null;
    }

    private static @Nullable Object remove(Object target, Call call, Context context) {
        List<Object> items = items(call, context);
        switch (target) {
            case ManyToMany many when areKeys(items) -> many.removeKeys(items.toArray());
            case ManyToMany many -> many.remove(instances(items));
            case OneToMany many -> many.remove(instances(items));
            default -> throw new RefusedByCompiler("remove on " + target);
        }
        return null;
    }

    static @Nullable Object set(Object target, Call call, Context context) {
        if (!call.named().isEmpty() || call.positional().size() != 1) {
            throw new NotExpressible("options of a related manager");
        }
        Object value = context.arguments().value(call.at(0));
        if (!(value instanceof Collection<?> collection)) {
            throw new NotExpressible("a query in the place of instances");
        }
        List<Object> items = new ArrayList<>(collection);
        switch (target) {
            case ManyToMany many when areKeys(items) -> many.setKeys(items);
            case ManyToMany many -> many.set(List.of(instances(items)));
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
        if (!call.named().isEmpty()) {
            throw new NotExpressible("options of a related manager");
        }
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

    private static boolean areKeys(List<Object> items) {
        return !items.isEmpty() && items.stream().noneMatch(Model.class::isInstance);
    }

    private static Model[] instances(List<Object> items) {
        if (!items.stream().allMatch(Model.class::isInstance)) {
            throw new NotExpressible("instances and keys in one call");
        }
        return items.toArray(Model[]::new);
    }
}
