package dev.quintet.db;

import java.time.Duration;

/// Lengths of time as whole microseconds: what databases without a type for them store.
public final class Micros {
    private static final long PER_SECOND = 1_000_000L;
    private static final long NANOS = 1_000L;

    private Micros() {}

    /// The length of this many microseconds.
    public static Duration toDuration(long micros) {
        return Duration.ofSeconds(
                Math.floorDiv(micros, PER_SECOND), Math.floorMod(micros, PER_SECOND) * NANOS);
    }

    /// The microseconds in a length; what is below them is cut off, towards the past.
    ///
    /// @throws ArithmeticException if there are more than a `long` can count, some 292 thousand
    ///   years
    public static long of(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.getSeconds(), PER_SECOND), duration.getNano() / NANOS);
    }
}
