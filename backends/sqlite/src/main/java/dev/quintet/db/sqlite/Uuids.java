package dev.quintet.db.sqlite;

import java.security.SecureRandom;
import java.util.UUID;

/// UUIDs of version 7: the first 48 bits are the time in milliseconds, most of the others random.
final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int RANDOM_BITS_OF_THE_FIRST_HALF = 12;
    private static final long VERSION = 7L << RANDOM_BITS_OF_THE_FIRST_HALF;
    private static final long VARIANT = Long.MIN_VALUE;

    private Uuids() {}

    /// A new one.
    static UUID ofTime() {
        long first = RANDOM.nextLong() & (1L << RANDOM_BITS_OF_THE_FIRST_HALF) - 1;
        return new UUID(
                System.currentTimeMillis() << 16 | VERSION | first,
                RANDOM.nextLong() >>> 2 | VARIANT);
    }
}
