package dev.quintet.models.expressions;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/// The time zone in which a program reads instants: their date, their hour, the year they fall
/// into.
///
/// There are two zones. The *current* zone holds for a piece of work, typically a request of a user
/// who has chosen a zone; queries read instants in it. The *default* zone is the program's own, UTC
/// unless set; it is the current one where none is bound, and it completes values that come without
/// a zone, such as the text `2024-02-29 12:30`.
///
/// ```java
/// CurrentZone.with(ZoneId.of("Europe/Oslo"), () -> Entry.objects.filter(published.hour().gte(8)).list());
/// ```
///
/// A bound zone holds for the calling thread and for threads of a structured task scope opened
/// inside.
public final class CurrentZone {
    private static final ScopedValue<ZoneId> BOUND = ScopedValue.newInstance();
    private static volatile ZoneId standard = ZoneOffset.UTC;

    private CurrentZone() {}

    /// The current zone: the one bound by the innermost `with`, or else the default zone.
    public static ZoneId get() {
        return BOUND.isBound() ? BOUND.get() : standard;
    }

    /// The zone of the program, in which values without a zone are meant. UTC unless set.
    public static ZoneId defaultZone() {
        return standard;
    }

    /// Sets the zone of the program. Meant to be called once, before the first query.
    public static void setDefaultZone(ZoneId zone) {
        standard = Objects.requireNonNull(zone, "zone");
    }

    /// Does a piece of work in a zone.
    ///
    /// @param zone the current zone meanwhile
    /// @param work what to do, at once and on this thread
    public static void with(ZoneId zone, Runnable work) {
        ScopedValue.where(BOUND, zone).run(work);
    }

    /// Does a piece of work in a zone.
    ///
    /// @param zone the current zone meanwhile
    /// @param work what to do, at once and on this thread
    /// @return what the work gives
    /// @throws X if the work throws it
    public static <T, X extends Throwable> T with(
            ZoneId zone, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(BOUND, zone).call(work);
    }
}
