package dev.quintet.models;

import dev.quintet.models.meta.Options;

import java.util.Optional;

/// Says which database is asked about a model, where a query or an instance names none.
///
/// ```java
/// Routers.use(new Router() {
///     @Override
///     public Optional<String> databaseForRead(Options<?> model, Optional<Model> instance) {
///         return model.app().equals("reports") ? Optional.of("replica") : Optional.empty();
///     }
/// });
/// ```
///
/// Each method may leave the answer to the routers behind it. Implementations are safe for threads.
public interface Router {

    /// The alias of the database from which rows of a model are read.
    ///
    /// @param instance what is known beside: the owner of a relation, or the instance that is read
    /// @return empty for no opinion
    default Optional<String> databaseForRead(Options<?> model, Optional<Model> instance) {
        return Optional.empty();
    }

    /// The alias of the database to which rows of a model are written.
    ///
    /// @param instance what is known beside: the owner of a relation, or the instance that is
    ///   written
    /// @return empty for no opinion
    default Optional<String> databaseForWrite(Options<?> model, Optional<Model> instance) {
        return Optional.empty();
    }

    /// Whether two instances may be related.
    ///
    /// @return empty for no opinion
    default Optional<Boolean> allowsRelation(Model one, Model other) {
        return Optional.empty();
    }
}
