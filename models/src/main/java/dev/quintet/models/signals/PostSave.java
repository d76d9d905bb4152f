package dev.quintet.models.signals;

import dev.quintet.db.Database;

import java.util.Optional;
import java.util.Set;

/// An instance was saved. Its transaction may still be undone.
///
/// @param created whether a row was added
/// @param raw whether it comes from a fixture: then nothing else may be read or changed, as the
///   database may not be complete yet
/// @param updateFields the names of the only fields that were written; empty for all
public record PostSave<M>(
        M instance,
        Database database,
        boolean created,
        boolean raw,
        Optional<Set<String>> updateFields) {}
