package dev.quintet.db;

/// Changes the schema.
public class SchemaEditor {
    /// Where statements are executed.
    protected final Session session;

    /// Works on a session, which stays open.
    public SchemaEditor(Session session) {
        this.session = session;
    }
}
