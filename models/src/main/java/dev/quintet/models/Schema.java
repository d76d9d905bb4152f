package dev.quintet.models;

import dev.quintet.db.Database;
import dev.quintet.db.Session;
import dev.quintet.models.internal.schema.ModelSchema;
import dev.quintet.models.meta.Apps;
import dev.quintet.models.meta.Options;
import dev.quintet.models.signals.Signals;
import dev.quintet.models.signals.TablesCreated;
import dev.quintet.sql.Ddl;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/// The tables of the models, all at once: for tests, examples and small programs.
///
/// ```java
/// Schema.create(Databases.get());
/// ```
public final class Schema {
    private Schema() {}

    /// Creates the tables of all models of the program, with their constraints and indexes: of
    /// those that are managed, and that the database can do.
    ///
    /// @throws dev.quintet.db.DatabaseError if there is such a table already
    public static void create(Database database) {
        create(database, Apps.all());
    }

    /// Creates the tables of some models, with the pairs of their many-to-many relations.
    ///
    /// @throws dev.quintet.db.DatabaseError if there is such a table already, or if a model that
    ///   they refer to has none
    @SafeVarargs
    public static void create(Database database, Class<? extends Model>... models) {
        create(database, options(models));
    }

    /// Creates the tables of some models, with the pairs of their many-to-many relations.
    ///
    /// @throws dev.quintet.db.DatabaseError if there is such a table already, or if a model that
    ///   they refer to has none
    public static void create(Database database, Collection<? extends Options<?>> models) {
        try (Session session = database.session()) {
            List<Ddl> changes =
                    ModelSchema.create(
                            ModelSchema.withTables(models, session.backend()),
                            session.backend().features());
            session.backend().schemaEditor(session).create(changes);
        }
        Signals.TABLES_CREATED.send(Schema.class, "", new TablesCreated(database));
    }

    /// Drops the tables of all models of the program, with all rows.
    ///
    /// @throws dev.quintet.db.DatabaseError if one does not exist
    public static void drop(Database database) {
        drop(database, Apps.all());
    }

    /// Drops the tables of some models and the pairs of their many-to-many relations, with all
    /// rows.
    ///
    /// @throws dev.quintet.db.DatabaseError if one does not exist, or if another table refers to
    ///   one
    @SafeVarargs
    public static void drop(Database database, Class<? extends Model>... models) {
        drop(database, options(models));
    }

    /// Drops the tables of some models and the pairs of their many-to-many relations, with all
    /// rows.
    ///
    /// @throws dev.quintet.db.DatabaseError if one does not exist, or if another table refers to
    ///   one
    public static void drop(Database database, Collection<? extends Options<?>> models) {
        try (Session session = database.session()) {
            session.backend()
                    .schemaEditor(session)
                    .drop(
                            ModelSchema.withTables(models, session.backend()).stream()
                                    .map(Options::table)
                                    .toList());
        }
    }

    private static List<Options<?>> options(Class<? extends Model>[] models) {
        return Arrays.<Class<? extends Model>>stream(models)
                .<Options<?>>map(Apps::options)
                .toList();
    }
}
