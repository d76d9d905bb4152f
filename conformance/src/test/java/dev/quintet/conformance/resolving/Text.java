package dev.quintet.conformance.resolving;

import dev.quintet.models.Query;

/// The text of a query's statement, made short: without quotes, and without the app in front of the
/// tables' names.
final class Text {
    private Text() {}

    /// The statement behind SELECT ... FROM.
    static String from(Query<?, ?, ?> query) {
        String text = of(query);
        return text.substring(text.indexOf(" FROM ") + " FROM ".length());
    }

    static String of(Query<?, ?, ?> query) {
        return query.sql().replaceAll("[\"`]", "").replace("resolving_", "");
    }
}
