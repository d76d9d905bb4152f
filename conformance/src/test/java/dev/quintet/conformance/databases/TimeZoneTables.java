package dev.quintet.conformance.databases;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

    private TimeZoneTables() {}

    static void fill(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet count =
                    statement.executeQuery("SELECT COUNT(*) FROM mysql.time_zone_name")) {
                count.next();
                if (count.getInt(1) > 0) {
                    return;
                }
            }
            statement.execute("START TRANSACTION");
            try (PreparedStatement zone =
                            connection.prepareStatement(
                                    "INSERT INTO mysql.time_zone_name VALUES (?, ?)");
                    PreparedStatement type =
                            connection.prepareStatement(
                                    "INSERT INTO mysql.time_zone_transition_type VALUES (?, ?, ?,"
                                            + " ?, '')");
                    PreparedStatement transition =
                            connection.prepareStatement(
                                    "INSERT INTO mysql.time_zone_transition VALUES (?, ?, ?)")) {
                int id = 0;
                for (String name : ZoneId.getAvailableZoneIds().stream().sorted().toList()) {
                    id++;
                    statement.execute(
                            "INSERT INTO mysql.time_zone (Time_zone_id, Use_leap_seconds) VALUES ("
                                    + id
                                    + ", 'N')");
                    zone.setString(1, name);
                    zone.setInt(2, id);
                    zone.addBatch();
                    addRules(id, ZoneId.of(name).getRules(), type, transition);
                }
                zone.executeBatch();
                type.executeBatch();
                transition.executeBatch();
            }
            statement.execute("COMMIT");
        }
    }

    private static void addRules(
            int id, ZoneRules rules, PreparedStatement type, PreparedStatement transition)
            throws SQLException {
        List<ZoneOffset> types = new ArrayList<>();
        types.add(rules.getOffset(Instant.MIN));
        addType(id, 0, types.getFirst(), type);
        for (ZoneOffsetTransition next = rules.nextTransition(Instant.MIN);
                next != null && next.getInstant().isBefore(END);
                next = rules.nextTransition(next.getInstant())) {
            ZoneOffset offset = next.getOffsetAfter();
            if (!types.contains(offset)) {
                types.add(offset);
                addType(id, types.size() - 1, offset, type);
            }
            transition.setInt(1, id);
            transition.setLong(2, next.toEpochSecond());
            transition.setInt(3, types.indexOf(offset));
            transition.addBatch();
        }
    }

    private static void addType(int id, int number, ZoneOffset offset, PreparedStatement type)
            throws SQLException {
        type.setInt(1, id);
        type.setInt(2, number);
        type.setInt(3, offset.getTotalSeconds());
        type.setInt(4, 0);
        type.addBatch();
    }
}
