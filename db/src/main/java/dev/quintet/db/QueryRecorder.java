package dev.quintet.db;

import dev.quintet.db.StatementEvent.Kind;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Remembers what the current thread sends to any database, until it is closed.
///
/// ```java
/// try (var log = QueryRecorder.start()) {
///     ...
///     assertThat(log.statements()).hasSize(2);
/// }
/// ```
///
/// Recorders nest; each hears everything. One is closed on the thread that started it.
public final class QueryRecorder implements AutoCloseable, StatementListener {
    private final List<StatementEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final Registration registration;

    private QueryRecorder() {
        registration = Listeners.addForThread(this);
    }

    /// Starts to record.
    public static QueryRecorder start() {
        return new QueryRecorder();
    }

    /// The statements so far: without BEGIN, COMMIT and savepoints.
    public List<StatementEvent> statements() {
        return events().stream().filter(event -> event.kind() != Kind.TRANSACTION).toList();
    }

    /// The number of statements so far.
    public int count() {
        return statements().size();
    }

    /// Everything so far, the steps of transactions included.
    public List<StatementEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /// Forgets what was recorded.
    public void clear() {
        events.clear();
    }

    @Override
    public void executed(StatementEvent event) {
        events.add(event);
    }

    /// Stops to record; what was recorded stays.
    @Override
    public void close() {
        registration.close();
    }
}
