package dev.quintet.models.meta;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// The mistakes that are found while models are loaded, and the models that cannot be had because
/// of them: what leads to such a model is passed over, as its own mistake is told already.
final class Mistakes {
    private final List<ModelError> found = new ArrayList<>();
    private final Set<Options<?>> models = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Class<?>> classes = new HashSet<>();

    void add(String id, Object about, String text) {
        add(new ModelError(id, about, text));
    }

    void add(ModelError mistake) {
        found.add(mistake);
    }

    /// Takes a step, and tells what it refuses.
    ///
    /// @param about what the step is about
    /// @return whether there was no mistake
    boolean tell(Object about, Runnable step) {
        try {
            step.run();
            return true;
        } catch (ModelError mistake) {
            add(mistake);
        } catch (RuntimeException failure) {
            add(new ModelError(Refusal.idOf(failure), about, String.valueOf(failure), failure));
        }
        return false;
    }

    /// Gives up a model.
    void concerns(Options<?> model) {
        models.add(model);
    }

    /// Gives up a model that could not even be described.
    void concernsClass(Class<?> model) {
        classes.add(model);
    }

    /// Whether a model was given up.
    boolean concern(Options<?> model) {
        return models.contains(model);
    }

    /// Whether a class is that of a model that could not be described.
    boolean concernClass(Class<?> model) {
        return classes.contains(model);
    }

    /// Whether one column can hold the key of a model, which is a mistake otherwise.
    ///
    /// @param relation the relation with that column
    boolean hasSingleKey(Options<?> model, Field relation) {
        if (model.pkFields().size() > 1) {
            add(
                    "fields.E347",
                    relation,
                    "It refers by one column to "
                            + model
                            + ", whose primary key has several fields.");
        }
        return model.pkFields().size() == 1;
    }

    /// @throws ModelError if there is any mistake: it tells all of them
    void refuse() {
        if (!found.isEmpty()) {
            throw ModelError.of(found);
        }
    }
}
