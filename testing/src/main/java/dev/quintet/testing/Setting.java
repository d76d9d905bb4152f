package dev.quintet.testing;

import java.util.Locale;

/// Where the server for a kind of database is.
final class Setting {

    private Setting() {}

    /// The system property `quintet.test.NAME`, or the environment variable `QUINTET_TEST_NAME`, or
    /// nothing.
    static String of(String name) {
        String variable = System.getenv("QUINTET_TEST_" + name.toUpperCase(Locale.ROOT));
        return System.getProperty("quintet.test." + name, variable == null ? "" : variable).strip();
    }
}
