package dev.quintet.models;

import dev.quintet.models.expressions.Arguments;
import dev.quintet.models.expressions.Assignment;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Supplier;

/// What `getOrCreate` and `updateOrCreate` set beside the fields that they look for. Immutable.
///
/// ```java
/// Person.objects.updateOrCreate(
///         Defaults.of(seen.to(today)).whenCreating(seen.to(today), since.to(today)),
///         email.to("joe@example.com"));
/// ```
///
/// @param <M> the model
public final class Defaults<M> {
    private static final String VALUES = "assignments such as name.to(value)";

    private final Supplier<? extends List<? extends Assignment<?>>> values;
    private final @Nullable Supplier<? extends List<? extends Assignment<?>>> whenCreating;

    private Defaults(
            Supplier<? extends List<? extends Assignment<?>>> values,
            @Nullable Supplier<? extends List<? extends Assignment<?>>> whenCreating) {
        this.values = values;
        this.whenCreating = whenCreating;
    }

    /// The fields that are set: in a new row, and by `updateOrCreate` in a row that is there.
    @SafeVarargs
    public static <M> Defaults<M> of(Assignment<? super M>... values) {
        List<Assignment<? super M>> known = Arguments.all("Defaults.of", VALUES, values);
        return new Defaults<>(() -> known, null);
    }

    /// As [#of], for values that are only made when they are needed.
    public static <M> Defaults<M> lazily(Supplier<List<Assignment<? super M>>> values) {
        return new Defaults<>(values, null);
    }

    /// With other fields for a new row, in the place of these.
    @SafeVarargs
    public final Defaults<M> whenCreating(Assignment<? super M>... values) {
        List<Assignment<? super M>> known = Arguments.all("whenCreating", VALUES, values);
        return new Defaults<>(this.values, () -> known);
    }

    List<? extends Assignment<?>> updated() {
        return values.get();
    }

    List<? extends Assignment<?>> created() {
        return whenCreating == null ? values.get() : whenCreating.get();
    }
}
