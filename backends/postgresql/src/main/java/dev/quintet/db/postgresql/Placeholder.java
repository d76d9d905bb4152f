package dev.quintet.db.postgresql;

/// Lets the module export this package before its first class is written; delete it then.
final class Placeholder {

    private Placeholder() {}
}
