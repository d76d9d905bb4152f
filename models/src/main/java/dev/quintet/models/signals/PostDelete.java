package dev.quintet.models.signals;

import dev.quintet.db.Database;

/// An instance was deleted. It still has its key.
///
/// @param origin the instance or the query with whose deletion this one began
public record PostDelete<M>(M instance, Database database, Object origin) {}
