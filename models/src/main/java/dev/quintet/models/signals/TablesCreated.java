package dev.quintet.models.signals;

import dev.quintet.db.Database;

/// Tables of models were created in a database.
public record TablesCreated(Database database) {}
