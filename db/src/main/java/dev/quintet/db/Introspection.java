package dev.quintet.db;

/// Reads the schema.
public class Introspection {
    /// Where statements are executed.
    protected final Session session;

    /// Works on a session, which stays open.
    public Introspection(Session session) {
        this.session = session;
    }
}
