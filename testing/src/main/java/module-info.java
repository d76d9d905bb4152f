import org.jspecify.annotations.NullMarked;

/// A JUnit extension for tests that use a database.
@NullMarked
module dev.quintet.testing {
    requires transitive dev.quintet.models;
    requires transitive org.junit.jupiter.api;
    requires embedded.postgres;
    requires static org.jspecify;

    exports dev.quintet.testing;
}
