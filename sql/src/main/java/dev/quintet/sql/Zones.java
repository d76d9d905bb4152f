package dev.quintet.sql;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Set;
import java.util.TreeSet;

/// Time zones in SQL: databases know the names of regions, but read offsets in ways of their own.
public final class Zones {

    /// Before, there were no zones but local times.
    private static final Instant SINCE = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant UNTIL = Instant.parse("2100-01-01T00:00:00Z");

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

    /// How far clocks were ever turned back there, or will be before 2100: each length once, the
    /// shortest first.
    ///
    /// @throws IllegalArgumentException if there is no such zone
    public static Set<Duration> overlaps(String zone) {
        Set<Duration> lengths = new TreeSet<>();
        if (offset(zone) == null) {
            ZoneRules rules = ZoneId.of(zone).getRules();
            ZoneOffsetTransition change = rules.nextTransition(SINCE);
            while (change != null && change.getInstant().isBefore(UNTIL)) {
                if (change.isOverlap()) {
                    lengths.add(change.getDuration().negated());
                }
                change = rules.nextTransition(change.getInstant());
            }
        }
        return lengths;
    }

    /// Whether the zone is UTC under one of its names.
    ///
    /// @throws IllegalArgumentException if there is no such zone
    public static boolean isUtc(String zone) {
        return "+00:00".equals(offset(zone));
    }
}
