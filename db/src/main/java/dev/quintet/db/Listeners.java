package dev.quintet.db;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Who listens: to one database, to everything that one thread does, and the log `dev.quintet.sql`;
/// and who stands around the statements of a thread.
///
/// While nobody does, the only cost is the reading of one counter and of the log's level.
final class Listeners {
    private static final Logger LOG = LoggerFactory.getLogger("dev.quintet.sql");
    private static final AtomicInteger REGISTERED = new AtomicInteger();
    private static final ThreadLocal<List<StatementListener>> OF_THREAD =
            ThreadLocal.withInitial(CopyOnWriteArrayList::new);

    private static final ThreadLocal<List<Wrapper>> WRAPPERS =
            ThreadLocal.withInitial(CopyOnWriteArrayList::new);
    private static final AtomicInteger WRAPPING = new AtomicInteger();

    private final List<StatementListener> ofDatabase = new CopyOnWriteArrayList<>();

    /// A wrapper of one thread for one database.
    private record Wrapper(Database database, StatementWrapper wrapper) {}

    /// The wrappers of the current thread for a database, the outermost first.
    static List<StatementWrapper> wrappers(Database database) {
        if (WRAPPING.get() == 0) {
            return List.of();
        }
        List<StatementWrapper> wrappers = new ArrayList<>();
        for (Wrapper each : WRAPPERS.get()) {
            if (each.database() == database) {
                wrappers.add(each.wrapper());
            }
        }
        return wrappers;
    }

    /// Adds a wrapper for what the current thread sends to a database.
    static Registration wrap(Database database, StatementWrapper wrapper) {
        return add(WRAPPERS.get(), new Wrapper(database, wrapper), WRAPPING);
    }

    /// Whether anybody listens at all.
    static boolean present() {
        return REGISTERED.get() != 0 || LOG.isDebugEnabled();
    }

    /// Adds a listener for what the current thread does.
    static Registration addForThread(StatementListener listener) {
        return add(OF_THREAD.get(), listener);
    }

    /// Adds a listener for this database.
    Registration add(StatementListener listener) {
        return add(ofDatabase, listener);
    }

    private static Registration add(List<StatementListener> listeners, StatementListener listener) {
        return add(listeners, listener, REGISTERED);
    }

    private static <T> Registration add(List<T> all, T one, AtomicInteger number) {
        all.add(one);
        number.incrementAndGet();
        var open = new AtomicBoolean(true);
        return () -> {
            if (open.getAndSet(false)) {
                all.remove(all.lastIndexOf(one));
                number.decrementAndGet();
            }
        };
    }

    /// Tells everybody.
    void report(StatementEvent event) {
        LOG.debug(
                "({}) {} ms [{}] {}; {}",
                event.alias(),
                event.duration().toNanos() / 1e6,
                event.kind(),
                event.sql(),
                event.parameters());
        for (StatementListener listener : ofDatabase) {
            listener.executed(event);
        }
        for (StatementListener listener : OF_THREAD.get()) {
            listener.executed(event);
        }
    }
}
