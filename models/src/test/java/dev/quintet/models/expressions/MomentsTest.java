package dev.quintet.models.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// Dates, times, instants and durations made of other values.
class MomentsTest {

    @AfterEach
    void backToUtc() {
        CurrentZone.setDefaultZone(ZoneOffset.UTC);
    }

    @ParameterizedTest
    @CsvSource({"2008-02-29, 2008-02-29", "2008-2-9, 2008-02-09"})
    void datesAreMadeOfText(String text, LocalDate date) {
        assertThat(ValueType.DATE.prepare(text)).isEqualTo(date);
    }

    @Test
    void datesAreMadeOfMoments() {
        assertThat(ValueType.DATE.prepare(LocalDateTime.parse("2008-01-02T23:00")))
                .isEqualTo("2008-01-02");
        assertThat(ValueType.DATE.prepare(Instant.parse("2008-01-02T23:00:00Z")))
                .isEqualTo("2008-01-02");
        assertThat(ValueType.DATE.prepare(OffsetDateTime.parse("2008-01-02T23:00-05:00")))
                .isEqualTo("2008-01-03");
    }

    @Test
    void whatIsNoDateIsRefused() {
        String allowed = "Allowed: text such as '2024-02-29'";
        assertThatThrownBy(() -> ValueType.DATE.prepare("garbage"))
                .hasMessage("Expected a date but got 'garbage'. " + allowed + ".");
        assertThatThrownBy(() -> ValueType.DATE.prepare("2021-13-01"))
                .hasMessage(
                        "Expected a date but got '2021-13-01'. "
                                + allowed
                                + "; the format is right, but there is no such moment.");
        assertThatThrownBy(() -> ValueType.DATE.prepare(20000101))
                .hasMessage("Expected a date but got 20000101 (Integer). " + allowed + ".");
    }

    @ParameterizedTest
    @CsvSource({
        "18:15, 18:15",
        "18:15:00, 18:15",
        "1:2:3.5, 01:02:03.500",
        "'12:30:45,123456', 12:30:45.123456",
        "12:30:45.123456789, 12:30:45.123456"
    })
    void timesAreMadeOfText(String text, LocalTime time) {
        assertThat(ValueType.TIME.prepare(text)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "25:00", "12", "12:60", "12:30Z"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> ValueType.TIME.prepare(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Expected a time but got '" + text + "'. Allowed: text such as '12:30'");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31T22:00:00Z, 2020-12-31T22:00:00Z",
        "2021-01-03 23:30:00+00:00, 2021-01-03T23:30:00Z",
        "2021-02-03T10:00:00+02:00, 2021-02-03T08:00:00Z",
        "2021-02-03T10:00 -0530, 2021-02-03T15:30:00Z",
        "2021-02-03T10:00+02, 2021-02-03T08:00:00Z",
        "2020-12-31 22:00, 2020-12-31T22:00:00Z",
        "2020-12-31, 2020-12-31T00:00:00Z"
    })
    void instantsAreMadeOfText(String text, Instant instant) {
        assertThat(ValueType.INSTANT.prepare(text)).isEqualTo(instant);
    }

    @Test
    void whatHasNoZoneIsMeantInTheDefaultZoneNotInTheCurrentOne() {
        CurrentZone.setDefaultZone(ZoneId.of("Europe/Oslo"));
        CurrentZone.with(
                ZoneId.of("America/New_York"),
                () -> {
                    Instant noon = Instant.parse("2024-07-01T10:00:00Z");
                    assertThat(ValueType.INSTANT.prepare("2024-07-01 12:00")).isEqualTo(noon);
                    assertThat(ValueType.INSTANT.prepare(LocalDateTime.parse("2024-07-01T12:00")))
                            .isEqualTo(noon);
                    assertThat(ValueType.INSTANT.prepare(LocalDate.of(2024, 7, 1)))
                            .isEqualTo("2024-06-30T22:00:00Z");
                    assertThat(ValueType.DATE.prepare(Instant.parse("2024-06-30T22:00:00Z")))
                            .isEqualTo("2024-07-01");
                    assertThat(ValueType.DATE_TIME.prepare(noon))
                            .isEqualTo(LocalDateTime.parse("2024-07-01T12:00"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2020-12-31 22:00, 2020-12-31T22:00",
        "2020-12-31T22:00Z, 2020-12-31T22:00",
        "2020-12-31, 2020-12-31T00:00"
    })
    void datesWithTimesAreMadeOfText(String text, LocalDateTime moment) {
        assertThat(ValueType.DATE_TIME.prepare(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"garbage", "2020-02-30 10:00", "2020-02-01 24:00", "2020-02-01 10:00 Oslo"})
    void whatIsNoMomentIsRefused(String text) {
        assertThatThrownBy(() -> ValueType.INSTANT.prepare(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "Expected an instant but got '" + text + "'. Allowed: text such as ");
    }

    @ParameterizedTest
    @CsvSource({
        "1 00:00:00, PT24H",
        "P7D, PT168H",
        "P2W, PT336H",
        "-P1W2DT1H, PT-217H",
        "P0.5W, PT84H",
        "30, PT30S",
        "15:30, PT15M30S",
        "1:2:3.5, PT1H2M3.5S",
        "-1:15:30, PT-1H-15M-30S",
        "'4 days, 0:15:30', PT96H15M30S",
        "-4 00:15:30, PT-95H-44M-30S",
        "'-4 days, -15:30', PT-96H-15M-30S",
        "3 days 04:05:06, PT76H5M6S",
        "P3DT4H, PT76H",
        "-P1DT1H, PT-25H",
        "PT0.000001S, PT0.000001S",
        "P0.5D, PT12H",
        "PT-5H, PT-5H",
        "0.0000019, PT0.000001S"
    })
    void durationsAreMadeOfText(String text, Duration duration) {
        assertThat(ValueType.DURATION.prepare(text)).isEqualTo(duration);
    }

    @Test
    void veryLongDurationsDoNotOverflow() {
        assertThat(ValueType.DURATION.prepare("999999999 00:00:00"))
                .isEqualTo(Duration.ofDays(999_999_999));
    }

    @Test
    void whatIsNoDurationIsRefused() {
        for (Object wrong : new Object[] {"garbage", "", 3600, LocalTime.NOON}) {
            assertThatThrownBy(() -> ValueType.DURATION.prepare(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("Expected a duration but got ");
        }
    }
}
