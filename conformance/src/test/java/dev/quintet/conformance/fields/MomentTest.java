package dev.quintet.conformance.fields;

import static dev.quintet.models.expressions.ByName.q;
import static dev.quintet.models.expressions.ByName.set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.quintet.db.DataError;
import dev.quintet.db.Database;
import dev.quintet.db.ParameterBinder;
import dev.quintet.db.Session;
import dev.quintet.models.Model;
import dev.quintet.models.Schema;
import dev.quintet.models.expressions.CurrentZone;
import dev.quintet.models.expressions.ValidationError;
import dev.quintet.testing.EveryDatabase;
import dev.quintet.testing.Spec;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;

/// Dates, times, and moments with and without a zone.
@EveryDatabase
class MomentTest {
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");

    private final Database database;
    private final Meeting meeting = new Meeting();

    MomentTest(Database database) {
        this.database = database;
    }

    @BeforeEach
    void create() {
        Schema.create(database, Meeting.class);
        CurrentZone.setDefaultZone(AUCKLAND);
    }

    @AfterEach
    void drop() {
        CurrentZone.setDefaultZone(ZoneOffset.UTC);
        Schema.drop(database, Meeting.class);
    }

    private void save(String field, Object value) {
        Model.assign(meeting, set(field, value));
        meeting.save();
        meeting.refresh();
    }

    private static long count(String path, Object value) {
        return Meeting.objects.filter(q(path, value)).count();
    }

    private List<String> codes(String field, Object value) {
        return catchThrowableOfType(ValidationError.class, () -> save(field, value)).codes("");
    }

    @Test
    @Spec("FIELD-014")
    void theDateOfAMomentIsThatOfTheDefaultZone() {
        save("day", NOON);
        assertThat(meeting.day).isEqualTo("2024-03-02");
        assertThat(count("day", NOON)).isOne();
        assertThat(count("day", ZonedDateTime.ofInstant(NOON, ZoneId.of("America/Lima")))).isOne();
        CurrentZone.with(ZoneOffset.UTC, () -> save("day", NOON));
        assertThat(meeting.day).isEqualTo("2024-03-02");
        save("day", LocalDateTime.parse("2024-03-05T23:59"));
        assertThat(meeting.day).isEqualTo("2024-03-05");
        save("day", "2024-2-29");
        assertThat(meeting.day).isEqualTo("2024-02-29");
    }

    @Test
    @Spec("FIELD-014")
    void aTextThatIsNoDateIsTheOneAndADateThatDoesNotExistIsTheOther() {
        assertThat(codes("day", "soon")).containsExactly("invalid");
        assertThat(codes("day", "2024-02-30")).containsExactly("invalid_date");
        assertThat(codes("day", 20240301)).containsExactly("invalid");
        assertThatThrownBy(() -> count("day__gte", "2023-02-29"))
                .isInstanceOf(ValidationError.class)
                .hasMessageContaining("Meeting.day: Expected a date but got '2023-02-29'");
    }

    @Test
    @Spec("FIELD-014")
    void datesReachFromTheYear1ToTheYear9999() {
        for (String day : List.of("0001-01-01", "1582-10-10", "9999-12-31")) {
            save("day", day);
            assertThat(meeting.day).isEqualTo(day);
        }
        meeting.day = LocalDate.of(10_000, 1, 1);
        assertThatThrownBy(meeting::save)
                .isInstanceOf(DataError.class)
                .hasMessageContaining("Cannot store 'day' of Meeting: '+10000-01-01' is out of");
    }

    @Test
    @Spec("FIELD-015")
    void aMomentIsStoredInUtcAndReadAsTheSame() {
        save("start", ZonedDateTime.parse("2024-03-01T07:00:00-05:00[America/Lima]"));
        assertThat(meeting.start).isEqualTo(NOON);
        assertThat(stored("start")).startsWith("2024-03-01 12:00:00");
        save("start", Instant.parse("2024-03-01T12:00:00.123456789Z"));
        assertThat(meeting.start).isEqualTo("2024-03-01T12:00:00.123456Z");
    }

    private String stored(String column) {
        var identifiers = database.backend().dialect().identifiers();
        String sql =
                "SELECT "
                        + identifiers.quote(column)
                        + " FROM "
                        + identifiers.quote("things_meeting");
        try (Session session = database.session()) {
            return session.query(
                    sql,
                    ParameterBinder.NONE,
                    (row, cursor) -> cursor.next() ? row.getString(1) : "");
        }
    }

    @Test
    @Spec("FIELD-015")
    void whatHasNoZoneIsMeantInTheDefaultZone() {
        save("start", LocalDateTime.parse("2024-03-02T01:00"));
        assertThat(meeting.start).isEqualTo(NOON);
        save("start", LocalDate.parse("2024-03-02"));
        assertThat(meeting.start).isEqualTo("2024-03-01T11:00:00Z");
        save("start", "2024-03-02 01:00");
        assertThat(meeting.start).isEqualTo(NOON);
        save("start", "2024-03-01T14:00:00+02:00");
        assertThat(meeting.start).isEqualTo(NOON);
        assertThat(count("start", LocalDateTime.parse("2024-03-02T01:00"))).isOne();
        assertThat(codes("start", "2024-03-02 25:00")).containsExactly("invalid_datetime");
        assertThat(codes("start", "2024-13-02")).containsExactly("invalid_date");
        assertThat(codes("start", "at noon")).containsExactly("invalid");
    }

    @Test
    @Spec("FIELD-015")
    void aMomentWithoutAZoneStaysAsItIs() {
        save("local", LocalDateTime.parse("2024-03-31T02:30:00.000001"));
        assertThat(meeting.local).isEqualTo("2024-03-31T02:30:00.000001");
        assertThat(stored("local")).startsWith("2024-03-31 02:30:00.000001");
        save("local", NOON);
        assertThat(meeting.local).isEqualTo("2024-03-02T01:00:00");
        save("local", LocalDate.parse("2024-03-31"));
        assertThat(meeting.local).isEqualTo("2024-03-31T00:00:00");
    }

    @Test
    @Spec("FIELD-016")
    void aTimeIsTheTimeOfAMomentWithoutAZone() {
        save("time", LocalDateTime.parse("2024-03-01T08:15:30.25"));
        assertThat(meeting.time).isEqualTo(LocalTime.parse("08:15:30.25"));
        assertThat(count("time", "08:15:30.25")).isOne();
        assertThat(count("time__lt", LocalTime.parse("08:16"))).isOne();
        save("time", "23:59:59.999999");
        assertThat(meeting.time).isEqualTo("23:59:59.999999");
        save("time", "00:00");
        assertThat(meeting.time).isEqualTo(LocalTime.MIDNIGHT);
    }

    @Test
    @Spec("FIELD-016")
    void aTimeWithAZoneIsRefused() {
        assertThatThrownBy(() -> save("time", OffsetTime.parse("08:00+02:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Meeting.time: Expected a time but got 08:00+02:00");
        assertThat(codes("time", NOON)).containsExactly("invalid");
        assertThat(codes("time", "24:00")).containsExactly("invalid_time");
        assertThat(codes("time", "noon")).containsExactly("invalid");
    }
}
