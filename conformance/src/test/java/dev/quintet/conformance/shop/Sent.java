package dev.quintet.conformance.shop;

import dev.quintet.db.QueryRecorder;
import dev.quintet.models.Query;

/// The SQL that a query sends.
final class Sent {
    private Sent() {}

    /// The only statement of a query, without the quotes around names; empty if it sends none.
    static String by(Query<?, ?, ?> query) {
        try (QueryRecorder recorder = QueryRecorder.start()) {
            query.all().list();
            return recorder.statements().isEmpty()
                    ? ""
                    : recorder.statements().getFirst().sql().replaceAll("[\"`]", "");
        }
    }
}
