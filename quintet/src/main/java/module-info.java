/// The one dependency of a new project: models, with SQLite to store them in.
module dev.quintet {
    requires transitive dev.quintet.models;
    requires transitive dev.quintet.db.sqlite;
}
