package dev.quintet.db;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;

/// Keeps threads that must never wait, those of event loops, from waiting for a database.
///
/// ```java
/// EventLoops.refuseOn(thread -> thread.getName().startsWith("vert.x-eventloop"));
/// ```
///
/// On such a thread every session is refused, whatever asks for it: a query, a relation that would
/// be loaded, a deferred column. `async()` does the same work on a virtual thread.
public final class EventLoops {
    private static final ScopedValue<Boolean> ALLOWED = ScopedValue.newInstance();
    private static volatile @Nullable Predicate<Thread> loops;

    private EventLoops() {}

    /// Refuses database work on some threads from now on.
    ///
    /// @param isEventLoop tells which; asked with the current thread, whenever a session is opened
    /// @return to be closed when they shall be refused no longer
    public static Registration refuseOn(Predicate<Thread> isEventLoop) {
        Predicate<Thread> before = loops;
        loops = before == null ? isEventLoop : before.or(isEventLoop);
        return () -> loops = before;
    }

    /// Does a piece of work that may wait, whatever the thread is.
    ///
    /// @return what the work gives
    /// @throws X if the work throws it
    public static <T extends @Nullable Object, X extends Throwable> T allowing(
            ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ALLOWED, true).call(work);
    }

    /// @throws SynchronousOnlyOperation if the current thread must not wait
    static void check(Database database) {
        Predicate<Thread> refused = loops;
        if (refused != null && !ALLOWED.isBound() && refused.test(Thread.currentThread())) {
            throw new SynchronousOnlyOperation(
                    "Thread '"
                            + Thread.currentThread().getName()
                            + "' belongs to an event loop and must not wait for database '"
                            + database.alias()
                            + "'. Use async(), or EventLoops.allowing() where waiting is meant.");
        }
    }
}
