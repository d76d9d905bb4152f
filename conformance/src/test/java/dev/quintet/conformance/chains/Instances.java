package dev.quintet.conformance.chains;

import static dev.quintet.models.expressions.ByName.q;

import dev.quintet.models.Manager;
import dev.quintet.models.Model;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.ModelAccess;
import dev.quintet.models.meta.Options;

import org.jspecify.annotations.Nullable;

/// Makes and finds instances of models that are known by name only.
final class Instances {
    private Instances() {}

    /// A new instance, as its constructor makes it.
    static Model create(Options<?> model) {
        return (Model) ((ModelAccess<?>) model.access()).create();
    }

    /// The stored instance with a key, whatever the model's managers leave out.
    @SuppressWarnings({"unchecked", "rawtypes"}) // the class is known by name only
    static Model fetch(Options<?> model, @Nullable Object key) {
        Class type = model.access().javaClass();
        return (Model) Manager.of(type).get(q("pk", key));
    }

    /// The model that a manager is of.
    static Options<?> of(Manager<?> manager) {
        return Apps.all().stream()
                .filter(model ->
                        model.managers().values().stream()
                                .anyMatch(known -> known.get() == manager))
                .findFirst()
                .orElseThrow();
    }

    /// What is known of an instance's model.
    static Options<?> options(Model instance) {
        return Apps.options(instance.getClass());
    }
}
