package dev.quintet.db.h2;

/// Lets the module export this package before its first class is written; delete it then.
final class Placeholder {

    private Placeholder() {}
}
