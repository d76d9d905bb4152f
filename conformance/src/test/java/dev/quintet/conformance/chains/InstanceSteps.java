package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.Model;
import dev.quintet.models.OneToMany;
import dev.quintet.models.SaveOptions;
import dev.quintet.models.expressions.Condition;
import dev.quintet.models.meta.ReverseField;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/// Steps on an instance: attributes, `save`, `refresh_from_db`.
final class InstanceSteps {
    private InstanceSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("attr", InstanceSteps::attribute);
        steps.put("set", InstanceSteps::set);
        steps.put(
                "deferred",
                on((instance, call, context) ->
                        instance.unloadedFields().stream()
                                .map(context.names()::toDjango)
                                .sorted()
                                .toList()));
        steps.put("adding", on((instance, call, context) -> instance.isNew()));
        steps.put(
                "eq",
                on((instance, call, context) ->
                        instance.equals(context.arguments().value(call.at(0)))));
        steps.put("display", on(InstanceSteps::display));
        steps.put("render", Render::of);
        steps.put("save", on(InstanceSteps::save));
        steps.put("full_clean", on(validation(Model::fullClean)));
        steps.put("clean_fields", on(validation(Model::cleanFields)));
        steps.put("validate_unique", on(validation(Model::validateUnique)));
        steps.put("validate_constraints", on(validation(Model::validateConstraints)));
        steps.put("refresh_from_db", on(InstanceSteps::refresh));
        steps.put("next_by", on((instance, call, context) -> by(instance, true, call, context)));
        steps.put(
                "previous_by", on((instance, call, context) -> by(instance, false, call, context)));
        steps.put("next_in_order", on((instance, call, context) -> instance.nextInOrder()));
        steps.put("previous_in_order", on((instance, call, context) -> instance.previousInOrder()));
        steps.put("get_order", on((instance, call, context) -> ordered(instance, call).order()));
        steps.put("set_order", on(InstanceSteps::setOrder));
    }

    /// A step on an instance.
    interface OnInstance {
        @Nullable Object apply(Model instance, Call call, Context context);
    }

    static Step on(OnInstance step) {
        return (target, call, context) -> {
            if (target instanceof Model instance) {
                return step.apply(instance, call, context);
            }
            throw new RefusedByCompiler(call.method() + " of " + target);
        };
    }

    private static @Nullable Object attribute(Object target, Call call, Context context) {
        Object value = target;
        for (String part : String.valueOf(call.at(0)).split("\\.")) {
            value = Attributes.read(Objects.requireNonNull(value, part), part, context);
        }
        return value;
    }

    private static @Nullable Object set(Object target, Call call, Context context) {
        if (!(target instanceof Model instance)) {
            return RelatedSteps.set(target, call, context);
        }
        call.named()
                .forEach((name, value) ->
                        Attributes.write(
                                instance, name, context.arguments().value(value), context));
        return instance;
    }

    private static Object save(Model instance, Call call, Context context) {
        SaveOptions options = SaveOptions.DEFAULTS;
        if (call.flag("force_insert")) {
            options = options.forceInsert();
        }
        if (call.flag("force_update")) {
            options = options.forceUpdate();
        }
        if (call.named().get("update_fields") instanceof List<?> fields) {
            options = options.updateFields(names(fields, context));
        }
        instance.save(options);
        return instance;
    }

    private static OnInstance validation(BiConsumer<Model, String[]> step) {
        return (instance, call, context) -> {
            Object exclude = call.positional().isEmpty() ? call.named().get("exclude") : call.at(0);
            step.accept(
                    instance,
                    exclude instanceof List<?> names
                            ? names(names, context).toArray(String[]::new)
                            : new String[0]);
            return null;
        };
    }

    private static Object refresh(Model instance, Call call, Context context) {
        if (call.named().get("fields") instanceof List<?> fields) {
            instance.refreshFields(names(fields, context).toArray(String[]::new));
        } else {
            instance.refresh();
        }
        return instance;
    }

    private static List<String> names(List<?> names, Context context) {
        return names.stream().map(name -> context.java((String) name)).toList();
    }

    /// The label of the current choice; the value itself where it is none of the choices.
    private static @Nullable Object display(Model instance, Call call, Context context) {
        String field = context.java(String.valueOf(call.at(0)));
        Object value = Attributes.read(instance, String.valueOf(call.at(0)), context);
        String label = instance.displayOf(field);
        return label.isEmpty() || label.equals(String.valueOf(value)) ? value : label;
    }

    private static Object by(Model instance, boolean next, Call call, Context context) {
        String field = context.java(String.valueOf(call.at(0)));
        Condition<?>[] conditions =
                context.arguments().conditions().all(new Call("filter", List.of(), call.named()));
        return next ? instance.nextBy(field, conditions) : instance.previousBy(field, conditions);
    }

    private static @Nullable Object setOrder(Model instance, Call call, Context context) {
        ordered(instance, call).setOrder((List<?>) context.arguments().value(call.at(1)));
        return null;
    }

    /// The rows of a model, named in lower case, that refer to an instance.
    private static OneToMany<?> ordered(Model instance, Call call) {
        ReverseField back =
                Instances.options(instance).reverse().stream()
                        .filter(reverse -> reverse.target().lowerName().equals(call.at(0)))
                        .findFirst()
                        .orElseThrow();
        return (OneToMany<?>) instance.related(back.accessor());
    }
}
