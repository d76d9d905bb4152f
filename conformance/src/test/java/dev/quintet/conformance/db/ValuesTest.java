package dev.quintet.conformance.db;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quintet.db.Codec;
import dev.quintet.db.Codecs;
import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.sql.Ddl.ColumnDefinition;
import dev.quintet.sql.Ddl.CreateTable;
import dev.quintet.sql.Ddl.Identity;
import dev.quintet.sql.Sql;
import dev.quintet.sql.SqlExpression;
import dev.quintet.sql.SqlSource;
import dev.quintet.sql.SqlStatement;
import dev.quintet.sql.SqlType;
import dev.quintet.testing.EveryDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@EveryDatabase
class ValuesTest {
    private final Database database;
    private int tables;

    ValuesTest(Database database) {
        this.database = database;
    }

    /// What comes back when values are stored in a column of a type.
    @SafeVarargs
    private <T> List<@Nullable T> stored(SqlType type, @Nullable T... values) {
        @SuppressWarnings("unchecked")
        var codec = (Codec<T>) Codecs.of(type);
        String table =
                "values_" + type.getClass().getSimpleName().toLowerCase(Locale.ROOT) + tables++;
        try (Session session = database.session()) {
            var id =
                    new ColumnDefinition(
                            "id", SqlType.INT, false, Identity.NONE, null, null, null, null, null);
            var value =
                    new ColumnDefinition(
                            "value", type, true, Identity.NONE, null, null, null, null, null);
            var create = new CreateTable(table, List.of(id, value), List.of("id"), List.of(), null);
            session.backend().schemaEditor(session).create(List.of(create));
            Sql insert =
                    session.backend()
                            .dialect()
                            .render(
                                    new SqlStatement.Insert(
                                            table,
                                            List.of("id", "value"),
                                            List.of(
                                                    List.of(
                                                            new SqlExpression.Param(
                                                                    "id", SqlType.INT),
                                                            new SqlExpression.Param(
                                                                    "value", type))),
                                            null,
                                            List.of()));
            var rows = new ArrayList<ParameterBinder>();
            for (T given : values) {
                int number = rows.size();
                rows.add(out -> {
                    out.setInt(number);
                    codec.write(out, given);
                });
            }
            rows.forEach(row -> session.update(insert.text(), row));
            String select = session.backend().dialect().render(select(table)).text();
            List<@Nullable T> found =
                    session.query(
                            select,
                            ParameterBinder.NONE,
                            (row, cursor) -> {
                                var all = new ArrayList<@Nullable T>();
                                while (cursor.next()) {
                                    all.add(codec.read(row, 1));
                                }
                                return all;
                            });
            session.backend().schemaEditor(session).drop(List.of(table));
            return found;
        }
    }

    private static SqlStatement.Select select(String table) {
        return new SqlStatement.Select(
                false,
                List.of(),
                List.of(SqlStatement.Output.of(new SqlExpression.Column("t", "value"))),
                new SqlSource.Table(table, "t"),
                List.of(),
                null,
                List.of(),
                null,
                List.of(
                        new SqlStatement.Order(
                                new SqlExpression.Column("t", "id"),
                                false,
                                SqlStatement.Nulls.DEFAULT)),
                null,
                null,
                null);
    }

    @Test
    void numbers() {
        assertThat(stored(SqlType.SMALL_INT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE, null))
                .containsExactly((short) 0, Short.MIN_VALUE, Short.MAX_VALUE, null);
        assertThat(stored(SqlType.INT, 0, Integer.MIN_VALUE, Integer.MAX_VALUE, null))
                .containsExactly(0, Integer.MIN_VALUE, Integer.MAX_VALUE, null);
        assertThat(stored(SqlType.BIG_INT, 0L, Long.MIN_VALUE, Long.MAX_VALUE, null))
                .containsExactly(0L, Long.MIN_VALUE, Long.MAX_VALUE, null);
        assertThat(stored(SqlType.DOUBLE, 0.0, 0.1, -1e300, Math.PI, null))
                .containsExactly(0.0, 0.1, -1e300, Math.PI, null);
        assertThat(stored(SqlType.REAL, 0.5f, 0.1f, null)).containsExactly(0.5f, 0.1f, null);
    }

    @Test
    void decimals() {
        List<@Nullable BigDecimal> found =
                stored(
                        new SqlType.Decimal(12, 2),
                        new BigDecimal("0.00"),
                        new BigDecimal("-12.5"),
                        new BigDecimal("9999999999.99"),
                        new BigDecimal("100"),
                        null);
        assertThat(found.subList(0, 4))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(
                        BigDecimal.ZERO,
                        new BigDecimal("-12.5"),
                        new BigDecimal("9999999999.99"),
                        new BigDecimal("100"));
        assertThat(found.get(4)).isNull();
    }

