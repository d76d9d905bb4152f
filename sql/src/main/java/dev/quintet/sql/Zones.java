package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Time zones in SQL: databases know the names of regions, but read offsets in ways of their own.
public final class Zones {

    private Zones() {}

    /// The zone's offset from UTC if it never changes, as `+02:00`; null for a region with a
    /// history.
    ///
    /// @param zone the id of a [ZoneId]
    /// @throws IllegalArgumentException if there is no such zone
    public static @Nullable String offset(String zone) {
        try {
            if (ZoneId.of(zone).normalized() instanceof ZoneOffset offset) {
                return offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
            }
            return null;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("there is no time zone '" + zone + "'", e);
        }
    }

    /// Whether the zone is UTC under one of its names.
    ///
    /// @throws IllegalArgumentException if there is no such zone
    public static boolean isUtc(String zone) {
        return "+00:00".equals(offset(zone));
    }
}
