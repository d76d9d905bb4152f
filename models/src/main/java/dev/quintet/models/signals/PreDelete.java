package dev.quintet.models.signals;

import dev.quintet.db.Database;

/// An instance is about to be deleted.
///
/// @param origin the instance or the query with whose deletion this one began
public record PreDelete<M>(M instance, Database database, Object origin) {}
