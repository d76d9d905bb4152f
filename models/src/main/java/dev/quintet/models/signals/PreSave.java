package dev.quintet.models.signals;

import dev.quintet.db.Database;

import java.util.Optional;
import java.util.Set;

/// An instance is about to be saved. What a receiver changes in it is saved too.
///
/// @param raw whether it comes from a fixture: then nothing else may be read or changed, as the
///   database may not be complete yet
/// @param updateFields the names of the only fields that are written; empty for all
public record PreSave<M>(
        M instance, Database database, boolean raw, Optional<Set<String>> updateFields) {}
