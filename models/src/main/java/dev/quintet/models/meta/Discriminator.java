package dev.quintet.models.meta;

import dev.quintet.db.Database;
import dev.quintet.models.expressions.Subselect;

import org.jspecify.annotations.Nullable;

/// Tells the models apart that a polymorphic key may lead to: each has a value of its own in the
/// column beside the key.
///
/// Implementations are safe for threads.
public interface Discriminator {

    /// A query for the value of a model, of one row at most: it stands inside other queries.
    Subselect query(Options<?> model);

    /// The value of a model in a database, for rows that are written; it is made where it is
    /// missing.
    Object value(Options<?> model, Database database);

    /// The model that a value stands for.
    ///
    /// @return null if there is no such value, or no such model any more
    @Nullable Options<?> model(Object value, Database database);
}
