package dev.quintet.conformance.databases;

import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/// Fills MariaDB's tables of time zones where nobody has, as `mariadb-tzinfo-to-sql` does, from
/// Java's own zones.
final class TimeZoneTables {
    private static final Instant END = Instant.parse("2038-01-01T00:00:00Z");

    private final List<String> zones = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private final List<String> transitions = new ArrayList<>();

    private TimeZoneTables() {}

    static void fill(Session session) {
        long known =
                session.query(
                        "SELECT COUNT(*) FROM mysql.time_zone_name",
                        ParameterBinder.NONE,
                        (row, cursor) -> cursor.next() ? row.getLong(1) : 0L);
        if (known == 0) {
            new TimeZoneTables().write(session);
        }
    }

    private void write(Session session) {
        for (String name : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
            int id = names.size() + 1;
            zones.add("(" + id + ", 'N')");
            names.add("('" + name + "', " + id + ")");
            addRules(id, ZoneId.of(name).getRules());
        }
        session.execute("START TRANSACTION");
        insert(session, "time_zone (Time_zone_id, Use_leap_seconds)", zones);
        insert(session, "time_zone_name", names);
        insert(session, "time_zone_transition_type", types);
        insert(session, "time_zone_transition", transitions);
        session.execute("COMMIT");
    }

    private static void insert(Session session, String table, List<String> rows) {
        for (int from = 0; from < rows.size(); from += 1_000) {
            List<String> some = rows.subList(from, Math.min(from + 1_000, rows.size()));
            session.execute("INSERT INTO mysql." + table + " VALUES " + String.join(", ", some));
        }
    }

    private void addRules(int id, ZoneRules rules) {
        List<ZoneOffset> offsets = new ArrayList<>();
        number(id, offsets, rules.getOffset(Instant.MIN));
        for (ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
                next != null && next.getInstant().isBefore(END);
                next = rules.nextTransition(next.getInstant())) {
            int number = number(id, offsets, next.getOffsetAfter());
            transitions.add("(" + id + ", " + next.toEpochSecond() + ", " + number + ")");
        }
    }

    /// The number of an offset among those of a zone.
    private int number(int id, List<ZoneOffset> offsets, ZoneOffset offset) {
        if (!offsets.contains(offset)) {
            types.add(
                    "("
                            + id
                            + ", "
                            + offsets.size()
                            + ", "
                            + offset.getTotalSeconds()
                            + ", 0, '')");
            offsets.add(offset);
        }
        return offsets.indexOf(offset);
    }
}
