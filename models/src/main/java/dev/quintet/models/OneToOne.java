package dev.quintet.models;

import org.jspecify.annotations.Nullable;

/// A relation to one row of another model that no other row may refer to.
///
/// ```java
/// @OnDelete(CASCADE) public final OneToOne<User> user = oneToOne();
/// ```
///
/// The other model has a [HasOne] for its side.
///
/// @param <T> the related model, `@Nullable` where the relation may be empty
public final class OneToOne<T extends @Nullable Model> extends ForeignKey<T> {
    OneToOne(Model owner, @Nullable Object defaultKey) {
        super(owner, defaultKey);
    }
}
