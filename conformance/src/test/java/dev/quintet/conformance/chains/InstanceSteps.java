package dev.quintet.conformance.chains;

import dev.quintet.conformance.answers.NotExpressible;
import dev.quintet.conformance.answers.RefusedByCompiler;
import dev.quintet.conformance.corpus.Call;
import dev.quintet.models.Model;
import dev.quintet.models.meta.ColumnField;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;

/// Steps on an instance: attributes, `save`, `refresh_from_db`.
final class InstanceSteps {
    private InstanceSteps() {}

    static void addTo(Map<String, Step> steps) {
        steps.put("attr", InstanceSteps::attribute);
        steps.put("set", InstanceSteps::set);
        steps.put("adding", on((instance, call, context) -> instance.isNew()));
        steps.put(
                "eq",
                on((instance, call, context) ->
                        instance.equals(context.arguments().value(call.at(0)))));
        steps.put("display", on(InstanceSteps::display));
        steps.put("render", Render::of);
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

    private static Object set(Object target, Call call, Context context) {
        if (!(target instanceof Model instance)) {
            return RelatedSteps.set(target, call, context);
        }
        call.named()
                .forEach((name, value) ->
                        Attributes.write(
                                instance, name, context.arguments().value(value), context));
        return instance;
    }

    /// The label of the current choice; the value itself where it is none of the choices.
    private static @Nullable Object display(Model instance, Call call, Context context) {
        ColumnField field =
                Instances.options(instance).column(context.java(String.valueOf(call.at(0))));
        if (field.choices() == null) {
            throw new NotExpressible("display");
        }
        Object value = Attributes.read(instance, String.valueOf(call.at(0)), context);
        return field.choices().label(value).<Object>map(label -> label).orElse(value);
    }
}
