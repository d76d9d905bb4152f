package dev.quintet.models.expressions;

import org.jspecify.annotations.Nullable;

/// A key that may lead to a row of any model, to be assigned when an instance is made. It is no
/// column, and no query can follow it.
///
/// ```java
/// TaggedItem.objects.create(TaggedItem_.tag.to("red"), TaggedItem_.target.to(apple));
/// ```
///
/// @param <M> the model that has the key
public final class PolymorphicPath<M> {
    private final String name;

    /// For generated code.
    ///
    /// @param name the field's name
    public PolymorphicPath(String name) {
        this.name = name;
    }

    /// Makes the key lead to a row; null makes it lead nowhere.
    ///
    /// @param instance an instance of any model
    public Assignment<M> to(@Nullable Object instance) {
        return new Assignment<>(name, new Operand.Constant(Value.of(instance)));
    }

    /// The field's name.
    @Override
    public String toString() {
        return name;
    }
}