    @Test
    void texts() {
        String[] texts = {
            "",
            "it's \"quoted\" \\ 100% _",
            "gr\u00fc\u00df dich \u4f60\u597d \ud83c\udf89",
            " spaces  "
        };
        assertThat(stored(SqlType.TEXT, texts)).containsExactly(texts);
        assertThat(stored(new SqlType.Varchar(40), texts)).containsExactly(texts);
        assertThat(stored(SqlType.TEXT, "x".repeat(100_000), null))
                .containsExactly("x".repeat(100_000), null);
    }

    @Test
    void truth() {
        assertThat(stored(SqlType.BOOL, true, false, null)).containsExactly(true, false, null);
    }

    @Test
    void datesAndTimes() {
        assertThat(
                        stored(
                                SqlType.DATE,
                                LocalDate.of(2024, 2, 29),
                                LocalDate.of(1000, 1, 1),
                                LocalDate.of(9999, 12, 31),
                                null))
                .containsExactly(
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(1000, 1, 1),
                        LocalDate.of(9999, 12, 31),
                        null);
        assertThat(
                        stored(
                                SqlType.TIME,
                                LocalTime.MIDNIGHT,
                                LocalTime.of(23, 59, 59, 999_999_000),
                                LocalTime.of(1, 2, 3),
                                null))
                .containsExactly(
                        LocalTime.MIDNIGHT,
                        LocalTime.of(23, 59, 59, 999_999_000),
                        LocalTime.of(1, 2, 3),
                        null);
        assertThat(
                        stored(
                                SqlType.DATE_TIME,
                                LocalDateTime.of(2024, 3, 31, 2, 30),
                                LocalDateTime.of(1999, 12, 31, 23, 59, 59, 1_000),
                                null))
                .containsExactly(
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(1999, 12, 31, 23, 59, 59, 1_000),
                        null);
        Instant summer = Instant.parse("2024-07-01T00:30:00.123456Z");
        Instant old = Instant.parse("1901-01-01T00:00:00Z");
        assertThat(stored(SqlType.TIMESTAMP, summer, old, Instant.EPOCH, null))
                .containsExactly(summer, old, Instant.EPOCH, null);
    }

    @Test
    void whatIsBelowAMicrosecondIsCutOff() {
        assertThat(stored(SqlType.TIMESTAMP, Instant.parse("2024-07-01T00:30:00.123456999Z")))
                .containsExactly(Instant.parse("2024-07-01T00:30:00.123456Z"));
        assertThat(stored(SqlType.TIME, LocalTime.of(23, 59, 59, 999_999_999)))
                .containsExactly(LocalTime.of(23, 59, 59, 999_999_000));
    }

    @Test
    void durations() {
        Duration[] durations = {
            Duration.ZERO,
            Duration.ofDays(400).plusSeconds(1),
            Duration.ofSeconds(-1),
            Duration.ofSeconds(90, 500_000_000),
            Duration.ofNanos(-1_000),
            Duration.ofHours(-25).plusNanos(1_000),
            Duration.ofNanos(123_456_000),
            null
        };
        assertThat(stored(SqlType.INTERVAL, durations)).containsExactly(durations);
    }

    @Test
    void identifiersAndAddresses() {
        UUID uuid = UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-00ffffffffff");
        assertThat(stored(SqlType.UUID, uuid, new UUID(0, 0), new UUID(-1, -1), null))
                .containsExactly(uuid, new UUID(0, 0), new UUID(-1, -1), null);
        InetAddress four = InetAddress.ofLiteral("192.168.0.1");
        InetAddress six = InetAddress.ofLiteral("2001:db8::1");
        assertThat(stored(SqlType.INET, four, six, null)).containsExactly(four, six, null);
    }

    @Test
    void bytes() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        assertThat(stored(SqlType.BINARY, all, new byte[0], null))
                .containsExactly(all, new byte[0], null);
    }

    @Test
    void jsonKeepsItsNullApartFromSqls() {
        List<@Nullable String> found =
                stored(SqlType.JSON, "{\"a\": [1, \"x\"]}", "null", "\"text\"", "1.5", null);

        assertThat(found.get(0)).isNotNull();
        assertThat(found.get(0).replace(" ", "")).isEqualTo("{\"a\":[1,\"x\"]}");
        assertThat(found.subList(1, 5)).containsExactly("null", "\"text\"", "1.5", null);
    }
}
