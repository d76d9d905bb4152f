package dev.quintet.conformance.loading;

import dev.quintet.db.Database;
import dev.quintet.db.StatementEvent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// The statements that were sent to a database.
final class Statements {
    private final List<String> sent = new ArrayList<>();

    Statements(Database database) {
        database.listen(event -> {
            if (event.kind() != StatementEvent.Kind.TRANSACTION) {
                sent.add(event.sql().replaceAll("[\"`]", ""));
            }
        });
    }

    /// What was sent since the last call, without the quotes around names.
    List<String> take() {
        List<String> taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    /// The statements that something takes.
    List<String> of(Runnable work) {
        sent.clear();
        work.run();
        return take();
    }

    /// The number of statements that something takes.
    int count(Supplier<?> work) {
        sent.clear();
        work.get();
        return take().size();
    }
}
