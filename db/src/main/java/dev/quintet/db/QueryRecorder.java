package dev.quintet.db;

import dev.quintet.db.StatementEvent.Kind;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Function;

/// Remembers what the current thread sends to any database, until it is closed.
///
/// ```java
/// try (var log = QueryRecorder.start()) {
///     ...
///     assertThat(log.statements()).hasSize(2);
/// }
/// ```
///
/// Recorders nest; each hears everything. One is closed on the thread that started it. A recorder
/// for one database hears what all threads send to it, for a log of what a program does.
///
/// The last [#CAPACITY] events are kept; that some were forgotten is warned of once.
public final class QueryRecorder implements AutoCloseable, StatementListener {
    /// How many events are kept.
    public static final int CAPACITY = 9_000;

    private static final Logger LOG = LoggerFactory.getLogger("dev.quintet.sql");

    private final ArrayDeque<StatementEvent> events = new ArrayDeque<>();
    private final Registration registration;
    private boolean overflown;

    private QueryRecorder(Function<StatementListener, Registration> listen) {
        registration = listen.apply(this);
    }

    /// Starts to record.
    public static QueryRecorder start() {
        return new QueryRecorder(Listeners::addForThread);
    }

    /// Starts to record what all threads send to a database.
    public static QueryRecorder start(Database database) {
        return new QueryRecorder(database::listen);
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

    /// Whether more happened than is kept, since the start or the last [#clear()].
    public boolean isOverflown() {
        synchronized (events) {
            return overflown;
        }
    }

    /// Forgets what was recorded.
    public void clear() {
        synchronized (events) {
            events.clear();
            overflown = false;
        }
    }

    @Override
    public void executed(StatementEvent event) {
        synchronized (events) {
            if (events.size() == CAPACITY) {
                events.removeFirst();
                if (!overflown) {
                    LOG.warn(
                            "More than {} statements were recorded; only the last {} are kept.",
                            CAPACITY,
                            CAPACITY);
                }
                overflown = true;
            }
            events.addLast(event);
        }
    }

    /// Stops to record; what was recorded stays.
    @Override
    public void close() {
        registration.close();
    }
}
